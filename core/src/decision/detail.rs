//! How much a decision says.

use crate::error::{CallError, Error};
use std::str::FromStr;

/// How much a decision says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Detail {
    /// With message, remedy and citation of each finding.
    #[default]
    Full,
    /// Only the codes: outcome, rule ids, statuses, fields.
    Codes,
}

impl FromStr for Detail {
    type Err = Error;

    /// `full` or `codes`; anything else is the error `unknown_option`.
    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "full" => Ok(Self::Full),
            "codes" => Ok(Self::Codes),
            _ => Err(CallError::UnknownOption { option: "detail", expected: "full, codes" }.into()),
        }
    }
}
