//! Rulebooks: the acts, as data.
//!
//! A rulebook is one TOML file: the rules of one authority, for a territory, from a
//! date. It is loaded, typed and compiled once; a mistake anywhere refuses the whole
//! file, with every mistake named and placed.

mod check;
mod data_file;
mod deadline;
mod extend;
mod load;
mod load_procedure;
mod load_rules;
mod marks;
mod procedure;
mod provision;
mod raw;
mod raw_procedure;
mod shared;
mod source;
mod structure;
mod summary;
mod timesheet;

pub use crate::error::{Diagnostic, RulebookError};
pub use check::{CheckRules, Condition, Rule};
pub(crate) use data_file::DataFile;
pub use deadline::{Deadline, Deadlines};
pub use extend::Extended;
pub(crate) use load::source_ids;
pub use procedure::{Procedure, Step};
pub use provision::Provision;
pub(crate) use raw::RawRulebook;
pub use source::{Source, sources};
pub use summary::Summary;
pub use timesheet::TimesheetRules;

use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use crate::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The rulebooks that LEPRE brings along: file name and text.
const BUILT_IN: [(&str, &str); 8] = [
    ("it-contact-2015.toml", include_str!("../../rulebooks/it-contact-2015.toml")),
    ("it-l68-1999.toml", include_str!("../../rulebooks/it-l68-1999.toml")),
    ("it-lep-2018.toml", include_str!("../../rulebooks/it-lep-2018.toml")),
    ("it-psp-2015.toml", include_str!("../../rulebooks/it-psp-2015.toml")),
    ("it-rdc-2022.toml", include_str!("../../rulebooks/it-rdc-2022.toml")),
    ("lombardia-2022.toml", include_str!("../../rulebooks/lombardia-2022.toml")),
    ("marche-2020.toml", include_str!("../../rulebooks/marche-2020.toml")),
    ("toscana-2020.toml", include_str!("../../rulebooks/toscana-2020.toml")),
];

/// What a broken rule does to the outcome. In Italian: *ambito*, *vincolante*, *avviso*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The act does not govern the case.
    Scope,
    /// The case is inadmissible.
    Blocking,
    /// Nothing: the finding informs.
    Advisory,
}

/// Where a rule stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The id of the source, as in [`sources`].
    pub source: String,
    /// The section of the source, in its own words.
    pub section: String,
}

/// The rules of one authority, for a territory, from a date.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// Its name, such as `lombardia-2022`.
    pub id: String,
    /// Its own version, apart from the library's.
    pub version: String,
    /// SHA-256 of all that it says, as hexadecimal: comments and layout do not count.
    pub fingerprint: String,
    /// What it regulates, in a line.
    pub title: Text,
    /// Where it applies.
    pub territory: Territory,
    /// The first day on which it applies.
    pub valid_from: Date,
    /// The last day on which it applies, if it has one.
    pub valid_to: Option<Date>,
    /// Whether it was issued for a time whose end it does not state.
    pub transitional: bool,
    /// Whether it never judges by itself, unless it is named, but joins the rulebook that
    /// does: where two acts of one authority apply together.
    pub complement: bool,
    /// The rulebook whose rules it took over, if it extends one.
    pub extends: Option<Extended>,
    /// The rulebooks that are no longer in force from its first day on, by id.
    pub replaces: Vec<String>,
    /// The acts that its rules cite, besides those that every rulebook may cite.
    pub sources: Vec<Source>,
    /// In the order of the checks: so few that looking through them is quickest.
    checks: Vec<(Check, CheckRules)>,
    procedures: Vec<Procedure>,
    timesheet: Option<TimesheetRules>,
    deadlines: Option<Deadlines>,
    planned: Vec<Planned>,
    marks: marks::LazyMarks,
}

/// Something that an act announces and that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Planned {
    /// The id of the provision.
    pub id: String,
    /// What is announced.
    pub what: Text,
    /// Where it stands.
    pub citation: Citation,
}

impl Rulebook {
    /// Loads a rulebook from its TOML text; `file` is the name that mistakes are placed in.
    /// It may extend one that LEPRE brings along.
    ///
    /// # Errors
    /// Every mistake at once: see [`RulebookError`].
    ///
    /// ```
    /// let error = lepre::rulebook::Rulebook::load("mine.toml", "id = 3").unwrap_err();
    /// assert_eq!(error.diagnostics[0].line, 1);
    /// ```
    pub fn load(file: &str, toml: &str) -> Result<Self, RulebookError> {
        Self::load_with(file, toml, &[])
    }

    /// The same of a rulebook that may extend `others` too, or take their place.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn load_with(file: &str, toml: &str, others: &[Self]) -> Result<Self, RulebookError> {
        load::load(file, toml, &mut shared::Shared::new(others)?)
    }

    /// The rulebooks that LEPRE brings along.
    ///
    /// # Errors
    /// None in a released version, where each of them has been loaded by the tests.
    pub fn built_in() -> Result<Vec<Self>, RulebookError> {
        let mut shared = shared::Shared::new(&[])?;
        BUILT_IN.iter().map(|(file, toml)| load::load(file, toml, &mut shared)).collect()
    }

    /// The rules for one check, if the rulebook has any.
    pub fn check(&self, check: Check) -> Option<&CheckRules> {
        self.checks.iter().find(|(known, _)| *known == check).map(|(_, rules)| rules)
    }

    /// The checks that the rulebook has rules for.
    pub fn checks(&self) -> impl Iterator<Item = Check> {
        self.checks.iter().map(|(check, _)| *check)
    }

    /// The procedure of a name, if the rulebook has it.
    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.id() == id)
    }

    /// The procedures that the rulebook has.
    pub fn procedures(&self) -> &[Procedure] {
        &self.procedures
    }

    /// What the rulebook minds in the sessions of one operator, if it does.
    pub fn timesheet(&self) -> Option<&TimesheetRules> {
        self.timesheet.as_ref()
    }

    /// The days by which a person contacts the office, if it has any.
    pub fn deadlines(&self) -> Option<&Deadlines> {
        self.deadlines.as_ref()
    }

    /// What the act announces and is not there yet: it informs, and no rule reads it.
    pub fn planned(&self) -> &[Planned] {
        &self.planned
    }

    /// The rules on a subject, a check or a procedure by its name, each with what tells one
    /// edition of it from another.
    pub fn marks(&self, subject: &str) -> impl Iterator<Item = (&str, &str)> {
        self.marks.on(subject)
    }

    /// Whether the rulebook is in force on a day, first and last day included.
    pub fn in_force(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}
