//! Receipts: what an answer was made from, so that it can be had again, or it can be said what
//! changed since.
//!
//! A receipt holds no personal data: of a text that may identify a person it knows whether it
//! was given, and what was told from it. Keep it with the answer, and the case where cases are
//! kept.
//!
//! ```
//! use lepre::{Lepre, Options};
//!
//! let lepre = Lepre::new()?;
//! let case = r#"{"date": "2024-05-10", "territory": "ITC4", "service": "psp", "channel": "phone"}"#;
//! let options = Options { receipt: true, ..Options::default() };
//! let answer = lepre.decide_json("delivery", case, &options)?;
//!
//! let replay = lepre.replay_json(&answer, case)?;
//! assert_eq!(replay, r#"{"same":true,"changes":[]}"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod make;
mod read;
mod replay;
mod without_personal_data;

pub(crate) use make::{Asking, receipt};
pub(crate) use read::{Answered, Kept, read_answer, read_kept};
pub(crate) use replay::replay;
pub(crate) use without_personal_data::{fingerprint, given};

use crate::date::Date;
use crate::document::Sha256;
use crate::territory::Territory;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an answer was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The version of the library.
    pub lepre: String,
    /// What was asked.
    pub question: Question,
    /// Its subject: the name of the check, or of the procedure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// How the rulebook was chosen.
    pub chosen_by: ChosenBy,
    /// The day that it was chosen by, as far as it was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<Territory>,
    /// The rulebooks that speak of the subject, in their order.
    pub candidates: Vec<Candidate>,
    /// The fingerprint of the case without personal data.
    pub case: Sha256,
    /// The fields of the case that were used, in the order of the vocabulary.
    pub fields: Vec<String>,
}

/// The kinds of question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// To decide a case of a check.
    Check,
    /// To report on the journal of a procedure.
    Procedure,
    /// By when a person contacts the office.
    Deadlines,
    /// To audit a timesheet.
    Timesheet,
}

/// How a rulebook was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChosenBy {
    /// The caller named it.
    Name,
    /// By the place and the day of the case.
    PlaceAndDay,
}

/// A rulebook that speaks of the subject, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// Its own version.
    pub version: String,
    /// The SHA-256 of all that it says.
    pub fingerprint: String,
    /// What became of it.
    pub standing: Standing,
    /// Its rules on the subject, where it judged or joined.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleMark>,
}

/// What became of a rulebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It answered.
    Judged,
    /// It joined the one that answered.
    Joined,
    /// It would have joined, but does not govern the case.
    Silent,
    /// Another one is nearer to the place.
    StoodBack,
    /// It is not in force on that day.
    NotInForce,
    /// It is another territory's.
    OtherTerritory,
    /// The caller named another one.
    NotNamed,
}

/// What tells one edition of a rule from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleMark {
    /// The rule's id.
    pub rule: String,
    /// The first digits of the SHA-256 of what it says.
    pub mark: String,
}

/// What comes of asking again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Replay {
    /// Whether the answer is the same.
    pub same: bool,
    /// What is not as it was when the receipt was made, the answer last.
    pub changes: Vec<Change>,
}

/// Something that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// What it is.
    pub what: Changed,
    /// The rulebook, where it is one, or of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// The rule, where it is one, or the finding of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The part of the answer, where it is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// As it was then; left out where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
    /// As it is now; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
}

/// What can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// The version of the library.
    Library,
    /// The case: it is another one.
    Case,
    /// What became of a rulebook.
    Standing,
    /// What a rulebook that answered says.
    Rulebook,
    /// What one of its rules says.
    Rule,
    /// The outcome, or the state.
    Outcome,
    /// What is found of a rule.
    Finding,
    /// Another part of the answer.
    Part,
}
