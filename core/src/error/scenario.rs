//! What is wrong with a file of scenarios, and where.

use super::{Diagnostic, Error, Problem};
use std::fmt;

/// Scenarios that cannot be read, with every mistake that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioError {
    /// The mistakes, in the order of the file; never empty.
    pub diagnostics: Vec<Diagnostic>,
}

impl ScenarioError {
    /// The first mistake.
    pub fn first(&self) -> Option<&Diagnostic> {
        self.diagnostics.first()
    }

    pub(crate) fn report(&self) -> Vec<Problem> {
        self.diagnostics.iter().map(Diagnostic::report).collect()
    }

    /// The error as one JSON object: see [`ErrorReport`](super::ErrorReport).
    pub fn to_json(&self) -> String {
        Error::from(self.clone()).to_json()
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, diagnostic) in self.diagnostics.iter().enumerate() {
            let separator = if number == 0 { "" } else { "\n" };
            write!(f, "{separator}{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ScenarioError {}
