//! The subject of the check `service`: may this person have this service, now?
//!
//! ```
//! use lepre::case::{Benefit, BenefitKind, LepCode, ServiceCase};
//!
//! let case = ServiceCase {
//!     service: Some(LepCode::G),
//!     benefit: Benefit { kind: Some(BenefitKind::Naspi), ..Benefit::default() },
//!     ..ServiceCase::default()
//! };
//! assert_eq!(case.unemployed_over_four_months, None); // not known so far
//! ```

mod code;
mod facts;
mod percent;
mod status;

pub use code::{LepCode, TargetedStep};
pub use facts::{Committee, Disability, DisabilityKind, Post, RequiredEducation, Team, Verified};
pub use percent::{Percent, PercentError};
pub use status::{Applicant, Benefit, BenefitKind, Did, Done, SignedPsp, Voucher};

use super::delivery::Channel;
use super::{Case, Made, group};
use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// One person and one service: may they have it, now?
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceCase {
    /// The day of the service.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno si eroga il servizio?",
        "en": "On which day is the service delivered?"
    }))]
    pub date: Option<Date>,
    /// The authority for whose territory it is delivered.
    #[schemars(extend("x-question" = {
        "it": "In quale regione o provincia autonoma si eroga il servizio?",
        "en": "In which region or autonomous province is the service delivered?"
    }))]
    pub territory: Option<Territory>,
    /// The service, by its code in the catalogue.
    #[schemars(extend("x-question" = {
        "it": "Quale servizio chiede la persona?",
        "en": "Which service does the person ask for?"
    }))]
    pub service: Option<LepCode>,
    /// The step of targeted placement (`M`).
    #[schemars(extend("x-question" = {
        "it": "Quale passo del collocamento mirato?",
        "en": "Which step of targeted placement?"
    }))]
    pub step: Option<TargetedStep>,
    /// How the person and the operator meet.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 4, "x-question" = {
        "it": "Come si svolge l'incontro: in presenza, per telefono o in video?",
        "en": "How do they meet: in person, by telephone or by video?"
    }))]
    pub channel: Option<Channel>,
    /// Whether it is the person's first meeting with the office.
    #[schemars(extend("x-question" = {
        "it": "È il primo incontro della persona con l'ufficio?",
        "en": "Is it the person's first meeting with the office?"
    }))]
    pub first_meeting: Option<bool>,
    /// Whether the person asked for the service.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha chiesto il servizio?",
        "en": "Has the person asked for the service?"
    }))]
    pub requested_by_person: Option<bool>,
    /// The first day of unemployment.
    #[schemars(extend("x-question" = {
        "it": "Da quale giorno la persona è disoccupata?",
        "en": "Since which day has the person been unemployed?"
    }))]
    pub unemployed_since: Option<Date>,
    /// Whether the unemployment exceeds four months: made from the first day where it is left out.
    #[schemars(extend("x-made-from" = ["unemployed_since", "date"], "x-question" = {
        "it": "La disoccupazione dura da più di quattro mesi?",
        "en": "Has the unemployment lasted more than four months?"
    }))]
    pub unemployed_over_four_months: Option<bool>,
    /// The benefit that the person receives, or applied for.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Benefit>")]
    pub benefit: Benefit,
    /// The statement of being available for work.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Did>")]
    pub did: Did,
    /// What was done before.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Done>")]
    pub done: Done,
    /// The PSP.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<SignedPsp>")]
    pub psp: SignedPsp,
    /// The assegno di ricollocazione (AdR).
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Voucher>")]
    pub voucher: Voucher,
    /// The post in the public administration.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Post>")]
    pub post: Post,
    /// What was verified for socially useful work.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Verified>")]
    pub verified: Verified,
    /// The person.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Applicant>")]
    pub person: Applicant,
    /// The person's disability.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Disability>")]
    pub disability: Disability,
    /// The technical committee of targeted placement.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Committee>")]
    pub committee: Committee,
    /// The multi-professional team.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Team>")]
    pub team: Team,
}

impl Case for ServiceCase {
    const CHECK: Check = Check::Service;
    const MADE: &'static [&'static str] =
        &["unemployed_over_four_months", "benefit.applied", "did.made"];

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn territory(&self) -> Option<Territory> {
        self.territory
    }

    /// What follows from the day of the case and another one.
    fn made(&self) -> Vec<Made> {
        let Some(today) = self.date else { return Vec::new() };
        let by_today = |day: Option<Date>| day.map(|day| day <= today);
        // The calendar counts, not days: from 31 October, four months end with February.
        let exceeded = self
            .unemployed_since
            .map(|since| since.plus_months(4).is_some_and(|four_months| today > four_months));
        let applied = by_today(self.benefit.applied_on);
        let made = [
            Made::new("unemployed_over_four_months", "unemployed_since", exceeded),
            Made::new("benefit.applied", "benefit.applied_on", applied),
            Made::new("did.made", "did.made_on", by_today(self.did.made_on)),
        ];
        made.into_iter().flatten().collect()
    }
}
