//! The command `lepre`: what it does, apart from the process that it runs in.
//!
//! | file        | what it holds |
//! |-------------|---------------|
//! | `arguments` | the command line |
//! | `help`, `usage` | what is said of it: pages, and mistakes |
//! | `reader`, `list`, `input` | files to cases, as they stand |
//! | `check`     | cases to answers, and one exit code |
//! | `interview`, `repair` | what still matters for a case, what would help it |
//! | `explain`   | the answer to a case, in plain words |
//! | `reasoning` | what is wrong with a rulebook, what it says otherwise |
//! | `scenarios` | scenarios of a rulebook, run and made |
//! | `replay`    | an answer given before, asked again |
//! | `table`, `table_source`, `table_target` | tables of cases: Parquet and CSV, in and out |
//! | `catalogue` | services, listed, shown and found |
//! | `survey`    | the tables of the report of 2021 |
//! | `documents` | files that a dossier names, looked into |
//! | `answer`    | what a case asks, and what the library says |
//! | `json`      | decisions for programs |
//! | `text`, `report`, `progress`, `deadlines`, `sessions`, `recommend`, `notes` | answers for people |
//! | `rulebooks`, `act` | rulebooks, listed and shown |
//! | `procedures`, `mermaid` | procedures, listed and shown |
//! | `load`, `authoring`, `template` | rulebooks from files, begun and looked at |
//! | `failure`, `excerpt` | what went wrong, and where |
//! | `exit`      | exit codes |
//! | `page`      | text laid out |

#![forbid(unsafe_code)]
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unreachable,
    clippy::todo
)]

mod act;
mod answer;
mod arguments;
mod authoring;
mod catalogue;
mod check;
mod deadlines;
mod documents;
mod excerpt;
mod exit;
mod explain;
mod failure;
mod help;
mod input;
mod interview;
mod json;
mod list;
mod load;
mod mermaid;
mod notes;
mod page;
mod procedures;
mod progress;
mod reader;
mod reasoning;
mod recommend;
mod repair;
mod replay;
mod report;
mod rulebooks;
mod scenarios;
mod sessions;
mod survey;
mod table;
mod table_source;
mod table_target;
mod template;
mod text;
mod usage;

pub use exit::Exit;

use crate::answer::Question;
use crate::arguments::Format;
use crate::arguments::{
    CatalogueCommand, CheckArguments, Command, ProcedureCommand, RulebookCommand, TableCommand,
};
use crate::failure::Failure;
use crate::usage::Parsed;
use lepre::catalogue::Catalogue;
use lepre::{Language, Lepre};
use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the command reads from and writes to.
pub struct Console<'c> {
    /// Standard input.
    pub input: &'c mut dyn Read,
    /// Standard output. Text for people comes with its colours: what does not want
    /// them leaves them out, as `anstream` does.
    pub output: &'c mut dyn Write,
    /// Standard error, with its colours too.
    pub errors: &'c mut dyn Write,
    /// How many columns text for people may take.
    pub width: usize,
    /// Whether the output is a terminal, where JSON is laid out for the eye.
    pub terminal: bool,
}

impl Console<'_> {
    /// The columns to use: those of the terminal, within what reads well, or 80.
    pub fn width(terminal: bool) -> usize {
        if terminal { textwrap::termwidth().clamp(40, 100) } else { 80 }
    }
}

/// Runs the command with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = usage::language(&arguments);
    let work = AssertUnwindSafe(|| -> io::Result<Exit> {
        let exit = obey(&arguments, language, console)?;
        console.output.flush()?;
        Ok(exit)
    });
    match catch_unwind(work) {
        Ok(Ok(exit)) => exit,
        Ok(Err(error)) => {
            if error.kind() != ErrorKind::BrokenPipe {
                failure::output(&error).tell(console.errors, language);
            }
            Exit::Output
        }
        Err(_) => {
            let failure = Failure::internal();
            failure.tell(console.errors, language);
            failure.exit
        }
    }
}

