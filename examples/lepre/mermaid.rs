//! A procedure as a diagram in the language of Mermaid, which many wikis and code hosts draw.

use lepre::journal::Actor;
use lepre::rulebook::{Procedure, Step};
use lepre::{Language, Text};
use std::fmt::Write;

/// The diagram: a box for each step, an arrow from each to those that wait for it.
pub(crate) fn diagram(procedure: &Procedure, language: Language) -> String {
    let steps = procedure.steps();
    let name = |step: usize| steps.get(step).map_or("", |step| step.name.as_str());
    let mut lines = vec!["flowchart TD".to_owned()];
    for step in steps {
        lines.push(format!("    {}", node(step, language)));
    }
    for step in steps {
        // Either of a step and its stand-ins is enough; both take the same place.
        let before = step.after.iter().flat_map(|need| {
            let numbered = steps.iter().enumerate();
            let same = numbered.filter(move |(n, other)| other.done_for(*n) == *need);
            same.map(|(number, _)| number)
        });
        for before in before {
            lines.push(format!("    {} --> {}", name(before), step.name));
        }
    }
    for (actor, colour) in [(Actor::Person, "#d4edda"), (Actor::Provider, "#d6e4f5")] {
        lines.push(format!("    classDef {} fill:{colour},stroke:#555", class(actor)));
    }
    lines.join("\n") + "\n"
}

/// A box: the step, who does it, and what is to be done.
fn node(step: &Step, language: Language) -> String {
    let who = actor(step.actor).get(language).to_owned();
    let shown = quoted(&format!("{who}: {}", step.action.get(language)));
    format!("{name}[\"{name}<br>{shown}\"]:::{}", class(step.actor), name = step.name)
}

/// The class of an actor's boxes.
fn class(actor: Actor) -> &'static str {
    match actor {
        Actor::Person => "person",
        Actor::Provider => "provider",
    }
}

/// An actor in words.
pub(crate) fn actor(actor: Actor) -> Text {
    match actor {
        Actor::Person => Text::new("persona", "person"),
        Actor::Provider => Text::new("ente", "provider"),
    }
}

/// Text that neither ends a label nor begins a tag.
fn quoted(text: &str) -> String {
    text.chars().fold(String::new(), |mut quoted, letter| {
        match letter {
            '"' | '<' | '>' | '#' | '&' | '\n' => {
                let _ = write!(quoted, "#{};", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
        quoted
    })
}
