//! One event.

use crate::case::optional_group;
use crate::document::{Document, Format};
use crate::moment::Moment;
use crate::personal::Personal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// Something that happened. Only what and when must be known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The step that was done, or `agreement_given` or `agreement_withdrawn`.
    #[validate(length(max = 100))]
    pub step: String,
    /// When.
    pub at: Moment,
    /// By whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Actor>,
    /// What the document claims to be, by the end of its name or its media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// The kind of signature that was put.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
    /// The phone number or e-mail address from which it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 1000))]
    pub from: Option<Personal>,
    /// The e-mail address to which it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 1000))]
    pub to: Option<Personal>,
    /// Whether the person could not print what they received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printing_impossible: Option<bool>,
    /// What is known of the document that was attached, if one was. Of one that is attached
    /// rules may ask whether it can be read: leave the whole out where nothing is known.
    #[serde(default, deserialize_with = "optional_group", skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub document: Option<Document>,
    /// When the event was taken back, if it was: from then on it is read as if it had never
    /// been. An agreement that the person withdraws is an event of its own,
    /// `agreement_withdrawn`: what was done before stays done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<Moment>,
}

impl Event {
    /// That a step was done, and when; nothing else is known of it.
    pub fn new(step: &str, at: Moment) -> Self {
        Self {
            step: step.to_owned(),
            at,
            actor: None,
            format: None,
            signature: None,
            from: None,
            to: None,
            printing_impossible: None,
            document: None,
            withdrawn_at: None,
        }
    }
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The person whom the service is for.
    Person,
    /// The CPI or the accredited operator.
    Provider,
}

/// The kinds of signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Signature {
    /// By hand, on paper.
    Handwritten,
    /// Electronic, with no further quality.
    Simple,
    /// Advanced electronic (*firma elettronica avanzata*), as with the electronic identity
    /// card (CIE).
    Advanced,
    /// Qualified electronic (*firma elettronica qualificata*).
    Qualified,
    /// Digital (*firma digitale*): qualified, with a pair of keys.
    Digital,
}
