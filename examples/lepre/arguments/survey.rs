//! The arguments of `lepre survey`.

use super::{Format, ListArguments};
use clap::{Args, Subcommand, ValueEnum};

/// What to do with the survey.
#[derive(Debug, Subcommand)]
pub(crate) enum SurveyCommand {
    /// List its tables.
    List(ListArguments),
    /// Show one.
    Show(SurveyArguments),
    /// Show how many forms have a mark.
    Totals(MadeArguments),
    /// Show where the report's totals do not follow from the forms.
    Differences(MadeArguments),
}

impl SurveyCommand {
    /// For whom the output is.
    pub(crate) fn format(&self) -> Format {
        let format = match self {
            Self::List(arguments) => return arguments.format,
            Self::Show(arguments) => arguments.format,
            Self::Totals(arguments) | Self::Differences(arguments) => arguments.format,
        };
        if format == TableFormat::Json { Format::Json } else { Format::Text }
    }
}

/// Which table to show, and how.
#[derive(Debug, Args)]
pub(crate) struct SurveyArguments {
    /// The table.
    #[arg(value_name = "TABLE")]
    pub(crate) table: String,
    /// Text for people, JSON for programs, or CSV.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: TableFormat,
}

/// How to show what is counted.
#[derive(Debug, Args)]
pub(crate) struct MadeArguments {
    /// Text for people, JSON for programs, or CSV.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: TableFormat,
}

/// How a table is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum TableFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets, as it stands in its file.
    Csv,
}
