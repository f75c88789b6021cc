//! Checks: the kinds of question that rulebooks answer.

use crate::Error;
use crate::error::CallError;
use crate::text::nearest;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A kind of question with its own subject.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// May this service be delivered to this person in this way, today?
    Delivery,
}

impl Check {
    /// Every check there is.
    pub const ALL: [Self; 1] = [Self::Delivery];

    /// The name by which callers and rulebooks know the check.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
        }
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Check {
    type Err = Error;

    /// Reads a check's name; an unknown one is the error `unknown_check`.
    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|check| check.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name);
            CallError::UnknownCheck { nearest: nearest(name, names).map(str::to_owned) }.into()
        })
    }
}
