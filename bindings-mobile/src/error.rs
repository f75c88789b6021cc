//! What can go wrong: core's report, with a variant for each kind.

use std::fmt;

use lepre::error::{self, ErrorKind, ErrorReport};

use crate::answers::Wording;

/// The caller asked wrongly, or a rulebook is wrong. Never holds a person's data.
#[derive(Debug, Clone, uniffi::Error)]
pub enum LepreError {
    /// What was handed in cannot be read: mend the case or the call.
    Input {
        /// The first problem.
        problem: Box<Problem>,
        /// Every problem, the first one too.
        problems: Vec<Problem>,
    },
    /// No rulebook could be chosen: give a date, a territory or a rulebook's id.
    Select {
        /// The first problem.
        problem: Box<Problem>,
        /// Every problem, the first one too.
        problems: Vec<Problem>,
    },
    /// A rulebook is wrong: mend it.
    Rulebook {
        /// The first problem.
        problem: Box<Problem>,
        /// Every problem, the first one too.
        problems: Vec<Problem>,
    },
    /// LEPRE itself failed: report it.
    Internal {
        /// The first problem.
        problem: Box<Problem>,
        /// Every problem, the first one too.
        problems: Vec<Problem>,
    },
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Problem {
    /// Stable name of the kind of mistake.
    pub code: String,
    /// What is wrong.
    pub message: Wording,
    /// What to do about it.
    pub help: Option<Wording>,
    /// The path in the case, such as `equipment.device_online`, or the option of the call.
    pub path: Option<String>,
    /// The file, for a rulebook.
    pub file: Option<String>,
    /// The line in the text, from one.
    pub line: Option<i64>,
    /// The column in characters, from one.
    pub column: Option<i64>,
}

#[uniffi::export]
impl LepreError {
    /// The first problem, whatever the kind.
    pub fn problem(&self) -> Problem {
        match self {
            Self::Input { problem, .. }
            | Self::Select { problem, .. }
            | Self::Rulebook { problem, .. }
            | Self::Internal { problem, .. } => problem.as_ref().clone(),
        }
    }
}

impl From<ErrorReport> for LepreError {
    fn from(report: ErrorReport) -> Self {
        let problem = Box::new(Problem::from(report.first));
        let mut problems: Vec<_> = report.problems.into_iter().map(Problem::from).collect();
        if problems.is_empty() {
            problems.push(problem.as_ref().clone());
        }
        match report.kind {
            ErrorKind::Input => Self::Input { problem, problems },
            ErrorKind::Select => Self::Select { problem, problems },
            ErrorKind::Rulebook => Self::Rulebook { problem, problems },
            ErrorKind::Internal => Self::Internal { problem, problems },
        }
    }
}

impl From<error::Problem> for Problem {
    fn from(problem: error::Problem) -> Self {
        Self {
            code: problem.code.to_owned(),
            message: problem.message.into(),
            help: problem.help.map(Wording::from),
            path: problem.path,
            file: problem.file,
            line: problem.line.map(|line| line as i64),
            column: problem.column.map(|column| column as i64),
        }
    }
}

impl From<lepre::Text> for Wording {
    fn from(text: lepre::Text) -> Self {
        Self { it: text.it, en: text.en }
    }
}

impl fmt::Display for LepreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem().message.en)
    }
}

impl std::error::Error for LepreError {}
