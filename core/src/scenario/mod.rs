//! Scenarios: cases with what is expected of them, by which the owner of a rule tests it.
//!
//! A file holds some of them, in TOML or in JSON. [`read`](fn@read) tells all that is wrong with
//! it, each mistake with its place; [`run`](fn@run) decides every case by the rulebook alone and
//! tells what came out otherwise, and what of the rules was shown; [`generate`](fn@generate)
//! makes scenarios that show everything that can be shown.
//!
//! | what is shown of a rule | by a scenario in which |
//! |---|---|
//! | that it is satisfied, violated, unknown | it is so, and the decision tells |
//! | that it hangs on a condition, as true or as false | the condition is so, and the other way round, all else being the same, the rule would be told otherwise |
//!
//! The second is masking MC/DC (modified condition/decision coverage). A condition is one test
//! of one field. `has(...)` is never false: it is shown as known and as not known.
//!
//! ```
//! use lepre::{Check, Language, Rulebook, scenario};
//!
//! let rulebooks = Rulebook::built_in()?;
//! let psp = rulebooks.iter().find(|one| one.id == "it-psp-2015").unwrap();
//! let scenarios = scenario::generate(psp, Check::Psp, Language::En)?;
//! let file = scenario::to_toml(&scenarios);
//!
//! let scenarios = scenario::read("psp.toml", &file, psp)?;
//! let report = scenario::run(psp, &scenarios)?;
//! assert_eq!(report.failed, 0);
//! assert!(report.is_complete());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod coverage;
mod decided;
mod example;
mod file;
mod form;
mod generate;
mod names;
mod reach;
mod read;
mod report;
mod run;
mod sight;
mod test_text;
mod tree;
mod written;

pub use crate::error::ScenarioError;
pub use file::ScenarioFile;
pub use generate::generate;
pub use read::read;
pub use report::{
    CheckCoverage, ConditionCoverage, Mismatch, MismatchKind, RuleCoverage, ScenarioReport,
    ScenarioResult, Shown, Standing, Tally,
};
pub use run::run;
pub use written::to_toml;

use crate::check::Check;
use crate::decision::Outcome;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

/// A case, and what is expected of its decision. What is left out is not compared.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Scenario {
    /// What it shows, in words.
    pub name: String,
    /// The check that judges the case.
    pub check: Check,
    /// The case, as in JSON.
    pub case: Map<String, Value>,
    /// The outcome.
    pub outcome: Outcome,
    /// The rules that are violated, and no others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub violated: Option<Vec<String>>,
    /// The rules that are unknown, and no others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<Vec<String>>,
    /// The rules that only advise and are not followed, and no others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<Vec<String>>,
    /// The fields to ask for, and no others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<Vec<String>>,
}
