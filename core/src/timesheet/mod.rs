//! Timesheets: the remote sessions of one operator, held against each other.
//!
//! A rulebook says which contradictions it minds, each with its words and its source; here
//! they are found. No rule sees more than one session, so this is no check.
//!
//! ```
//! use lepre::timesheet::{Session, TimesheetCase};
//! use lepre::{Lepre, Options};
//!
//! let session = |start: &str, end: &str| -> Result<Session, Box<dyn std::error::Error>> {
//!     Ok(Session::new("2020-03-16".parse()?, start.parse()?, end.parse()?))
//! };
//! let case = TimesheetCase {
//!     date: Some("2020-03-31".parse()?),
//!     territory: Some("Toscana".parse()?),
//!     sessions: vec![session("11:15", "12:15")?, session("12:00", "13:00")?],
//! };
//! let lepre = Lepre::new()?;
//! let audit = lepre.audit_timesheet(&case, &Options::default())?;
//! assert_eq!(audit.minutes, 120);
//! assert_eq!(audit.findings[0].rule, "TOS-08.overlap");
//! assert_eq!(audit.findings[0].fields, ["sessions[0]", "sessions[1]"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod audit;

pub(crate) use audit::audit;

use crate::case::{keyed_list, read_object};
use crate::date::Date;
use crate::decision::{Edition, Finding};
use crate::error::{Error, InputError, InputProblem};
use crate::journal::MAX_JOURNAL_BYTES;
use crate::personal::Personal;
use crate::receipt::Receipt;
use crate::territory::Territory;
use crate::time::Time;
use crate::vocabulary::Vocabulary;
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use validator::Validate;

/// The sessions of one operator.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TimesheetCase {
    /// The day that the rulebook is chosen by.
    pub date: Option<Date>,
    /// The authority for whose territory the sessions are held.
    pub territory: Option<Territory>,
    /// The sessions, in any order, all of the same operator.
    #[serde(deserialize_with = "keyed_list")]
    #[validate(nested)]
    pub sessions: Vec<Session>,
}

/// One session, as the timesheet gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Whom it was with: any text that tells persons apart, better not a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 1000))]
    pub person: Option<Personal>,
    /// The day.
    pub date: Date,
    /// When it started.
    pub start: Time,
    /// When it ended.
    pub end: Time,
    /// The minutes that are declared for it, where that is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

/// What an audit of a timesheet finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TimesheetReport<'a> {
    /// The rulebook that says what to look for.
    pub rulebook: Edition<'a>,
    /// How many sessions there are.
    pub sessions: usize,
    /// How many minutes they have together: those declared, or else those from start to end.
    pub minutes: u64,
    /// What is wrong, kind by kind; `fields` are places in the list, such as `sessions[2]`.
    pub findings: Vec<Finding<'a, Vec<String>>>,
    /// Whether there was more of one kind than is listed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(with = "Option<bool>")]
    pub more: bool,
    /// What it was made from, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Box<Receipt>>,
}

impl TimesheetReport<'_> {
    /// Of one kind no more findings than this are listed: so many are no mistakes of a pen.
    pub const MOST_OF_A_KIND: usize = 1_000;
}

impl Session {
    /// A session from when to when; nothing else is known of it.
    pub fn new(date: Date, start: Time, end: Time) -> Self {
        Self { person: None, date, start, end, minutes: None }
    }
}

impl TimesheetCase {
    /// The vocabulary of timesheets, which only tells what is wrong with one.
    pub(crate) fn vocabulary() -> Vocabulary {
        let schema = SchemaGenerator::default().into_root_schema_for::<Self>();
        Vocabulary::read("timesheet", &schema)
    }

    /// Reads a timesheet from JSON text.
    ///
    /// # Errors
    /// [`Error::Input`] with all that is wrong with it.
    pub fn read(json: &str) -> Result<Self, Error> {
        read_object(json, MAX_JOURNAL_BYTES, Self::vocabulary)
    }

    /// Which sessions are of the same person, by the first of them.
    pub(crate) fn told_from_texts(&self) -> serde_json::Value {
        let mut first: HashMap<&str, usize> = HashMap::new();
        let persons = self.sessions.iter().enumerate().map(|(number, session)| {
            let person = session.person.as_ref()?;
            Some(*first.entry(person.as_str()).or_insert(number))
        });
        persons.collect()
    }

    /// Checks the form, whether it was read or built.
    pub(crate) fn check_form(&self) -> Result<(), Error> {
        let too_long = |session: &Session| session.validate().is_err();
        let problems = self.sessions.iter().enumerate().filter(|(_, one)| too_long(one));
        let problems = problems.map(|(number, _)| {
            (format!("sessions[{number}].person"), InputProblem::TooLong { longest: 1000 })
        });
        let problems: Vec<_> = problems.take(InputError::MOST_PROBLEMS).collect();
        if problems.is_empty() { Ok(()) } else { Err(InputError { problems }.into()) }
    }
}