/// Does what the arguments say. An `Err` is always the output's.
fn obey(arguments: &[OsString], language: Language, console: &mut Console<'_>) -> io::Result<Exit> {
    let mut command = match usage::parse(arguments, language) {
        Parsed::Command(command) => command,
        Parsed::Page(page) => {
            write!(console.output, "{page}")?;
            return Ok(Exit::Admissible);
        }
        Parsed::Mistake(text) => {
            // If not even this can be written, the exit code still says it.
            let _ = write!(console.errors, "{text}");
            return Ok(Exit::Usage);
        }
    };
    let lepre = match Lepre::new() {
        Ok(lepre) => lepre,
        Err(error) => return Failure::from(error).show(command.format(), language, console),
    };
    let lepre = match with_named(lepre, command.rulebook()) {
        Ok(lepre) => lepre,
        Err(failure) => return failure.show(command.format(), language, console),
    };
    match &command {
        Command::Check(CheckArguments { check, asking }) => {
            check::run(&lepre, Question::Check(*check), asking, language, console)
        }
        Command::Deadlines(asking) => {
            check::run(&lepre, Question::Deadlines, asking, language, console)
        }
        Command::Timesheet(asking) => {
            check::run(&lepre, Question::Timesheet, asking, language, console)
        }
        Command::Recommend(asking) => {
            check::run(&lepre, Question::Recommend, asking, language, console)
        }
        Command::Ask(arguments) => interview::run(&lepre, arguments, language, console),
        Command::Repair(arguments) => repair::run(&lepre, arguments, language, console),
        Command::Rulebook(RulebookCommand::New(new)) => {
            authoring::new(&lepre, new, language, console)
        }
        Command::Rulebook(RulebookCommand::Check(check)) => {
            authoring::check(&lepre, check, language, console)
        }
        Command::Explain(arguments) => explain::run(&lepre, arguments, language, console),
        Command::Rulebook(RulebookCommand::Audit(audit)) => {
            reasoning::audit(&lepre, audit, language, console)
        }
        Command::Rulebook(RulebookCommand::Compare(compare)) => {
            reasoning::compare(&lepre, compare, language, console)
        }
        Command::Rulebook(RulebookCommand::Test(test)) => {
            scenarios::test(&lepre, test, language, console)
        }
        Command::Rulebook(RulebookCommand::Scenarios(of)) => {
            scenarios::print(&lepre, of, language, console)
        }
        Command::Replay(arguments) => replay::run(&lepre, arguments, language, console),
        Command::Rulebook(RulebookCommand::List(list)) => {
            rulebooks::list(&lepre, list.format, language, console)
        }
        Command::Rulebook(RulebookCommand::Show(show)) => {
            rulebooks::show(&lepre, show, language, console)
        }
        Command::Procedure(ProcedureCommand::List(list)) => {
            procedures::list(&lepre, list.format, language, console)
        }
        Command::Procedure(ProcedureCommand::Show(show)) => {
            procedures::show(&lepre, show, language, console)
        }
        Command::Table(TableCommand::Check(arguments)) => {
            table::check(&lepre, arguments, language, console)
        }
        Command::Survey(command) => survey::run(command, language, console),
        Command::Catalogue(command) => look_up(command, language, console),
        Command::Schema(schema) => print_schema(&schema.name, console),
    }
}

/// A handle on the rulebook that an argument names by its file, which then is named by its
/// id; otherwise the handle on all that LEPRE brings along.
fn with_named(lepre: Lepre, named: Option<&mut String>) -> Result<Lepre, Failure> {
    let file = named.as_ref().and_then(|name| load::rulebook_file(name));
    let (Some(file), Some(name)) = (file, named) else { return Ok(lepre) };
    let rulebook = load::load(&lepre, &file)?;
    name.clone_from(&rulebook.id);
    Ok(Lepre::with(vec![rulebook])?)
}

/// Looks something up in the catalogue.
fn look_up(
    command: &CatalogueCommand,
    language: Language,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let catalogue = match Catalogue::built_in() {
        Ok(catalogue) => catalogue,
        Err(error) => return Failure::from(error).show(Format::Text, language, console),
    };
    match command {
        CatalogueCommand::List(list) => catalogue::list(&catalogue, list, language, console),
        CatalogueCommand::Show(show) => catalogue::show(&catalogue, show, language, console),
        CatalogueCommand::Search(search) => {
            catalogue::search(&catalogue, search, language, console)
        }
        CatalogueCommand::Path(path) => catalogue::path(&catalogue, path, language, console),
    }
}

/// Prints the JSON Schema of a document.
fn print_schema(name: &str, console: &mut Console<'_>) -> io::Result<Exit> {
    let schema = lepre::schema::schema(name);
    let schema = serde_json::to_string_pretty(&schema)?;
    writeln!(console.output, "{schema}")?;
    Ok(Exit::Admissible)
}
