//! What can go wrong when LEPRE is asked. A rule that is broken is no error: it is
//! a finding of a decision.
//!
//! Every error has a kind, a stable code, a message and mostly a help line in both
//! languages, and says where it is. None ever shows a person's data: what was found
//! is described by its type or its place, never by its value.

mod input;
mod report;
mod select;

pub use input::{InputError, InputProblem, JsonType};
pub use report::{ErrorKind, ErrorReport, Problem};
pub use select::SelectError;

use crate::rulebook::RulebookError;
use crate::text::Text;

/// The caller asked wrongly.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The call names a check or an option that there is not.
    #[error(transparent)]
    Call(#[from] CallError),
    /// The case cannot be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// No rulebook could be chosen.
    #[error(transparent)]
    Select(#[from] SelectError),
    /// A rulebook is wrong.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
}

impl Error {
    /// The stable code of the (first) problem, such as `unknown_key`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Call(error) => error.code(),
            Self::Input(error) => error.first().map_or("input", |(_, problem)| problem.code()),
            Self::Select(error) => error.code(),
            Self::Rulebook(error) => error.first().map_or("rulebook", |first| first.code),
        }
    }

    /// The error as one JSON object, the same in every language: see [`ErrorReport`].
    pub fn to_json(&self) -> String {
        ErrorReport::from(self).to_json()
    }
}

/// The call names something that there is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// There is no such check.
    #[error("expected the name of a check")]
    UnknownCheck {
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
            Self::UnknownOption { .. } => "unknown_option",
        }
    }

    fn problem(&self) -> Problem {
        let (path, it, help) = match self {
            Self::UnknownCheck { nearest } => (
                "check",
                "atteso il nome di una verifica".to_owned(),
                nearest.as_deref().map(did_you_mean),
            ),
            Self::UnknownOption { option, expected } => {
                (*option, format!("atteso uno di {expected} per `{option}`"), None)
            }
        };
        Problem { help, ..Problem::new(self.code(), path, Text::new(it, self.to_string())) }
    }
}

/// The help line that offers the nearest known name.
pub(crate) fn did_you_mean(name: &str) -> Text {
    Text::new(format!("si intendeva `{name}`?"), format!("did you mean `{name}`?"))
}
