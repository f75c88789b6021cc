//! The arguments of `lepre table`.

use super::{Format, named};
use clap::{Args, Subcommand};
use lepre::Check;

/// What to do with tables.
#[derive(Debug, Subcommand)]
pub(crate) enum TableCommand {
    /// Decide every row.
    Check(TableArguments),
}

/// Which table to decide, and what to write of it.
#[derive(Debug, Args)]
pub(crate) struct TableArguments {
    /// The check that judges the rows.
    #[arg(value_name = "CHECK", value_parser = named::<Check>(&Check::ALL.map(Check::name)))]
    pub(crate) check: Check,
    /// The table: a file of Parquet or CSV.
    #[arg(value_name = "IN")]
    pub(crate) source: String,
    /// Where the answers go: a file of Parquet or CSV.
    #[arg(value_name = "OUT")]
    pub(crate) target: String,
    /// The rulebook that judges, instead of the one of territory and date.
    #[arg(long, value_name = "ID")]
    pub(crate) rulebook: Option<String>,
    /// The columns that stand in the answers too; left out, all.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub(crate) keep: Option<Vec<String>>,
    /// The answers say what to ask for.
    #[arg(long)]
    pub(crate) ask: bool,
    /// The answers have a column for each rule.
    #[arg(long)]
    pub(crate) rules: bool,
    /// How many threads share the work.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(crate) threads: usize,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}
