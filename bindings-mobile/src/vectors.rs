//! What the conformance vectors need: cases from JSON and answers to JSON. For tests only.
//!
//! A case that the types cannot hold is `unwritable`: no program could ask about it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use lepre::guarded;

use crate::answers::{DeadlineReport, Decision, Report, TimesheetReport};
use crate::cases::{ContactCase, JournalCase, TimesheetCase};
use crate::checks::Case;
use crate::{Lepre, LepreError};

/// Why there is no such value.
#[derive(Debug, uniffi::Error)]
pub enum VectorError {
    /// The types cannot hold it.
    Unwritable,
}

impl std::fmt::Display for VectorError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the types cannot hold it")
    }
}

impl std::error::Error for VectorError {}

type Read<T> = Result<T, VectorError>;

fn read<T: Serialize + DeserializeOwned>(json: &str) -> Read<T> {
    let found = || -> serde_json::Result<_> {
        let typed: T = serde_json::from_str(json)?;
        Ok((same_shape(&serde_json::from_str(json)?, &serde_json::to_value(&typed)?), typed))
    };
    match found() {
        Ok((true, typed)) => Ok(typed),
        _ => Err(VectorError::Unwritable),
    }
}

/// Whether no list was taken for a record: serde would.
fn same_shape(found: &Value, typed: &Value) -> bool {
    match (found, typed) {
        (Value::Array(found), Value::Array(typed)) => {
            found.iter().zip(typed).all(|(found, typed)| same_shape(found, typed))
        }
        (Value::Object(found), Value::Object(typed)) => typed
            .iter()
            .all(|(key, typed)| found.get(key).is_some_and(|found| same_shape(found, typed))),
        (found, typed) => found.is_array() == typed.is_array(),
    }
}

/// A case of a check.
#[uniffi::export]
pub fn case_from_json(check: &str, json: &str) -> Read<Case> {
    Ok(match check {
        "delivery" => Case::Delivery(Box::new(read(json)?)),
        "invitation" => Case::Invitation(Box::new(read(json)?)),
        "psp" => Case::Psp(Box::new(read(json)?)),
        "service" => Case::Service(Box::new(read(json)?)),
        "session" => Case::Session(Box::new(read(json)?)),
        _ => return Err(VectorError::Unwritable),
    })
}

macro_rules! from_json {
    ($($name:ident: $type:ty, $what:literal;)*) => {$(
        #[doc = $what]
        #[uniffi::export]
        pub fn $name(json: &str) -> Read<$type> {
            read(json)
        }
    )*};
}

from_json! {
    journal_from_json: JournalCase, "A journal.";
    contact_from_json: ContactCase, "A case of deadlines.";
    timesheet_from_json: TimesheetCase, "A timesheet.";
}

fn written<T: Serialize>(answer: T) -> String {
    serde_json::to_string(&answer).unwrap_or_default()
}

macro_rules! to_json {
    ($($name:ident: $type:ty, $what:literal;)*) => {$(
        #[doc = $what]
        #[uniffi::export]
        pub fn $name(answer: $type) -> String {
            written(answer)
        }
    )*};
}

to_json! {
    decision_to_json: Decision, "A decision.";
    report_to_json: Report, "A report.";
    deadlines_to_json: DeadlineReport, "A report on deadlines.";
    timesheet_to_json: TimesheetReport, "A report on a timesheet.";
}

#[uniffi::export]
impl Lepre {
    /// Nothing: what a call costs by itself, for benchmarks.
    pub fn nothing(&self) {}
}

/// Panics, so that a test sees what becomes of it.
#[uniffi::export]
#[allow(clippy::panic)]
pub fn panic_on_purpose() -> Result<(), LepreError> {
    Ok(guarded(|| panic!("on purpose"))?)
}
