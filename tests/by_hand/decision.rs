//! The answer to a case.

use serde::Serialize;

use super::fields::Fields;

/// The answer, with its reasons and what is still to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision<'a> {
    /// The answer in one word.
    pub outcome: Outcome,
    /// The rulebook that gave it.
    pub rulebook: Rulebook<'a>,
    /// The reasons, in the order of the rulebook.
    pub findings: Vec<Finding<'a>>,
    /// The unknown fields on which scope and duties still depend.
    pub ask: Fields,
}

/// The answer in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The act lets the service be delivered so.
    Admissible,
    /// A duty of the act is broken.
    Inadmissible,
    /// It depends on a fact that is unknown.
    Undetermined,
    /// The act does not govern the case.
    OutOfScope,
}

/// The rulebook that a decision comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rulebook<'a> {
    /// Its name.
    pub id: &'a str,
    /// Its version.
    pub version: &'a str,
}

/// What one rule says of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Finding<'a> {
    /// The rule.
    pub rule: &'a str,
    /// Broken, advised against, or not yet known.
    pub status: Status,
    /// What the rule decides.
    pub severity: Severity,
    /// The fields to look at: those that break the rule, or those still unknown.
    pub fields: Fields,
}

/// How a case stands to a rule that it does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It breaks the rule.
    Violated,
    /// It goes against an advice.
    Advice,
    /// It cannot be said yet.
    Unknown,
}

/// What a rule decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Whether the act governs the case.
    Scope,
    /// Whether the delivery is admissible.
    Blocking,
    /// Nothing: it informs.
    Advisory,
}
