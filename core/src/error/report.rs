//! The one shape in which errors cross a language border.

use super::Error;
use crate::text::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// The kinds of error that a caller can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorKind {
    /// What was handed in cannot be read: mend the case or the call.
    Input,
    /// No rulebook could be chosen: give a date, a territory or a rulebook's id.
    Select,
    /// A rulebook is wrong: mend it.
    Rulebook,
    /// LEPRE itself failed: report it.
    Internal,
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Problem {
    /// Stable name of the kind of mistake.
    pub code: &'static str,
    /// What is wrong.
    pub message: Text,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// The path in the case, or the option of the call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The file, where one is known: of a rulebook or its scenarios, or that the command was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line in the text, from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column in characters, from one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

impl Problem {
    pub(crate) fn new(code: &'static str, path: &str, message: Text) -> Self {
        let path = (!path.is_empty()).then(|| path.to_owned());
        Self { code, message, help: None, path, file: None, line: None, column: None }
    }
}

/// An error as JSON: its kind, its first problem, and all of them where there are several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ErrorReport {
    /// What kind of error it is.
    pub kind: ErrorKind,
    /// The first problem.
    #[serde(flatten)]
    pub first: Problem,
    /// Every problem, the first one too; left out where it is the only one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
}

impl ErrorReport {
    /// Something failed that should never fail.
    pub fn internal() -> Self {
        let message = Text::new("errore interno della libreria", "internal error of the library");
        let help = Text::new(
            "segnalarlo, con la versione e il tipo di verifica ma senza dati personali",
            "report it, with the version and the check but without personal data",
        );
        let first = Problem { help: Some(help), ..Problem::new("internal", "", message) };
        Self { kind: ErrorKind::Internal, first, problems: Vec::new() }
    }

    /// The report as one line of JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    fn new(kind: ErrorKind, mut problems: Vec<Problem>) -> Self {
        let Some(first) = problems.first().cloned() else { return Self::internal() };
        if problems.len() == 1 {
            problems.clear();
        }
        Self { kind, first, problems }
    }
}

impl From<&Error> for ErrorReport {
    fn from(error: &Error) -> Self {
        match error {
            Error::Call(error) => Self::new(ErrorKind::Input, vec![error.problem()]),
            Error::Input(error) => Self::new(ErrorKind::Input, error.report()),
            Error::Select(error) => Self::new(ErrorKind::Select, vec![error.problem()]),
            Error::Rulebook(error) => Self::new(ErrorKind::Rulebook, error.report()),
            Error::Scenario(error) => Self::new(ErrorKind::Input, error.report()),
            Error::Reason(error) => Self::new(ErrorKind::Rulebook, vec![error.problem()]),
        }
    }
}
