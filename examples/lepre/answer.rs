//! A decision as the library answers it: the JSON of its one door.

use lepre::rulebook::Citation;
use lepre::{Outcome, Severity, Status, Text};
use serde::Deserialize;

/// What a rulebook says of a case.
#[derive(Debug, Deserialize)]
pub(crate) struct Answer {
    /// The outcome.
    #[serde(with = "OutcomeName")]
    pub(crate) outcome: Outcome,
    /// The rulebook that decided.
    pub(crate) rulebook: Edition,
    /// The rules that are broken, open or not followed.
    pub(crate) findings: Vec<Finding>,
    /// The paths of the fields to ask for.
    pub(crate) ask: Vec<String>,
}

/// The rulebook that decided.
#[derive(Debug, Deserialize)]
pub(crate) struct Edition {
    /// Its id.
    pub(crate) id: String,
    /// Its own version.
    pub(crate) version: String,
    /// The fingerprint of what it says.
    pub(crate) fingerprint: String,
}

/// A rule seen on the case. The texts are missing where only codes were asked for.
#[derive(Debug, Deserialize)]
pub(crate) struct Finding {
    /// The rule's id.
    pub(crate) rule: String,
    /// How the rule stands to the case.
    #[serde(with = "StatusName")]
    pub(crate) status: Status,
    /// What the rule can do to the outcome.
    pub(crate) severity: Severity,
    /// The paths of the fields that decide.
    pub(crate) fields: Vec<String>,
    /// What the act requires.
    pub(crate) message: Option<Text>,
    /// What to do where it is not so.
    pub(crate) remedy: Option<Text>,
    /// Where it stands.
    pub(crate) citation: Option<Citation>,
}

/// How the library writes an outcome.
#[derive(Deserialize)]
#[serde(remote = "Outcome", rename_all = "snake_case")]
enum OutcomeName {
    Admissible,
    Inadmissible,
    Undetermined,
    OutOfScope,
}

/// How the library writes a status.
#[derive(Deserialize)]
#[serde(remote = "Status", rename_all = "snake_case")]
enum StatusName {
    Violated,
    Unknown,
    Advice,
}
