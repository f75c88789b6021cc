//! The command line.

mod catalogue;
mod rulebook;
mod survey;
mod table;

pub(crate) use catalogue::*;
pub(crate) use rulebook::*;
pub(crate) use survey::*;
pub(crate) use table::*;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use lepre::explain;
use lepre::{Check, Detail, Language};
use std::ffi::OsString;

/// Everything on the command line.
#[derive(Debug, Parser)]
#[command(name = "lepre", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// The language of texts for people.
    #[arg(long, global = true, default_value = "it", value_parser = named::<Language>(&["it", "en"]))]
    pub(crate) lang: Language,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Decide cases.
    Check(CheckArguments),
    /// Tell by when persons contact the office.
    Deadlines(AskArguments),
    /// Audit the sessions of an operator.
    Timesheet(AskArguments),
    /// Recommend ways of delivering a service.
    Recommend(AskArguments),
    /// Ask what still matters for a case, question by question.
    Ask(InterviewArguments),
    /// Say what would make a case admissible.
    Repair(RepairArguments),
    /// Put the answer to a case into plain words.
    Explain(ExplainArguments),
    /// Ask again what was answered before.
    Replay(ReplayArguments),
    /// List rulebooks, or show one.
    #[command(subcommand)]
    Rulebook(RulebookCommand),
    /// List procedures, or show one.
    #[command(subcommand)]
    Procedure(ProcedureCommand),
    /// Services, and what comes before them.
    #[command(subcommand)]
    Catalogue(CatalogueCommand),
    /// The survey of 2021.
    #[command(subcommand)]
    Survey(SurveyCommand),
    /// Decide the rows of a table.
    #[command(subcommand)]
    Table(TableCommand),
    /// Print the JSON Schema of a document.
    Schema(SchemaArguments),
}

impl Command {
    /// The rulebook that judges, where one may be named.
    pub(crate) fn rulebook(&mut self) -> Option<&mut String> {
        match self {
            Self::Check(CheckArguments { asking, .. })
            | Self::Deadlines(asking)
            | Self::Timesheet(asking)
            | Self::Recommend(asking) => asking.rulebook.as_mut(),
            Self::Ask(arguments) => arguments.rulebook.as_mut(),
            Self::Repair(arguments) => arguments.rulebook.as_mut(),
            Self::Explain(arguments) => arguments.rulebook.as_mut(),
            Self::Table(TableCommand::Check(arguments)) => arguments.rulebook.as_mut(),
            _ => None,
        }
    }

    /// For whom the output is.
    pub(crate) fn format(&self) -> Format {
        match self {
            Self::Check(arguments) => arguments.asking.format,
            Self::Deadlines(arguments)
            | Self::Timesheet(arguments)
            | Self::Recommend(arguments) => arguments.format,
            Self::Replay(arguments) => arguments.format,
            Self::Ask(arguments) => arguments.format,
            Self::Repair(arguments) => arguments.format,
            Self::Explain(arguments) => arguments.format,
            Self::Rulebook(RulebookCommand::Audit(arguments)) => arguments.format,
            Self::Rulebook(RulebookCommand::Compare(arguments)) => arguments.format,
            Self::Rulebook(RulebookCommand::Check(arguments)) => arguments.format,
            Self::Rulebook(RulebookCommand::New(_)) => Format::Text,
            Self::Rulebook(RulebookCommand::Test(arguments)) => arguments.format,
            Self::Rulebook(RulebookCommand::Scenarios(_)) => Format::Text,
            Self::Rulebook(RulebookCommand::List(arguments)) => arguments.format,
            Self::Rulebook(RulebookCommand::Show(arguments)) => arguments.format,
            Self::Procedure(ProcedureCommand::List(arguments)) => arguments.format,
            Self::Procedure(ProcedureCommand::Show(arguments)) => match arguments.format {
                ProcedureFormat::Json => Format::Json,
                ProcedureFormat::Text | ProcedureFormat::Mermaid => Format::Text,
            },
            Self::Catalogue(CatalogueCommand::List(arguments)) => arguments.format,
            Self::Catalogue(CatalogueCommand::Search(arguments)) => arguments.format,
            Self::Catalogue(CatalogueCommand::Path(arguments)) => arguments.format,
            Self::Catalogue(CatalogueCommand::Show(arguments)) => match arguments.format {
                PageFormat::Json => Format::Json,
                PageFormat::Text | PageFormat::Markdown => Format::Text,
            },
            Self::Survey(command) => command.format(),
            Self::Table(TableCommand::Check(arguments)) => arguments.format,
            Self::Schema(_) => Format::Text,
        }
    }
}

/// Which cases to decide, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// The check that judges the cases.
    #[arg(value_name = "CHECK", value_parser = named::<Check>(&Check::ALL.map(Check::name)))]
    pub(crate) check: Check,
    /// The cases, and how to answer.
    #[command(flatten)]
    pub(crate) asking: AskArguments,
}

