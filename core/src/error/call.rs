//! A call that names what there is not, and the names themselves.

use super::{Error, Problem};
use crate::check::Check;
use crate::text::{Language, Text, did_you_mean, nearest};
use std::str::FromStr;

/// The call names something that there is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// There is no such check.
    #[error("expected the name of a check")]
    UnknownCheck {
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
    /// The survey has no such table.
    #[error("expected the name of a table of the survey")]
    UnknownTable {
        /// The nearest name, if one is near.
        nearest: Option<String>,
    },
    /// An option has a value that it cannot have.
    #[error("expected one of {expected} for `{option}`")]
    UnknownOption {
        /// The option.
        option: &'static str,
        /// The values it can have.
        expected: &'static str,
    },
}

impl CallError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownCheck { .. } => "unknown_check",
            Self::UnknownTable { .. } => "unknown_table",
            Self::UnknownOption { .. } => "unknown_option",
        }
    }

    pub(super) fn problem(&self) -> Problem {
        let (path, it, help) = match self {
            Self::UnknownCheck { nearest } => (
                "check",
                "atteso il nome di una verifica".to_owned(),
                nearest.as_deref().map(did_you_mean),
            ),
            Self::UnknownTable { nearest } => (
                "table",
                "atteso il nome di una tavola dell'indagine".to_owned(),
                nearest.as_deref().map(did_you_mean),
            ),
            Self::UnknownOption { option, expected } => {
                (*option, format!("atteso uno di {expected} per `{option}`"), None)
            }
        };
        Problem { help, ..Problem::new(self.code(), path, Text::new(it, self.to_string())) }
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

impl FromStr for Language {
    type Err = Error;

    /// `it` or `en`; anything else is the error `unknown_option`.
    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "it" => Ok(Self::It),
            "en" => Ok(Self::En),
            _ => Err(CallError::UnknownOption { option: "lang", expected: "it, en" }.into()),
        }
    }
}
