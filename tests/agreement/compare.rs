//! All evaluators beside the contract; of a disagreement, the smallest case that shows it.

use super::answer::{Answer, Asked, Evaluator};
use lepre::Check;
use lepre::logic::Truth;
use serde_json::Value;
use std::fmt;

/// How many cases an evaluator answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The evaluator.
    pub evaluator: String,
    /// The cases that it answered.
    pub answered: usize,
    /// Those of them that it answered with an error.
    pub errors: usize,
}

/// A case of which something else is said than the contract says.
#[derive(Debug, Clone)]
pub struct Disagreement {
    /// Who says it.
    pub evaluator: String,
    /// The check.
    pub check: Check,
    /// The rulebook, if one is named.
    pub rulebook: Option<String>,
    /// The case, cut down to what shows it.
    pub text: String,
    /// What is said.
    pub said: Answer,
    /// What the contract says.
    pub expected: Answer,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rulebook = self.rulebook.as_deref().unwrap_or("the rulebook of its place and day");
        writeln!(f, "{} disagrees, {} by {rulebook}:", self.evaluator, self.check)?;
        writeln!(f, "  case     {}", self.text)?;
        writeln!(f, "  says     {:?}", self.said)?;
        write!(f, "  contract {:?}", self.expected)
    }
}

/// Asks everybody, and counts who answered; disagreements are cut down.
pub fn compare(
    asked: &Asked<'_>,
    evaluators: &mut [Box<dyn Evaluator + '_>],
) -> (Vec<Count>, Vec<Disagreement>) {
    let (mut counts, mut found) = (Vec::new(), Vec::new());
    for evaluator in evaluators {
        let answers = evaluator.answers(asked);
        assert_eq!(answers.len(), asked.texts.len(), "{}", evaluator.name());
        let answered = answers.iter().flatten().count();
        let errors = answers.iter().flatten().filter(|said| said.error.is_some()).count();
        counts.push(Count { evaluator: evaluator.name(), answered, errors });
        // One shows what is wrong; a thousand would take long to cut down.
        let wrong = answers.iter().zip(&asked.expected).position(|(said, expected)| {
            said.as_ref().is_some_and(|said| !agree(said, expected, evaluator.exact()))
        });
        if let Some(place) = wrong {
            found.push(smallest(asked, evaluator.as_mut(), asked.texts[place].clone()));
        }
    }
    (counts, found)
}

/// Whether both say the same, as far as both say anything. What is `exact` may settle what the
/// contract leaves open.
fn agree(said: &Answer, expected: &Answer, exact: bool) -> bool {
    fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        one.zip(other).is_none_or(|(one, other)| one == other)
    }
    if said.error != expected.error {
        return false;
    }
    let open = exact && expected.outcome.as_deref() == Some("undetermined");
    let truths = said.truths.iter().zip(&expected.truths).all(|(said, expected)| {
        exact && *expected == Some(Truth::Unknown) || same(*said, *expected)
    });
    truths
        && (open || same(said.outcome.as_ref(), expected.outcome.as_ref()))
        && same(said.ask.as_ref(), expected.ask.as_ref())
        && same(said.whole.as_ref(), expected.whole.as_ref())
}

/// Leaves out of a case whatever can be left out while the two still disagree.
fn smallest(asked: &Asked<'_>, evaluator: &mut dyn Evaluator, text: String) -> Disagreement {
    let mut disagreement = disagreement(asked, evaluator, text)
        .unwrap_or_else(|| panic!("{}: alone it agrees", evaluator.name()));
    loop {
        let smaller = shorter(&disagreement.text)
            .into_iter()
            .find_map(|text| self::disagreement(asked, evaluator, text));
        match smaller {
            Some(smaller) => disagreement = smaller,
            None => return disagreement,
        }
    }
}

fn disagreement(
    asked: &Asked<'_>,
    evaluator: &mut dyn Evaluator,
    text: String,
) -> Option<Disagreement> {
    let one = Asked::new(asked.lepre, asked.check, asked.rulebook.as_deref(), vec![text.clone()]);
    let said = evaluator.answers(&one).pop()??;
    let expected = one.expected.into_iter().next()?;
    (!agree(&said, &expected, evaluator.exact())).then(|| Disagreement {
        evaluator: evaluator.name(),
        check: asked.check,
        rulebook: asked.rulebook.clone(),
        text,
        said,
        expected,
    })
}

/// A case with one value less, in every way; of what is no case, one half or the other.
fn shorter(text: &str) -> Vec<String> {
    let Ok(Value::Object(case)) = serde_json::from_str(text) else {
        let middle = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let halves = [&text[..middle], &text[middle..]];
        return halves
            .into_iter()
            .filter(|half| half.len() < text.len())
            .map(str::to_owned)
            .collect();
    };
    let mut shorter = Vec::new();
    for (key, value) in &case {
        let mut without = case.clone();
        without.remove(key);
        shorter.push(Value::Object(without).to_string());
        for inner in value.as_object().into_iter().flat_map(|group| group.keys()) {
            let mut without = case.clone();
            without[key].as_object_mut().expect("it is one").remove(inner);
            shorter.push(Value::Object(without).to_string());
        }
    }
    shorter
}
