//! The subject of the check `psp`: what a Patto di servizio personalizzato says.
//!
//! ```
//! use lepre::case::{PspCase, PspContent};
//!
//! let case = PspCase {
//!     content: PspContent { responsible: Some(true), profile: Some(false), ..PspContent::default() },
//!     ..PspCase::default()
//! };
//! assert_eq!(case.content.search_acts, None); // not known so far
//! ```

use super::{Case, group};
use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// One PSP: does it say all that the law asks of it?
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct PspCase {
    /// The day on which the PSP is concluded.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno si conclude il PSP?",
        "en": "On which day is the PSP concluded?"
    }))]
    pub date: Option<Date>,
    /// The authority for whose territory it is concluded.
    #[schemars(extend("x-question" = {
        "it": "In quale regione o provincia autonoma si conclude il PSP?",
        "en": "In which region or autonomous province is the PSP concluded?"
    }))]
    pub territory: Option<Territory>,
    /// What it says.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<PspContent>")]
    pub content: PspContent,
}

impl Case for PspCase {
    const CHECK: Check = Check::Psp;

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn territory(&self) -> Option<Territory> {
        self.territory
    }
}

/// What a PSP says: of each element whether it is there.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PspContent {
    /// Whether it names who is responsible for the activities.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Il PSP indica il responsabile delle attività?",
        "en": "Does the PSP name who is responsible for the activities?"
    }))]
    pub responsible: Option<bool>,
    /// Whether it gives the person's profile of employability.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Il PSP riporta il profilo di occupabilità della persona?",
        "en": "Does the PSP give the person's employability profile?"
    }))]
    pub profile: Option<bool>,
    /// Whether it lists the acts of active search.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 1, "x-question" = {
        "it": "Il PSP elenca gli atti di ricerca attiva da compiere?",
        "en": "Does the PSP list the acts of active search?"
    }))]
    pub search_acts: Option<bool>,
    /// Whether it says when those acts are to be done.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 1, "x-question" = {
        "it": "Il PSP indica i tempi degli atti di ricerca attiva?",
        "en": "Does the PSP say when the acts of active search are to be done?"
    }))]
    pub search_timing: Option<bool>,
    /// Whether it says how often the person and the responsible one meet as a rule.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 1, "x-question" = {
        "it": "Il PSP indica la frequenza ordinaria dei contatti con il responsabile?",
        "en": "Does the PSP give the ordinary frequency of contacts with the one responsible?"
    }))]
    pub contact_frequency: Option<bool>,
    /// Whether it says how the person shows the search.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 1, "x-question" = {
        "it": "Il PSP indica come la persona dimostra la ricerca attiva?",
        "en": "Does the PSP say how the person shows the active search?"
    }))]
    pub proof_of_search: Option<bool>,
    /// Whether it holds the person's availability for initiatives that strengthen the search.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "Il PSP riporta la disponibilità a iniziative e laboratori per la ricerca di lavoro?",
        "en": "Does the PSP hold the availability for initiatives and workshops on the search for work?"
    }))]
    pub availability_initiatives: Option<bool>,
    /// Whether it holds the person's availability for training or other active measures.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "Il PSP riporta la disponibilità a iniziative di formazione o ad altre misure attive?",
        "en": "Does the PSP hold the availability for training or other active measures?"
    }))]
    pub availability_training: Option<bool>,
    /// Whether it holds the person's availability to accept suitable offers.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "Il PSP riporta la disponibilità ad accettare offerte di lavoro congrue?",
        "en": "Does the PSP hold the availability to accept suitable job offers?"
    }))]
    pub availability_offers: Option<bool>,
}
