//! A case that cannot be read.

use super::Problem;
use crate::territory::TerritoryError;
use crate::text::{Text, byte_at, did_you_mean, line_and_column};
use std::fmt;

/// Everything that is wrong with the form of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// Each problem with its path, in the order of the text; never empty.
    pub problems: Vec<(String, InputProblem)>,
}

/// One thing that is wrong with the form of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputProblem {
    /// The text is no JSON.
    Syntax {
        /// The line, from one.
        line: usize,
        /// The column, from one.
        column: usize,
    },
    /// The text is not UTF-8.
    NotUtf8 {
        /// The line of the first wrong byte, from one.
        line: usize,
        /// Its column, from one.
        column: usize,
    },
    /// The text is longer than any case.
    TooLarge {
        /// The most bytes that are read.
        most: usize,
    },
    /// The key is not in the vocabulary.
    UnknownKey {
        /// The nearest known path, if one is near.
        nearest: Option<String>,
        /// The keys that may stand there.
        keys: Vec<String>,
    },
    /// The key stands twice in the same object.
    DuplicateKey,
    /// A key is missing that nothing can do without.
    MissingKey,
    /// The value is of another type.
    WrongType {
        /// What the field takes.
        expected: JsonType,
        /// What was there.
        found: JsonType,
    },
    /// The column of a table is of another type.
    WrongColumn {
        /// The types that the field takes.
        expected: &'static str,
        /// The type of the column.
        found: String,
    },
    /// Two columns of a table are called alike.
    DuplicateColumn,
    /// The value is none of the names that the field takes.
    NotAChoice {
        /// The names it takes.
        choices: Vec<String>,
        /// The nearest one, if one is near.
        nearest: Option<String>,
    },
    /// The text is not a day of the calendar as `YYYY-MM-DD`.
    ImpossibleDate,
    /// The text is not a moment.
    ImpossibleMoment {
        /// Whether it is a local time that March skipped.
        skipped: bool,
    },
    /// The text is not a time of day as `HH:MM`.
    ImpossibleTime,
    /// The text is no SHA-256.
    ImpossibleHash,
    /// The number is not a whole number in range.
    ImpossibleCount {
        /// The greatest.
        most: u32,
    },
    /// The weights of a field are negative, or come to nothing.
    ImpossibleWeight,
    /// The text names no single territory.
    Territory(TerritoryError),
    /// The event's step is none of the procedure's.
    UnknownStep {
        /// The steps there are.
        steps: Vec<String>,
        /// The nearest one, if one is near.
        nearest: Option<String>,
    },
    /// No rulebook that there is has such a procedure.
    UnknownProcedure {
        /// The procedures there are.
        known: Vec<String>,
        /// The nearest one, if one is near.
        nearest: Option<String>,
    },
    /// The event was taken back before it happened.
    WithdrawnBefore,
    /// The field says otherwise than the one it could be made from.
    Contradiction {
        /// That other field.
        other: String,
    },
    /// The text is longer than the field allows.
    TooLong {
        /// The most characters it takes.
        longest: usize,
    },
}

/// The types of JSON, and of the fields that they carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonType {
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text in quotes.
    Text,
    /// A text in quotes that is a date.
    Date,
    /// A text in quotes that is a moment.
    Moment,
    /// A text in quotes that is a time of day.
    Time,
    /// A list.
    List,
    /// An object.
    Object,
    /// `null`.
    Null,
}

impl JsonType {
    /// The type of a value.
    pub(crate) fn of(value: &serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(_) => Self::Boolean,
            serde_json::Value::Number(_) => Self::Number,
            serde_json::Value::String(_) => Self::Text,
            serde_json::Value::Array(_) => Self::List,
            serde_json::Value::Object(_) => Self::Object,
        }
    }

    fn text(self) -> Text {
        let (it, en) = match self {
            Self::Boolean => ("`true` o `false`", "`true` or `false`"),
            Self::Number => ("un numero", "a number"),
            Self::Text => ("un testo", "a text"),
            Self::Date => ("una data come \"2024-05-10\"", "a date as \"2024-05-10\""),
            Self::Moment => {
                ("un momento come \"2024-05-10T10:30\"", "a moment as \"2024-05-10T10:30\"")
            }
            Self::Time => ("un'ora come \"11:15\"", "a time of day as \"11:15\""),
            Self::List => ("una lista", "a list"),
            Self::Object => ("un oggetto", "an object"),
            Self::Null => ("`null`", "`null`"),
        };
        Text::new(it, en)
    }
}