/// Which cases to answer, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct AskArguments {
    /// The files of cases; `-` is standard input.
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<OsString>,
    /// The rulebook that judges, instead of the one of territory and date.
    #[arg(long, value_name = "ID")]
    pub(crate) rulebook: Option<String>,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    /// How much a decision says as JSON; left out, all.
    #[arg(long, value_parser = named::<Detail>(&["full", "codes"]))]
    pub(crate) detail: Option<Detail>,
    /// Every line is a case, whatever the file is called.
    #[arg(long)]
    pub(crate) lines: bool,
    /// The answer carries its receipt, as JSON.
    #[arg(long)]
    pub(crate) receipt: bool,
}

/// Which case to complete, and how.
#[derive(Debug, Args)]
pub(crate) struct InterviewArguments {
    /// The check that judges the case.
    #[arg(value_name = "CHECK", value_parser = named::<Check>(&Check::ALL.map(Check::name)))]
    pub(crate) check: Check,
    /// The file of the case, as far as it is known.
    #[arg(value_name = "CASE")]
    pub(crate) case: OsString,
    /// The rulebook that judges, instead of the one of territory and date.
    #[arg(long, value_name = "ID")]
    pub(crate) rulebook: Option<String>,
    /// Text for people, who answer; JSON for programs, with all questions at once.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Which case to repair, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct RepairArguments {
    /// The check that judges the case.
    #[arg(value_name = "CHECK", value_parser = named::<Check>(&Check::ALL.map(Check::name)))]
    pub(crate) check: Check,
    /// The file of the case; `-` is standard input.
    #[arg(value_name = "CASE")]
    pub(crate) case: OsString,
    /// The rulebook that judges, instead of the one of territory and date.
    #[arg(long, value_name = "ID")]
    pub(crate) rulebook: Option<String>,
    /// How many alternatives at most.
    #[arg(long, value_name = "NUMBER", default_value_t = 3)]
    pub(crate) most: usize,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Which case to put into words, and for whom.
#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// The check that judges the case.
    #[arg(value_name = "CHECK", value_parser = named::<Check>(&Check::ALL.map(Check::name)))]
    pub(crate) check: Check,
    /// The file of the case; `-` is standard input.
    #[arg(value_name = "CASE")]
    pub(crate) case: OsString,
    /// For whom the words are.
    #[arg(long = "for", value_name = "AUDIENCE", default_value = "citizen", value_parser = named::<explain::Audience>(&explain::Audience::ALL.map(explain::Audience::name)))]
    pub(crate) audience: explain::Audience,
    /// The rulebook that judges, instead of the one of territory and date.
    #[arg(long, value_name = "ID")]
    pub(crate) rulebook: Option<String>,
    /// Text for people, or both languages as JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// What was answered before, and of which case.
#[derive(Debug, Args)]
pub(crate) struct ReplayArguments {
    /// The file of the answer, with its receipt; `-` is standard input.
    #[arg(value_name = "RECEIPT")]
    pub(crate) answer: OsString,
    /// The file of the case.
    #[arg(value_name = "CASE")]
    pub(crate) case: OsString,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// How to list rulebooks.
#[derive(Debug, Args)]
pub(crate) struct ListArguments {
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Which rulebook to show, and how.
#[derive(Debug, Args)]
pub(crate) struct ShowArguments {
    /// The rulebook.
    #[arg(value_name = "ID")]
    pub(crate) id: String,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// What to do with procedures.
#[derive(Debug, Subcommand)]
pub(crate) enum ProcedureCommand {
    /// List them.
    List(ListArguments),
    /// Show one, step by step.
    Show(ProcedureArguments),
}

/// Which procedure to show, and how.
#[derive(Debug, Args)]
pub(crate) struct ProcedureArguments {
    /// The procedure.
    #[arg(value_name = "PROCEDURE")]
    pub(crate) id: String,
    /// Text for people, JSON for programs, or a diagram.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ProcedureFormat,
}

/// How a procedure is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum ProcedureFormat {
    /// A table, for people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// A diagram in the language of Mermaid.
    Mermaid,
}

/// Which schema to print.
#[derive(Debug, Args)]
pub(crate) struct SchemaArguments {
    /// The document.
    #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(lepre::schema::NAMES))]
    pub(crate) name: String,
}

/// For whom the output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Reads one of a few names, as they stand in the catalogue's files.
fn choice<T>(names: &[&'static str]) -> impl TypedValueParser<Value = T> + use<T>
where
    T: serde::de::DeserializeOwned + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(names.to_vec())
        .try_map(|name| serde_json::from_value::<T>(name.into()))
}

/// Reads one of a few names, as the library reads them.
fn named<T>(names: &[&'static str]) -> impl TypedValueParser<Value = T> + use<T>
where
    T: std::str::FromStr<Err = lepre::Error> + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(names.to_vec()).try_map(|name| name.parse::<T>())
}
