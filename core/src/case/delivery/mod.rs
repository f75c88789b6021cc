//! The subject of the check `delivery`: one service, one person, one day.
//!
//! ```
//! use lepre::case::{Channel, DeliveryCase, Device, Equipment};
//!
//! let case = DeliveryCase {
//!     channel: Some(Channel::Video),
//!     equipment: Equipment { device: Some(Device::Tablet), ..Equipment::default() },
//!     ..DeliveryCase::default()
//! };
//! assert_eq!(case.agreement.person, None); // not known so far
//! ```

mod means;
mod parties;

pub use means::{
    Contact, Device, EmailKind, Equipment, PasswordDelivery, Platform, PlatformAccess,
};
pub use parties::{Agreement, FirstContact, Law, Person, Provider, ProviderKind};

use super::{Case, group};
use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// One delivery of one employment service: may it take place in this way?
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct DeliveryCase {
    /// The day of the delivery.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno si svolge il servizio?",
        "en": "On which day is the service delivered?"
    }))]
    pub date: Option<Date>,
    /// The authority for whose territory the service is delivered.
    #[schemars(extend("x-question" = {
        "it": "In quale regione o provincia autonoma si svolge il servizio?",
        "en": "In which region or autonomous province is the service delivered?"
    }))]
    pub territory: Option<Territory>,
    /// The service to be delivered.
    #[schemars(extend("x-question" = {
        "it": "Quale servizio si vuole erogare?",
        "en": "Which service is to be delivered?"
    }))]
    pub service: Option<Service>,
    /// The programme that the service belongs to.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Programme>")]
    #[validate(nested)]
    pub programme: Programme,
    /// How the person and the operator meet.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 4, "x-question" = {
        "it": "Come si svolge l'incontro: in presenza, per telefono o in video?",
        "en": "How do they meet: in person, by telephone or by video?"
    }))]
    pub channel: Option<Channel>,
    /// Who delivers the service.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Provider>")]
    pub provider: Provider,
    /// Who receives it.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Person>")]
    pub person: Person,
    /// What the law outside the rulebook says of this case.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Law>")]
    pub law: Law,
    /// Who agreed to the remote delivery, and has not withdrawn.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Agreement>")]
    pub agreement: Agreement,
    /// What the person has at hand.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Equipment>")]
    pub equipment: Equipment,
    /// How the person can be reached.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Contact>")]
    #[validate(nested)]
    pub contact: Contact,
    /// Where a video interview takes place.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Platform>")]
    pub platform: Platform,
    /// The contact by which the way of the delivery is settled.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<FirstContact>")]
    pub first_contact: FirstContact,
    /// Whether both must be present, in the judgement of the provider.
    #[schemars(extend("x-question" = {
        "it": "La presenza fisica di entrambi è indispensabile?",
        "en": "Is the physical presence of both indispensable?"
    }))]
    pub presence_indispensable: Option<bool>,
    /// Whether an appointment was made.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'appuntamento è stato fissato?",
        "en": "Has an appointment been made?"
    }))]
    pub appointment_booked: Option<bool>,
    /// Whether it is the monthly check of an RdC recipient's active search for work.
    #[schemars(extend("x-question" = {
        "it": "È la verifica mensile della ricerca attiva di chi percepisce il RdC?",
        "en": "Is it the monthly check of an RdC recipient's active search?"
    }))]
    pub rdc_monthly_check: Option<bool>,
}

impl Case for DeliveryCase {
    const CHECK: Check = Check::Delivery;

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn territory(&self) -> Option<Territory> {
        self.territory
    }
}

/// The services that may be delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Support in making the DID.
    DidSupport,
    /// Assessment of the person's needs and profile.
    Assessment,
    /// Preparing and signing the PSP.
    Psp,
    /// A specialist service, such as specialist guidance or job accompaniment.
    Specialist,
}

/// The programme that the service belongs to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Programme {
    /// Whether the service belongs to an active-policy programme.
    #[schemars(extend("x-question" = {
        "it": "Il servizio fa parte di un programma di politica attiva (PAL)?",
        "en": "Is the service part of an active-policy (PAL) programme?"
    }))]
    pub kind: Option<ProgrammeKind>,
    /// The programme's name, for instance GOL.
    #[schemars(extend("x-question" = {
        "it": "Come si chiama il programma?",
        "en": "What is the programme called?"
    }))]
    #[validate(length(max = 1000))]
    pub name: Option<String>,
}

/// Whether a service belongs to a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeKind {
    /// No programme.
    None,
    /// A specific active-policy programme (PAL), such as GOL or Dote Unica Lavoro.
    Pal,
}

/// How the person and the operator meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// At the provider's seat.
    InPerson,
    /// By telephone alone.
    Phone,
    /// By video interview on a platform.
    Video,
}
