//! A procedure as it stands in its file: places kept, unknown keys refused.

use super::Citation;
use super::raw::{RawProvision, RawRule};
use crate::journal::Actor;
use crate::text::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

/// Steps that must come in a certain order, each with what must be known of it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProcedure {
    /// Its name, such as `psp/email`.
    #[schemars(with = "String")]
    pub(super) id: Spanned<String>,
    /// What it comes to, in a line.
    pub(super) title: Text,
    /// That the person's agreement must be in force; left out where none is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) agreement: Option<RawProvision>,
    /// The steps, in the order in which reports list them.
    pub(super) step: Vec<RawStep>,
}

/// One step.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    /// Its name in journals.
    #[schemars(with = "String")]
    pub(super) name: Spanned<String>,
    /// The id of the provision, with `.part` where one provision gives several steps.
    #[schemars(with = "String")]
    pub(super) id: Spanned<String>,
    /// Who does it.
    pub(super) actor: Actor,
    /// The steps that must have been done before; they stand earlier in the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "Vec<String>")]
    pub(super) after: Vec<Spanned<String>>,
    /// The step in whose stead it may be done, at the same place in the order: either of
    /// them is enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub(super) instead_of: Option<Spanned<String>>,
    /// Whether doing it once more begins anew all that comes after it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) restarts: bool,
    /// What is to be done, as a request.
    pub(super) action: Text,
    /// What the act requires of its order and its actor.
    pub(super) message: Text,
    /// What to do where it was done too early, or by someone else.
    pub(super) remedy: Text,
    /// Where it stands.
    #[schemars(with = "Citation")]
    pub(super) citation: Spanned<Citation>,
    /// What must be known of the event, in the vocabulary of events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) rule: Vec<RawRule>,
}