impl InputError {
    /// More problems than this are not listed: the text is something else altogether.
    pub const MOST_PROBLEMS: usize = 20;

    /// One problem, at a path.
    pub fn one(path: &str, problem: InputProblem) -> Self {
        Self { problems: vec![(path.to_owned(), problem)] }
    }

    /// A mistake in the syntax of a JSON text, with its column in characters.
    pub fn syntax(json: &str, error: &serde_json::Error) -> Self {
        // serde_json counts bytes, up to the one at fault.
        let (line, column) = line_and_column(json, byte_at(json, error.line(), error.column()));
        Self::one("", InputProblem::Syntax { line, column })
    }

    /// The first problem with its path.
    pub fn first(&self) -> Option<(&str, &InputProblem)> {
        self.problems.first().map(|(path, problem)| (path.as_str(), problem))
    }

    pub(super) fn report(&self) -> Vec<Problem> {
        self.problems.iter().map(|(path, problem)| problem.report(path)).collect()
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, (path, problem)) in self.problems.iter().enumerate() {
            let separator = if number == 0 { "" } else { "; " };
            let place = match problem {
                InputProblem::Syntax { line, column } | InputProblem::NotUtf8 { line, column } => {
                    format!("line {line}, column {column}: ")
                }
                _ if path.is_empty() => String::new(),
                _ => format!("`{path}`: "),
            };
            write!(f, "{separator}{place}{}", problem.message().en)?;
        }
        Ok(())
    }
}

impl std::error::Error for InputError {}

