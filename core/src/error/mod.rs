//! What can go wrong when LEPRE is asked. A rule that is broken is no error: it is
//! a finding of a decision.
//!
//! Every error has a kind, a stable code, a message and mostly a help line in both
//! languages, and says where it is. None ever shows a person's data: what was found
//! is described by its type or its place, never by its value.

mod call;
mod input;
mod reason;
mod report;
mod rulebook;
mod scenario;
mod select;

pub use call::CallError;
pub use input::{InputError, InputProblem, JsonType};
pub use reason::ReasonError;
pub use report::{ErrorKind, ErrorReport, Problem};
pub use rulebook::{Diagnostic, RulebookError};
pub use scenario::ScenarioError;
pub use select::SelectError;

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
    /// Scenarios of a rulebook are wrong.
    #[error(transparent)]
    Scenario(#[from] ScenarioError),
    /// The rules are too intricate.
    #[error(transparent)]
    Reason(#[from] ReasonError),
}

impl Error {
    /// The stable code of the (first) problem, such as `unknown_key`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Call(error) => error.code(),
            Self::Input(error) => error.first().map_or("input", |(_, problem)| problem.code()),
            Self::Select(error) => error.code(),
            Self::Rulebook(error) => error.first().map_or("rulebook", |first| first.code),
            Self::Scenario(error) => error.first().map_or("scenario", |first| first.code),
            Self::Reason(error) => error.code(),
        }
    }

    /// The error as one JSON object, the same in every language: see [`ErrorReport`].
    pub fn to_json(&self) -> String {
        ErrorReport::from(self).to_json()
    }
}
