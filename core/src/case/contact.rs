//! The subject of deadlines: what the person did, and when. It is no check: its answer is a
//! day.

use super::{Benefit, Did, MAX_CASE_BYTES, Made, group, read_object};
use crate::date::Date;
use crate::error::Error;
use crate::territory::Territory;
use crate::vocabulary::Vocabulary;
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};

/// What is known of a person's contact with the office.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ContactCase {
    /// Today, by the caller's calendar.
    #[schemars(extend("x-question" = {
        "it": "Che giorno è oggi?",
        "en": "Which day is it today?"
    }))]
    pub date: Option<Date>,
    /// The authority for whose territory the person is served.
    #[schemars(extend("x-question" = {
        "it": "In quale regione o provincia autonoma è seguita la persona?",
        "en": "In which region or autonomous province is the person served?"
    }))]
    pub territory: Option<Territory>,
    /// The benefit that the person receives, or applied for.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Benefit>")]
    pub benefit: Benefit,
    /// The statement of being available for work.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Did>")]
    pub did: Did,
    /// The contact with the office.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<OfficeContact>")]
    pub contact: OfficeContact,
}

/// The contact with the office.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OfficeContact {
    /// The day on which the person contacted the office, after the application or the DID.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno la persona ha contattato il Centro per l'impiego?",
        "en": "On which day did the person contact the employment office?"
    }))]
    pub made_on: Option<Date>,
    /// Whether they did: made from the day where it is left out.
    #[schemars(extend("x-made-from" = ["contact.made_on", "date"], "x-question" = {
        "it": "La persona ha contattato il Centro per l'impiego?",
        "en": "Has the person contacted the employment office?"
    }))]
    pub made: Option<bool>,
}

impl ContactCase {
    /// The vocabulary in which deadlines are written.
    pub fn vocabulary() -> Vocabulary {
        let schema = SchemaGenerator::default().into_root_schema_for::<Self>();
        Vocabulary::read("deadlines", &schema)
    }

    /// Reads a case from JSON text.
    ///
    /// # Errors
    /// [`Error::Input`] with all that is wrong with it.
    pub fn read(json: &str) -> Result<Self, Error> {
        read_object(json, MAX_CASE_BYTES, Self::vocabulary)
    }

    /// What follows from the days.
    pub(crate) fn made(&self) -> Vec<Made> {
        let Some(today) = self.date else { return Vec::new() };
        let by_today = |day: Option<Date>| day.map(|day| day <= today);
        let made = [
            Made::new("benefit.applied", "benefit.applied_on", by_today(self.benefit.applied_on)),
            Made::new("did.made", "did.made_on", by_today(self.did.made_on)),
            Made::new("contact.made", "contact.made_on", by_today(self.contact.made_on)),
        ];
        made.into_iter().flatten().collect()
    }

    /// A day, by the path of its field.
    pub(crate) fn day(&self, path: &str) -> Option<Date> {
        match path {
            "benefit.applied_on" => self.benefit.applied_on,
            "did.made_on" => self.did.made_on,
            "contact.made_on" => self.contact.made_on,
            "date" => self.date,
            _ => None,
        }
    }
}
