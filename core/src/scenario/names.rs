//! What a generated scenario shows, in words.

use super::report::Standing;
use super::sight::{Point, View};
use super::test_text::test_text;
use crate::condition::Test;
use crate::logic::Truth;
use crate::text::Text;

/// The name of a scenario that shows a point of a rule, which is of this truth there.
pub(super) fn name(view: &View<'_>, (rule, point): (usize, Point), truth: Truth) -> Text {
    let viewed = view.viewed.get(rule);
    let id = viewed.map_or("", |viewed| &viewed.rule.id);
    let (it, en) = match truth {
        Truth::Yes => ("rispettata", "kept"),
        Truth::No => ("violata", "violated"),
        Truth::Unknown => ("non nota", "unknown"),
    };
    let about = match point {
        Point::Hangs { condition, holds } | Point::Edge { condition, holds } => {
            let about = viewed.and_then(|viewed| viewed.conditions.get(condition));
            let about = about
                .and_then(|about| Some((about.test, view.rules.vocabulary().field(about.field)?)));
            about.map(|(test, field)| why(&test_text(field, test), &field.path, test, holds))
        }
        Point::Stands(Standing::Satisfied) => {
            Some(Text::new("dove si applica", "where it applies"))
        }
        Point::Stands(Standing::Violated | Standing::Unknown) => None,
    };
    match about {
        Some(about) => {
            Text::new(format!("{id} {it}: {}", about.it), format!("{id} {en}: {}", about.en))
        }
        None => Text::new(format!("{id} {it}"), format!("{id} {en}")),
    }
}

/// On which condition the rule hangs.
fn why(text: &str, path: &str, test: Test, holds: bool) -> Text {
    match (test, holds) {
        (Test::Known, true) => Text::new(format!("{path} è noto"), format!("{path} is known")),
        (Test::Known, false) => {
            Text::new(format!("{path} non è noto"), format!("{path} is not known"))
        }
        (_, true) => Text::new(format!("vale {text}"), format!("{text} holds")),
        (_, false) => Text::new(format!("non vale {text}"), format!("{text} does not hold")),
    }
}
