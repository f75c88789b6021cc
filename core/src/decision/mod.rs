//! Decisions: what may be done, and why.

mod decide;
mod detail;
mod fields;

pub(crate) use decide::decide;
pub use detail::Detail;
pub use fields::Fields;

use crate::rulebook::{Citation, Rulebook, Severity};
use crate::text::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// The four honest outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every blocking rule holds.
    Admissible,
    /// A blocking rule is violated, whatever the unknown facts turn out to be.
    Inadmissible,
    /// It depends on a fact that is not known; `ask` names the fields.
    Undetermined,
    /// The act does not govern the case; the findings say why.
    OutOfScope,
}

/// How a rule stands to the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is broken, whatever the unknown facts turn out to be.
    Violated,
    /// It depends on a fact that is not known.
    Unknown,
    /// It is only advisory, and not followed.
    Advice,
}

/// The rulebook that decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Edition<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its own version.
    pub version: &'a str,
    /// SHA-256 of all that it says, as hexadecimal.
    pub fingerprint: &'a str,
}

impl<'a> From<&'a Rulebook> for Edition<'a> {
    fn from(rulebook: &'a Rulebook) -> Self {
        Self { id: &rulebook.id, version: &rulebook.version, fingerprint: &rulebook.fingerprint }
    }
}

/// A rule seen on a case. A rule that holds, or does not apply, gives none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding<'a> {
    /// The rule's id.
    pub rule: &'a str,
    /// How the rule stands to the case.
    pub status: Status,
    /// What the rule can do to the outcome.
    pub severity: Severity,
    /// The fields that decide, in the order of the vocabulary: those that break the
    /// rule, or those that would have to be known.
    pub fields: Fields<'a>,
    /// What the act requires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<&'a Text>,
    /// What to do where it is not so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<&'a Text>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<&'a Citation>,
}

/// What a rulebook says of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Decision<'a> {
    /// The outcome.
    pub outcome: Outcome,
    /// The rulebook that decided.
    pub rulebook: Edition<'a>,
    /// The rules that are broken, open or not followed, in the order of the rulebook.
    pub findings: Vec<Finding<'a>>,
    /// The fields to ask for, in the order of the vocabulary: those on which a scope
    /// or blocking rule still depends.
    pub ask: Fields<'a>,
}
