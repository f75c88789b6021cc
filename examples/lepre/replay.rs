//! `lepre replay`: an answer given before, asked again.

use crate::Console;
use crate::arguments::{Format, ReplayArguments};
use crate::check::{folder, open};
use crate::documents::looked_into;
use crate::exit::Exit;
use crate::failure::{Failure, printable, say};
use crate::input::utf8;
use crate::page::{DIM, GREEN, Page, RED, YELLOW, paint};
use crate::rulebooks::print_json;
use lepre::journal::MAX_JOURNAL_BYTES;
use lepre::{Language, Lepre};
use serde_json::Value;
use std::ffi::OsStr;
use std::io::{self, Read};

/// Asks again, and says what changed.
pub(crate) fn run(
    lepre: &Lepre,
    arguments: &ReplayArguments,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    match replayed(lepre, arguments, console.input) {
        Err(failure) => failure.show(arguments.format, language, console),
        Ok(replay) => {
            match arguments.format {
                Format::Json => print_json(&replay, console)?,
                Format::Text => {
                    let mut page = Page::new(console.output, console.width);
                    for (title, part) in parts(&replay, language) {
                        title.map_or(Ok(()), |title| page.title(title))?;
                        write(part, language, &mut page)?;
                    }
                }
            }
            let exits = parts(&replay, language).into_iter().map(|(_, part)| exit(part));
            Ok(exits.max().unwrap_or(Exit::Admissible))
        }
    }
}

fn replayed(
    lepre: &Lepre,
    arguments: &ReplayArguments,
    input: &mut dyn Read,
) -> Result<Value, Failure> {
    let answer = text(&arguments.answer, input)?;
    let case = text(&arguments.case, input)?;
    let case = looked_into(case, folder(&arguments.case))?;
    let replay = lepre.replay_json(&answer, &case)?;
    Ok(serde_json::from_str(&replay).unwrap_or_default())
}

/// The text of a file; more than any case has is enough to see that it is too long.
pub(crate) fn text(file: &OsStr, input: &mut dyn Read) -> Result<String, Failure> {
    let no_file = |error| Failure::no_file(&printable(&file.to_string_lossy()), &error);
    let opened = open(file, input).map_err(no_file)?;
    let mut bytes = Vec::new();
    opened.take(MAX_JOURNAL_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(no_file)?;
    Ok(utf8(bytes)?)
}

/// A replay, or those of the two parts of a dossier with their titles.
fn parts(replay: &Value, language: Language) -> Vec<(Option<&'static str>, &Value)> {
    match (replay.get("content"), replay.get("procedure")) {
        (Some(content), Some(procedure)) => vec![
            (Some(say(language, "Contenuto", "Content")), content),
            (Some(say(language, "Procedura", "Procedure")), procedure),
        ],
        _ => vec![(None, replay)],
    }
}

/// The same answer to the same case ends well, whatever else is new.
fn exit(replay: &Value) -> Exit {
    let is_same = replay["same"].as_bool().unwrap_or_default();
    let other_case = changes(replay).any(|change| change["what"] == "case");
    if is_same && !other_case { Exit::Admissible } else { Exit::Inadmissible }
}

fn changes(replay: &Value) -> impl Iterator<Item = &Value> {
    replay["changes"].as_array().into_iter().flatten()
}

fn write(replay: &Value, language: Language, page: &mut Page<'_>) -> io::Result<()> {
    let (style, name) = match (exit(replay), changes(replay).next()) {
        (Exit::Admissible, None) => (GREEN, say(language, "TUTTO COME ALLORA", "ALL AS IT WAS")),
        (Exit::Admissible, Some(_)) => {
            (YELLOW, say(language, "STESSA RISPOSTA", "THE SAME ANSWER"))
        }
        _ => (RED, say(language, "NON È PIÙ COME ALLORA", "NOT AS IT WAS")),
    };
    page.line(&paint(style, name))?;
    for change in changes(replay) {
        page.paragraph("  • ", &subject(change, language))?;
        for (key, label) in
            [("then", say(language, "allora", "then")), ("now", say(language, "ora", "now"))]
        {
            if let Some(text) = change[key].as_str() {
                page.paragraph("    ", &format!("{} {text}", paint(DIM, &format!("{label}:"))))?;
            }
        }
    }
    Ok(())
}

/// What changed.
fn subject(change: &Value, language: Language) -> String {
    let of = |key: &str| change[key].as_str().unwrap_or_default().to_owned();
    let (it, en) = match change["what"].as_str().unwrap_or_default() {
        "library" => ("la versione di LEPRE", "the version of LEPRE"),
        "case" => ("il caso non è lo stesso", "the case is not the same"),
        "standing" => ("il ruolo della raccolta", "what became of the rulebook"),
        "rulebook" => ("il testo della raccolta", "what the rulebook says"),
        "rule" => ("la regola", "the rule"),
        "outcome" => ("l'esito", "the outcome"),
        "finding" => ("ciò che risulta della regola", "what is found of the rule"),
        _ => ("questa parte della risposta", "this part of the answer"),
    };
    let details = [of("part"), of("rule"), of("rulebook")];
    let details: Vec<String> = details.into_iter().filter(|detail| !detail.is_empty()).collect();
    format!("{} {}", say(language, it, en), details.join(", ")).trim_end().to_owned()
}
