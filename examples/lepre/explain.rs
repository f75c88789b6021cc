//! `lepre explain`: the answer to a case, in plain words.

use crate::Console;
use crate::arguments::{ExplainArguments, Format};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::interview::outcome;
use crate::page::{BOLD, Page, paint};
use crate::replay::text;
use crate::rulebooks::print_json;
use lepre::reason::Likelihoods;
use lepre::{Language, Lepre, Options, Outcome, Text};
use serde_json::Value;
use std::io;

/// What a line of a list begins with.
const ITEM: &str = "– ";

/// Puts the answer into words.
pub(crate) fn run(
    lepre: &Lepre,
    arguments: &ExplainArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let read = text(&arguments.case, console.input);
    let (outcome, words) = match read.and_then(|case| explained(lepre, arguments, &case)) {
        Ok(explained) => explained,
        Err(failure) => return failure.show(arguments.format, language, console),
    };
    match arguments.format {
        Format::Json => print_json(&serde_json::to_value(&words)?, console)?,
        Format::Text => {
            let mut page = Page::new(console.output, console.width);
            write(words.get(language), &mut page)?;
        }
    }
    Ok(outcome.into())
}

/// The outcome that the words tell, and the words.
fn explained(
    lepre: &Lepre,
    arguments: &ExplainArguments,
    case: &str,
) -> Result<(Outcome, Text), Failure> {
    let ExplainArguments { check, audience, rulebook, .. } = arguments;
    let options = Options { rulebook: rulebook.clone(), ..Options::default() };
    let words = lepre.explain_json(check.name(), case, &options, *audience)?;
    let asked = lepre.ask_json(check.name(), case, &options, &Likelihoods::new())?;
    let asked: Value = serde_json::from_str(&asked).unwrap_or_default();
    let words = serde_json::from_str(&words).unwrap_or_else(|_| Text::new("", ""));
    Ok((outcome(&asked), words))
}

/// Writes paragraphs and lists; the outcome stands out.
fn write(words: &str, page: &mut Page<'_>) -> io::Result<()> {
    for (number, line) in words.lines().enumerate() {
        match line.strip_prefix(ITEM) {
            _ if line.is_empty() => page.gap()?,
            Some(item) => page.paragraph(ITEM, item)?,
            None if number == 0 => page.paragraph("", &paint(BOLD, line))?,
            None => page.paragraph("", line)?,
        }
    }
    Ok(())
}
