//! What is wrong with a rulebook, and where in its file.

use super::{Error, Problem};
use crate::text::{Text, line_and_column};
use std::fmt;
use std::ops::Range;

/// A rulebook that cannot be loaded, with every mistake that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulebookError {
    /// The mistakes, in the order of the file; never empty.
    pub diagnostics: Vec<Diagnostic>,
}

/// One mistake in a file of data: a rulebook's, or that of its scenarios.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable name of the kind of mistake.
    pub code: &'static str,
    /// What is wrong.
    pub message: Text,
    /// What to do about it.
    pub help: Option<Text>,
    /// The file, as it was named on loading.
    pub file: String,
    /// The line, from one.
    pub line: usize,
    /// The column in characters, from one.
    pub column: usize,
    /// The text at fault, as it stands in that line.
    pub text: String,
    /// The bytes of the file that are at fault.
    pub span: Range<usize>,
}

impl Diagnostic {
    /// A mistake at `span` of the file's text.
    pub(crate) fn at(
        file: &str,
        toml: &str,
        span: Range<usize>,
        code: &'static str,
        message: Text,
    ) -> Self {
        let (line, column) = line_and_column(toml, span.start);
        let text = toml.get(span.clone()).and_then(|text| text.lines().next()).unwrap_or_default();
        Self {
            code,
            message,
            help: None,
            file: file.to_owned(),
            line,
            column,
            text: text.to_owned(),
            span,
        }
    }

    /// A file that is no TOML, or no rulebook.
    pub(crate) fn from_toml(file: &str, toml: &str, error: &toml::de::Error) -> Self {
        let message = error.message();
        let message = Text::new(format!("il file non si legge: {message}"), message);
        Self::at(file, toml, error.span().unwrap_or(0..0), "rulebook_syntax", message)
    }

    pub(super) fn report(&self) -> Problem {
        Problem {
            help: self.help.clone(),
            file: Some(self.file.clone()),
            line: Some(self.line),
            column: Some(self.column),
            ..Problem::new(self.code, "", self.message.clone())
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message.en)?;
        match &self.help {
            Some(help) => write!(f, " ({})", help.en),
            None => Ok(()),
        }
    }
}

impl RulebookError {
    /// Further mistakes are not told.
    pub const MOST_DIAGNOSTICS: usize = 100;

    /// The first mistake.
    pub fn first(&self) -> Option<&Diagnostic> {
        self.diagnostics.first()
    }

    /// Two rulebooks of the same id.
    pub(crate) fn duplicate(id: &str) -> Self {
        let message = Text::new(
            format!("atteso un identificativo per ogni raccolta, trovato due volte `{id}`"),
            format!("expected each rulebook to have its own id, found `{id}` twice"),
        );
        Diagnostic::at(id, "", 0..0, "duplicate_rulebook", message).into()
    }

    /// Two rulebooks of the same territory that judge the same check on the same day.
    pub(crate) fn overlapping(id: &str, other: &str) -> Self {
        let message = Text::new(
            format!(
                "atteso al più una raccolta per territorio, verifica e giorno, trovate `{id}` e `{other}`"
            ),
            format!(
                "expected at most one rulebook for a territory, check and day, found `{id}` and `{other}`"
            ),
        );
        Diagnostic::at(id, "", 0..0, "overlapping_rulebooks", message).into()
    }

    pub(crate) fn report(&self) -> Vec<Problem> {
        self.diagnostics.iter().map(Diagnostic::report).collect()
    }

    /// The error as one JSON object: see [`ErrorReport`](super::ErrorReport).
    pub fn to_json(&self) -> String {
        Error::from(self.clone()).to_json()
    }
}

impl From<Diagnostic> for RulebookError {
    fn from(only: Diagnostic) -> Self {
        Self { diagnostics: vec![only] }
    }
}

impl fmt::Display for RulebookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, diagnostic) in self.diagnostics.iter().enumerate() {
            let separator = if number == 0 { "" } else { "\n" };
            write!(f, "{separator}{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for RulebookError {}
