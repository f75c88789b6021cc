//! The arguments of `lepre rulebook`.

use super::{Format, ListArguments, ShowArguments, named};
use clap::{Args, Subcommand};
use lepre::Check;
use std::ffi::OsString;

/// What to do with rulebooks.
#[derive(Debug, Subcommand)]
pub(crate) enum RulebookCommand {
    /// List them.
    List(ListArguments),
    /// Show one, rule by rule.
    Show(ShowArguments),
    /// Say what is wrong with one.
    Audit(AuditArguments),
    /// Say what one says otherwise than another.
    Compare(CompareArguments),
    /// Begin one.
    New(NewArguments),
    /// Say whether one can be loaded.
    Check(CheckRulebookArguments),
    /// Run the scenarios of one.
    Test(TestArguments),
    /// Print scenarios that show all that can be shown.
    Scenarios(ScenariosArguments),
}

/// Which rulebook to begin.
#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    /// The folder, whose name is the rulebook's id.
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: String,
    /// Where it applies.
    #[arg(long, value_name = "TERRITORY")]
    pub(crate) territory: String,
    /// The first day on which it applies.
    #[arg(long, value_name = "DAY")]
    pub(crate) from: lepre::Date,
    /// The rulebook whose rules it takes over.
    #[arg(long, value_name = "ID")]
    pub(crate) extends: Option<String>,
}

/// Which rulebook to look at, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct CheckRulebookArguments {
    /// The rulebook: its id, its file, or its folder.
    #[arg(value_name = "RULEBOOK")]
    pub(crate) rulebook: String,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Which rulebook to audit, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct AuditArguments {
    /// The rulebook: its id, or its file.
    #[arg(value_name = "RULEBOOK")]
    pub(crate) rulebook: String,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Which rulebooks to compare, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    /// The one: its id, or its file.
    #[arg(value_name = "THEN")]
    pub(crate) then: String,
    /// The other.
    #[arg(value_name = "NOW")]
    pub(crate) now: String,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Which scenarios to run, and how to say it.
#[derive(Debug, Args)]
pub(crate) struct TestArguments {
    /// The rulebook: its id, its file, or its folder.
    #[arg(value_name = "RULEBOOK")]
    pub(crate) rulebook: String,
    /// Files of scenarios, or folders of them; left out, the folder `scenarios` beside the
    /// rulebook.
    #[arg(value_name = "SCENARIOS")]
    pub(crate) scenarios: Vec<OsString>,
    /// What no scenario shows is a failure too.
    #[arg(long)]
    pub(crate) complete: bool,
    /// Text for people or JSON for programs.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// Of which rules to print scenarios.
#[derive(Debug, Args)]
pub(crate) struct ScenariosArguments {
    /// The rulebook: its id, its file, or its folder.
    #[arg(value_name = "RULEBOOK")]
    pub(crate) rulebook: String,
    /// Only this check.
    #[arg(long, value_name = "CHECK", value_parser = named::<Check>(&Check::ALL.map(Check::name)))]
    pub(crate) check: Option<Check>,
}
