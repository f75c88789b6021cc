//! Journals: what happened, when, and who did it.
//!
//! A journal is a list of events, in any order. Which steps there are and in which order
//! they must come, a procedure of a rulebook says.
//!
//! ```
//! use lepre::journal::{Actor, Event};
//!
//! let event = Event { actor: Some(Actor::Provider), ..Event::new("send", "2024-05-10T10:30".parse()?) };
//! assert_eq!(event.signature, None); // not known so far
//! # Ok::<(), lepre::MomentError>(())
//! ```

mod event;
mod facts;
mod read;

pub use event::{Actor, Event, Signature};
pub use facts::{DocumentFacts, EventFacts};
pub use read::MAX_JOURNAL_BYTES;

pub(crate) use facts::{places, told_from_texts, vocabulary};
pub(crate) use read::{check_form, journal_vocabulary};

use crate::case::{group, keyed_list, read_object};
use crate::contact::Contacts;
use crate::date::Date;
use crate::error::Error;
use crate::moment::Moment;
use crate::personal::Personal;
use crate::territory::Territory;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// The event by which the person agrees to proceed in this way. It is no step: it holds
/// until it is withdrawn.
pub const AGREEMENT_GIVEN: &str = "agreement_given";
/// The event by which the person withdraws the agreement.
pub const AGREEMENT_WITHDRAWN: &str = "agreement_withdrawn";

/// A journal, and what is needed to check it against a procedure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct JournalCase {
    /// The day that the rulebook is chosen by.
    pub date: Option<Date>,
    /// The authority for whose territory the procedure is followed.
    pub territory: Option<Territory>,
    /// The procedure, as the rulebook calls it: `psp/email`.
    #[validate(length(max = 100))]
    pub procedure: String,
    /// The moment of the report: what happens later does not count yet. Where it is left
    /// out, every event counts.
    pub now: Option<Moment>,
    /// How the person can be reached.
    #[serde(default, deserialize_with = "group")]
    #[schemars(with = "Option<GivenContact>")]
    #[validate(nested)]
    pub contact: GivenContact,
    /// The events, in any order. Those of one moment are read in the order of the procedure,
    /// the agreement first: give seconds where it matters.
    #[serde(deserialize_with = "keyed_list")]
    #[validate(nested)]
    pub journal: Vec<Event>,
}

/// How the person can be reached.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct GivenContact {
    /// The e-mail address that the person gave.
    #[validate(length(max = 1000))]
    pub email: Option<Personal>,
    /// Other phone numbers and e-mail addresses by which the person is known.
    #[validate(nested)]
    pub known: Option<Contacts>,
}

impl JournalCase {
    /// A journal without events so far, for a procedure.
    pub fn new(procedure: &str) -> Self {
        Self {
            date: None,
            territory: None,
            procedure: procedure.to_owned(),
            now: None,
            contact: GivenContact::default(),
            journal: Vec::new(),
        }
    }

    /// Reads a journal from JSON text.
    ///
    /// # Errors
    /// [`Error::Input`] with all that is wrong with it.
    pub fn read(json: &str) -> Result<Self, Error> {
        read_object(json, MAX_JOURNAL_BYTES, journal_vocabulary)
    }
}