impl InputProblem {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "syntax",
            Self::NotUtf8 { .. } => "not_utf8",
            Self::TooLarge { .. } => "too_large",
            Self::UnknownKey { .. } => "unknown_key",
            Self::DuplicateKey => "duplicate_key",
            Self::MissingKey => "missing_key",
            Self::WrongType { .. } => "wrong_type",
            Self::WrongColumn { .. } => "wrong_column",
            Self::DuplicateColumn => "duplicate_column",
            Self::NotAChoice { .. } => "not_a_choice",
            Self::ImpossibleDate => "impossible_date",
            Self::ImpossibleMoment { .. } => "impossible_moment",
            Self::ImpossibleTime => "impossible_time",
            Self::ImpossibleHash => "impossible_hash",
            Self::ImpossibleCount { .. } => "impossible_count",
            Self::ImpossibleWeight => "impossible_weight",
            Self::UnknownStep { .. } => "unknown_step",
            Self::UnknownProcedure { .. } => "unknown_procedure",
            Self::WithdrawnBefore => "withdrawn_before",
            Self::Territory(error) => error.code(),
            Self::Contradiction { .. } => "contradiction",
            Self::TooLong { .. } => "too_long",
        }
    }

    /// What is wrong, in both languages.
    pub fn message(&self) -> Text {
        match self {
            Self::Syntax { .. } => {
                Text::new("atteso JSON ben formato", "expected well-formed JSON")
            }
            Self::NotUtf8 { .. } => Text::new("atteso testo UTF-8", "expected UTF-8 text"),
            Self::TooLarge { most } => Text::new(
                format!("attesi al più {most} byte per un caso"),
                format!("expected at most {most} bytes for one case"),
            ),
            Self::UnknownKey { .. } => {
                Text::new("attesa una chiave del vocabolario", "expected a key of the vocabulary")
            }
            Self::DuplicateKey => Text::new(
                "attesa ogni chiave una volta, trovata due volte",
                "expected each key once, found it twice",
            ),
            Self::MissingKey => {
                Text::new("attesa questa chiave, non trovata", "expected this key, found none")
            }
            Self::WrongType { expected, found } => {
                let (expected, found) = (expected.text(), found.text());
                Text::new(
                    format!("atteso {}, trovato {}", expected.it, found.it),
                    format!("expected {}, found {}", expected.en, found.en),
                )
            }
            Self::WrongColumn { expected, found } => Text::new(
                format!("attesa una colonna di tipo {expected}, trovata {found}"),
                format!("expected a column of type {expected}, found {found}"),
            ),
            Self::DuplicateColumn => Text::new(
                "attesa una sola colonna con questo nome",
                "expected one column of this name",
            ),
            Self::NotAChoice { choices, .. } => Text::new(
                format!("atteso uno di: {}", choices.join(", ")),
                format!("expected one of: {}", choices.join(", ")),
            ),
            Self::ImpossibleDate => Text::new(
                "atteso un giorno del calendario come AAAA-MM-GG",
                "expected a day of the calendar as YYYY-MM-DD",
            ),
            Self::ImpossibleTime => Text::new(
                "attesa un'ora del giorno come OO:MM, da 00:00 a 23:59",
                "expected a time of day as HH:MM, from 00:00 to 23:59",
            ),
            Self::ImpossibleHash => {
                Text::new("attese 64 cifre esadecimali", "expected 64 hexadecimal digits")
            }
            Self::ImpossibleMoment { .. } => Text::new(
                "atteso un momento come 2024-05-10T10:30 o 2024-05-10T10:30:00+02:00",
                "expected a moment as 2024-05-10T10:30 or 2024-05-10T10:30:00+02:00",
            ),
            Self::ImpossibleWeight => Text::new(
                "attesi pesi non negativi, di cui almeno uno maggiore di zero",
                "expected weights that are not negative, and one greater than zero",
            ),
            Self::UnknownStep { steps, .. } => Text::new(
                format!("atteso uno dei passi: {}", steps.join(", ")),
                format!("expected one of the steps: {}", steps.join(", ")),
            ),
            Self::UnknownProcedure { known, .. } => Text::new(
                format!("attesa una delle procedure: {}", known.join(", ")),
                format!("expected one of the procedures: {}", known.join(", ")),
            ),
            Self::WithdrawnBefore => Text::new(
                "atteso un momento non precedente a quello dell'evento",
                "expected a moment no earlier than the event's own",
            ),
            Self::ImpossibleCount { most } => Text::new(
                format!("atteso un numero intero da 0 a {most}"),
                format!("expected a whole number from 0 to {most}"),
            ),
            Self::Territory(error) => error.message(),
            Self::Contradiction { other } => Text::new(
                format!("atteso ciò che risulta da `{other}`, trovato il contrario"),
                format!("expected what follows from `{other}`, found the opposite"),
            ),
            Self::TooLong { longest } => Text::new(
                format!("attesi al più {longest} caratteri"),
                format!("expected at most {longest} characters"),
            ),
        }
    }

    /// What to do about it, where more than the message can be said.
    pub fn help(&self) -> Option<Text> {
        match self {
            Self::UnknownKey { nearest: None, keys } => {
                let keys = keys.join(", ");
                Some(Text::new(format!("chiavi ammesse: {keys}"), format!("known keys: {keys}")))
            }
            Self::UnknownKey { nearest, .. }
            | Self::NotAChoice { nearest, .. }
            | Self::UnknownStep { nearest, .. }
            | Self::UnknownProcedure { nearest, .. } => nearest.as_deref().map(did_you_mean),
            Self::ImpossibleMoment { skipped: true } => Some(Text::new(
                "quella notte l'orologio è passato dalle 2 alle 3: indicare lo scarto da UTC",
                "that night the clock went from 2 to 3: give the offset from UTC",
            )),
            Self::Territory(error) => error.help(),
            Self::NotUtf8 { .. } => {
                Some(Text::new("salvare il file in UTF-8", "save the file as UTF-8"))
            }
            Self::DuplicateKey | Self::Contradiction { .. } => {
                Some(Text::new("togliere una delle due", "leave one of the two out"))
            }
            // What may be left out is a field, neither a list nor an element of one.
            Self::WrongType { expected: JsonType::List, .. } => None,
            Self::WrongType { .. } | Self::ImpossibleDate => Some(Text::new(
                "se il dato non è noto, togliere la chiave o scrivere `null`",
                "where it is not known, leave the key out or write `null`",
            )),
            _ => None,
        }
    }

    fn report(&self, path: &str) -> Problem {
        let mut problem = Problem::new(self.code(), path, self.message());
        // Only a field can be left out, not the case itself, nor an event of a journal.
        let whole = path.is_empty() || path.ends_with(']');
        let whole = whole && matches!(self, Self::WrongType { .. });
        problem.help = self.help().filter(|_| !whole);
        if let Self::Syntax { line, column } | Self::NotUtf8 { line, column } = self {
            (problem.line, problem.column) = (Some(*line), Some(*column));
        }
        problem
    }
}
