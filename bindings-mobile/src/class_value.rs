//! What a field says, as far as rules can tell.

use serde::{Deserialize, Serialize};

use crate::values::Day;

/// What a field says, as far as rules can tell: a value, or a stretch of them.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
#[serde(from = "Written", into = "Written")]
pub enum ClassValue {
    /// Yes or no.
    Flag {
        /// Which.
        is: bool,
    },
    /// A name of a choice, as in JSON: `video`.
    Choice {
        /// The name.
        name: String,
    },
    /// From this day on, up to the one before `below`.
    Days {
        /// The first; none where there is no first one.
        from: Option<Day>,
        /// The first that is no longer one of them.
        below: Option<Day>,
    },
    /// From this number on, up to the one before `below`.
    Counts {
        /// The first; none where there is no first one.
        from: Option<i64>,
        /// The first that is no longer one of them.
        below: Option<i64>,
    },
    /// Some text, or some list; none where not `any`.
    Said {
        /// Whether there is any.
        any: bool,
    },
    /// Any value: it only has to be known.
    Known,
}

/// The same as JSON has it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Written {
    Is(FlagOrName),
    Between(Between),
    Said(bool),
    Known,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum FlagOrName {
    Flag(bool),
    Name(String),
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Between {
    Days(Stretch<Day>),
    Counts(Stretch<i64>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stretch<T> {
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    from: Option<T>,
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    below: Option<T>,
}

fn none<T>() -> Option<T> {
    None
}

impl From<Written> for ClassValue {
    fn from(written: Written) -> Self {
        match written {
            Written::Is(FlagOrName::Flag(is)) => Self::Flag { is },
            Written::Is(FlagOrName::Name(name)) => Self::Choice { name },
            Written::Between(Between::Days(Stretch { from, below })) => Self::Days { from, below },
            Written::Between(Between::Counts(Stretch { from, below })) => {
                Self::Counts { from, below }
            }
            Written::Said(any) => Self::Said { any },
            Written::Known => Self::Known,
        }
    }
}

impl From<ClassValue> for Written {
    fn from(value: ClassValue) -> Self {
        match value {
            ClassValue::Flag { is } => Self::Is(FlagOrName::Flag(is)),
            ClassValue::Choice { name } => Self::Is(FlagOrName::Name(name)),
            ClassValue::Days { from, below } => {
                Self::Between(Between::Days(Stretch { from, below }))
            }
            ClassValue::Counts { from, below } => {
                Self::Between(Between::Counts(Stretch { from, below }))
            }
            ClassValue::Said { any } => Self::Said(any),
            ClassValue::Known => Self::Known,
        }
    }
}
