//! Checks: the kinds of question that rulebooks answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A kind of question with its own subject.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// May this service be delivered to this person in this way, today?
    Delivery,
    /// Does this invitation to an appointment say all that it must?
    Invitation,
    /// Does this Patto di servizio personalizzato say all that it must?
    Psp,
    /// May this person have this service, now?
    Service,
    /// Was this remote session held and recorded as it must?
    Session,
}

impl Check {
    /// Every check there is.
    pub const ALL: [Self; 5] =
        [Self::Delivery, Self::Invitation, Self::Psp, Self::Service, Self::Session];

    /// The name by which callers and rulebooks know the check.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::Invitation => "invitation",
            Self::Psp => "psp",
            Self::Service => "service",
            Self::Session => "session",
        }
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
