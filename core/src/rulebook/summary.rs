//! What there is to know of a rulebook besides its rules.

use super::{Extended, Procedure, Rulebook};
use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use crate::text::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// A rulebook in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "RulebookSummary")]
pub struct Summary<'a> {
    /// Its name, such as `lombardia-2022`.
    pub id: &'a str,
    /// Its own version.
    pub version: &'a str,
    /// SHA-256 of all that it says, as hexadecimal.
    pub fingerprint: &'a str,
    /// What it regulates, in a line.
    pub title: &'a Text,
    /// Where it applies.
    #[schemars(with = "String")]
    pub territory: Territory,
    /// The first day on which it applies.
    pub valid_from: Date,
    /// The last day on which it applies, if it has one.
    pub valid_to: Option<Date>,
    /// Whether it was issued for a time whose end it does not state.
    pub transitional: bool,
    /// Whether it joins the rulebook that judges.
    pub complement: bool,
    /// The rulebook whose rules it took over, if it extends one.
    pub extends: Option<&'a Extended>,
    /// The rulebooks that it replaces, by id.
    pub replaces: &'a [String],
    /// The checks that it has rules for.
    pub checks: Vec<Check>,
    /// The procedures that it has, by name.
    pub procedures: Vec<&'a str>,
    /// Whether it has days by which a person contacts the office.
    pub deadlines: bool,
    /// Whether it minds what is in the sessions of one operator.
    pub timesheet: bool,
}

impl Rulebook {
    /// The rulebook in short.
    ///
    /// ```
    /// let lepre = lepre::Lepre::new()?;
    /// let summary = lepre.rulebook("lombardia-2022")?.summary();
    /// assert_eq!(summary.procedures, ["psp/email", "psp/firmalom"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn summary(&self) -> Summary<'_> {
        Summary {
            id: &self.id,
            version: &self.version,
            fingerprint: &self.fingerprint,
            title: &self.title,
            territory: self.territory,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            transitional: self.transitional,
            complement: self.complement,
            extends: self.extends.as_ref(),
            replaces: &self.replaces,
            checks: self.checks().collect(),
            procedures: self.procedures.iter().map(Procedure::id).collect(),
            deadlines: self.deadlines.is_some(),
            timesheet: self.timesheet.is_some(),
        }
    }
}
