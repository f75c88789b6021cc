//! The dossier of a PSP: what it says, and how it is being signed.

use crate::case::{PspCase, PspContent, group, keyed_list, read_object};
use crate::date::Date;
use crate::decision::Decision;
use crate::error::Error;
use crate::journal::{Event, GivenContact, JournalCase, MAX_JOURNAL_BYTES};
use crate::moment::Moment;
use crate::procedure::Report;
use crate::territory::Territory;
use crate::vocabulary::Vocabulary;
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use validator::Validate;

/// A PSP with its journal: a [`PspCase`] and a [`JournalCase`] in one, of one place and day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// The day that rulebooks are chosen by.
    pub date: Option<Date>,
    /// The authority for whose territory the PSP is concluded.
    pub territory: Option<Territory>,
    /// What the PSP says.
    #[serde(default, deserialize_with = "group")]
    #[schemars(with = "Option<PspContent>")]
    pub content: PspContent,
    /// The procedure by which it is signed, as the rulebook calls it: `psp/email`.
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
    /// The events, in any order.
    #[serde(deserialize_with = "keyed_list")]
    #[validate(nested)]
    pub journal: Vec<Event>,
}

impl Dossier {
    /// Reads a dossier from JSON text.
    ///
    /// # Errors
    /// [`Error::Input`] with all that is wrong with it.
    ///
    /// ```
    /// use lepre::Dossier;
    ///
    /// let (psp, journal) = Dossier::read(r#"{"procedure": "psp/email", "journal": []}"#)?.parts();
    /// assert_eq!((psp.content.profile, journal.procedure.as_str()), (None, "psp/email"));
    /// # Ok::<(), lepre::Error>(())
    /// ```
    pub fn read(json: &str) -> Result<Self, Error> {
        let vocabulary = || {
            let schema = SchemaGenerator::default().into_root_schema_for::<Self>();
            Vocabulary::read("dossier", &schema)
        };
        read_object(json, MAX_JOURNAL_BYTES, vocabulary)
    }

    /// What [`Lepre::decide`](crate::Lepre::decide) and
    /// [`Lepre::report`](crate::Lepre::report) take.
    pub fn parts(self) -> (PspCase, JournalCase) {
        let Self { date, territory, content, procedure, now, contact, journal } = self;
        let psp = PspCase { date, territory, content };
        (psp, JournalCase { date, territory, procedure, now, contact, journal })
    }
}

/// What there is to say of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DossierReport<'a> {
    /// Whether the PSP says all that it must.
    pub content: Decision<'a>,
    /// How far its signing has come.
    pub procedure: Report<'a>,
}
