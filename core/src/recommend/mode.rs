//! The ways of delivering a service.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A way of delivering a service. The one that asks least of the person stands first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// All of it in person.
    InPerson,
    /// At a distance, with someone who helps; the first access at the office.
    Assisted,
    /// In person and at a distance in turn.
    Blended,
    /// All of it at a distance.
    Remote,
}

impl Mode {
    /// Every way, the one that asks least of the person first.
    pub const ALL: [Self; 4] = [Self::InPerson, Self::Assisted, Self::Blended, Self::Remote];
}

/// Whether something holds, as far as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// It does.
    Yes,
    /// It depends on something that is not known; `ask` names it.
    Unknown,
    /// It does not.
    No,
}

impl Holds {
    /// What holds of two things together.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Unknown,
        }
    }

    /// What holds of at least one of two things.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            _ => Self::Unknown,
        }
    }
}
