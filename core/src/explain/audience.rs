//! For whom an answer is put into words.

use crate::error::{CallError, Error};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// For whom an answer is put into words.
///
/// ```
/// use lepre::explain::Audience;
///
/// assert_eq!("operator".parse(), Ok(Audience::Operator));
/// assert_eq!("judge".parse::<Audience>().unwrap_err().code(), "unknown_option");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The person whom the answer concerns: no ids, and no word left unexplained.
    #[default]
    Citizen,
    /// Who works with the case: every finding, with its rule and its source.
    Operator,
}

impl Audience {
    /// Every audience there is.
    pub const ALL: [Self; 2] = [Self::Citizen, Self::Operator];

    /// The name by which callers know the audience.
    pub fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Operator => "operator",
        }
    }
}

impl FromStr for Audience {
    type Err = Error;

    /// `citizen` or `operator`; anything else is the error `unknown_option`.
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|audience| audience.name() == text).ok_or_else(|| {
            let expected = "citizen, operator";
            CallError::UnknownOption { option: "audience", expected }.into()
        })
    }
}
