//! Reading the command line, and saying what is wrong with it.

use crate::arguments::{Arguments, Command, Format};
use crate::failure::say;
use crate::help;
use crate::page::{CYAN, RED, paint};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};
use lepre::{Language, Text};
use std::ffi::OsString;

/// What the command line asks for.
pub(crate) enum Parsed {
    /// To do something.
    Command(Command),
    /// To show help or the version.
    Page(String),
    /// Something that cannot be done: what to say of it.
    Mistake(String),
}

/// The language that the arguments ask for, even where they are wrong otherwise.
pub(crate) fn language(arguments: &[OsString]) -> Language {
    let asked = arguments.iter().take_while(|argument| *argument != "--").enumerate();
    let asked = asked.filter_map(|(number, argument)| match argument.to_str()? {
        "--lang" => arguments.get(number + 1)?.to_str(),
        argument => argument.strip_prefix("--lang="),
    });
    asked.last().and_then(|name| name.parse().ok()).unwrap_or_default()
}

/// Reads the command line.
pub(crate) fn parse(arguments: &[OsString], language: Language) -> Parsed {
    let mut command = help::with_pages(Arguments::command(), language);
    let parsed = command.try_get_matches_from_mut(arguments);
    match parsed.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => match misfit(&arguments.command) {
            Some(message) => Parsed::Mistake(mistake(&message, None, "check ", language)),
            None => Parsed::Command(arguments.command),
        },
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Parsed::Page(error.render().ansi().to_string())
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                Parsed::Mistake(error.render().ansi().to_string())
            }
            _ => {
                let (message, meant) = (explain(&error), meant(&error));
                Parsed::Mistake(mistake(&message, meant, subcommand(arguments), language))
            }
        },
    }
}

/// Options that do not go together.
fn misfit(command: &Command) -> Option<Text> {
    let asking = match command {
        Command::Check(check) => &check.asking,
        Command::Deadlines(asking) | Command::Timesheet(asking) => asking,
        Command::Recommend(asking) if asking.receipt => {
            // What it rests on is the decisions, and they have theirs.
            return Some(Text::new(
                "attesa un'opzione di `recommend`, trovata `--receipt`",
                "expected an option of `recommend`, found `--receipt`",
            ));
        }
        Command::Recommend(asking) => asking,
        _ => return None,
    };
    let for_programs = [("--detail", asking.detail.is_some()), ("--receipt", asking.receipt)];
    let misplaced = for_programs.into_iter().find(|(_, given)| *given);
    misplaced.filter(|_| asking.format == Format::Text).map(|(option, _)| {
        Text::new(
            format!("atteso `{option}` solo con `--format json`"),
            format!("expected `{option}` with `--format json` only"),
        )
    })
}

/// What clap found wrong, in our words. What stands in the arguments is not repeated,
/// unless it is the name of something of ours.
fn explain(error: &clap::Error) -> Text {
    let Text { it, en } = argument(error);
    match error.kind() {
        ErrorKind::InvalidValue => match context(error, ContextKind::ValidValue) {
            [] => Text::new(
                format!("atteso un valore per `{it}`"),
                format!("expected a value for `{en}`"),
            ),
            known => Text::new(
                format!("atteso per `{it}` uno di: {}", known.join(", ")),
                format!("expected for `{en}` one of: {}", known.join(", ")),
            ),
        },
        ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand => {
            Text::new("atteso il nome di un comando", "expected the name of a command")
        }
        ErrorKind::MissingRequiredArgument => Text::new(
            format!("atteso `{it}`, non indicato"),
            format!("expected `{en}`, found none"),
        ),
        ErrorKind::ArgumentConflict => Text::new(
            format!("attesa una sola volta l'opzione `{it}`"),
            format!("expected the option `{en}` once only"),
        ),
        ErrorKind::UnknownArgument if it.starts_with('-') => {
            Text::new("attesa un'opzione del comando", "expected an option of the command")
        }
        ErrorKind::UnknownArgument => {
            Text::new("trovato un argomento di troppo", "found one argument too many")
        }
        _ => Text::new("riga di comando non valida", "the command line is not valid"),
    }
}

/// What clap has to say on some point of an error.
fn context(error: &clap::Error, kind: ContextKind) -> &[String] {
    match error.get(kind) {
        Some(ContextValue::String(text)) => std::slice::from_ref(text),
        Some(ContextValue::Strings(texts)) => texts,
        _ => &[],
    }
}

/// The argument that an error is about, as the help pages call it.
fn argument(error: &clap::Error) -> Text {
    let shown = context(error, ContextKind::InvalidArg).first().map_or("", String::as_str);
    let name = shown.split(' ').next().unwrap_or_default();
    match name.trim_matches(['<', '>', '.']) {
        "CHECK" => Text::new("VERIFICA", "CHECK"),
        "NAME" => Text::new("NOME", "NAME"),
        "PROCEDURE" => Text::new("NOME", "NAME"),
        "TABLE" => Text::new("TAVOLA", "TABLE"),
        "CODE" => Text::new("CODICE", "CODE"),
        "TEXT" => Text::new("TESTO", "TEXT"),
        "RULEBOOK" => Text::new("RACCOLTA", "RULEBOOK"),
        "THEN" | "NOW" => Text::new("RACCOLTA", "RULEBOOK"),
        "NUMBER" => Text::new("NUMERO", "NUMBER"),
        "RECEIPT" => Text::new("RICEVUTA", "RECEIPT"),
        "CASE" => Text::new("CASO", "CASE"),
        name => Text::new(name, name),
    }
}

/// The name that was probably meant: of several, clap puts the likeliest last.
fn meant(error: &clap::Error) -> Option<&String> {
    [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand]
        .into_iter()
        .find_map(|kind| context(error, kind).last())
}

/// The command whose help page is the one to read, with a space after it.
fn subcommand(arguments: &[OsString]) -> &'static str {
    let command = |argument: &OsString| match argument.to_str()? {
        "check" => Some("check "),
        "ask" => Some("ask "),
        "repair" => Some("repair "),
        "explain" => Some("explain "),
        "deadlines" => Some("deadlines "),
        "timesheet" => Some("timesheet "),
        "recommend" => Some("recommend "),
        "survey" => Some("survey "),
        "replay" => Some("replay "),
        "rulebook" => Some("rulebook "),
        "catalogue" => Some("catalogue "),
        "procedure" => Some("procedure "),
        "schema" => Some("schema "),
        _ => None,
    };
    arguments.iter().find_map(command).unwrap_or_default()
}

/// A mistake on the command line, as it is told: with what was probably meant, or else
/// the page where it can be looked up.
fn mistake(message: &Text, meant: Option<&String>, command: &str, language: Language) -> String {
    let error = paint(RED, say(language, "errore:", "error:"));
    let label = paint(CYAN, say(language, "aiuto:", "help:"));
    let help = match (meant, language) {
        (Some(meant), Language::It) => format!("si intendeva `{meant}`?"),
        (Some(meant), Language::En) => format!("did you mean `{meant}`?"),
        (None, Language::It) => format!("vedere `lepre {command}--help`"),
        (None, Language::En) => format!("see `lepre {command}--help`"),
    };
    format!("{error} {}\n  {label} {help}\n", message.get(language))
}
