//! The subject of the check `invitation`: one invitation to one appointment.
//!
//! Its texts are those that the invitation shows the person; an empty text says that the
//! invitation does not show it. What is left out is not known, as everywhere.
//!
//! ```
//! use lepre::case::{InPersonOption, InvitationCase, OptionsOffered};
//!
//! let case = InvitationCase {
//!     options: OptionsOffered { in_person: Some(true), ..OptionsOffered::default() },
//!     in_person: InPersonOption { place: Some("".into()) }, // offered, and no place given
//!     ..InvitationCase::default()
//! };
//! assert_eq!(case.options.video, None); // not known so far
//! ```

use super::{Case, PasswordDelivery, Personal, PlatformAccess, Programme, Service, group};
use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// One invitation to an appointment: does it say all that it must?
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct InvitationCase {
    /// The day on which the invitation is sent.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno parte l'invito?",
        "en": "On which day is the invitation sent?"
    }))]
    pub date: Option<Date>,
    /// The authority for whose territory the service is delivered.
    #[schemars(extend("x-question" = {
        "it": "In quale regione o provincia autonoma si svolge il servizio?",
        "en": "In which region or autonomous province is the service delivered?"
    }))]
    pub territory: Option<Territory>,
    /// The service that the person is invited to.
    #[schemars(extend("x-question" = {
        "it": "A quale servizio è invitata la persona?",
        "en": "To which service is the person invited?"
    }))]
    pub service: Option<Service>,
    /// The programme that the service belongs to.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Programme>")]
    #[validate(nested)]
    pub programme: Programme,
    /// Who is invited.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Invitee>")]
    pub person: Invitee,
    /// The options that the invitation offers.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<OptionsOffered>")]
    pub options: OptionsOffered,
    /// Whether the invitation goes out through SIUL.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'invito parte dal SIUL?",
        "en": "Does the invitation go out through SIUL?"
    }))]
    pub sent_through_siul: Option<bool>,
    /// The option in person.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<InPersonOption>")]
    #[validate(nested)]
    pub in_person: InPersonOption,
    /// The option by video.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<VideoOption>")]
    #[validate(nested)]
    pub video: VideoOption,
    /// The option by telephone.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<PhoneOption>")]
    #[validate(nested)]
    pub phone: PhoneOption,
    /// The appointment, whichever the option.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Appointment>")]
    #[validate(nested)]
    pub appointment: Appointment,
    /// Who invites.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Inviter>")]
    #[validate(nested)]
    pub provider: Inviter,
}

impl Case for InvitationCase {
    const CHECK: Check = Check::Invitation;

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn territory(&self) -> Option<Territory> {
        self.territory
    }
}

/// Who is invited.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Invitee {
    /// Whether the person receives the RdC on the day.
    #[schemars(extend("x-question" = {
        "it": "La persona percepisce il Reddito di cittadinanza (RdC)?",
        "en": "Does the person receive the RdC (citizens' income)?"
    }))]
    pub rdc_recipient: Option<bool>,
    /// Whether the person asked, of their own accord, for remote delivery.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha chiesto che l'appuntamento si svolga a distanza?",
        "en": "Has the person asked for the appointment to be remote?"
    }))]
    pub remote_requested: Option<bool>,
    /// Whether the person has a signed PSP.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 6, "x-question" = {
        "it": "La persona ha già sottoscritto il Patto di servizio personalizzato (PSP)?",
        "en": "Has the person already signed the PSP?"
    }))]
    pub psp_signed: Option<bool>,
}

/// The options that an invitation offers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct OptionsOffered {
    /// Whether the appointment in person is offered.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'invito propone l'appuntamento in presenza?",
        "en": "Does the invitation offer the appointment in person?"
    }))]
    pub in_person: Option<bool>,
    /// Whether a video interview is offered.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'invito propone il video colloquio?",
        "en": "Does the invitation offer a video interview?"
    }))]
    pub video: Option<bool>,
    /// Whether a telephone call is offered.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'invito propone la telefonata?",
        "en": "Does the invitation offer a telephone call?"
    }))]
    pub phone: Option<bool>,
}

/// What the invitation says of the option in person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct InPersonOption {
    /// Where the appointment takes place.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale luogo indica l'invito per l'appuntamento in presenza?",
        "en": "Which place does the invitation give for the appointment in person?"
    }))]
    #[validate(length(max = 1000))]
    pub place: Option<Personal>,
}

/// What the invitation says of the option by video.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct VideoOption {
    /// The platform to connect to.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale piattaforma indica l'invito per il video colloquio?",
        "en": "Which platform does the invitation give for the video interview?"
    }))]
    #[validate(length(max = 1000))]
    pub platform: Option<Personal>,
    /// The link to the interview.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale collegamento indica l'invito per il video colloquio?",
        "en": "Which link does the invitation give for the video interview?"
    }))]
    #[validate(length(max = 5000))]
    pub link: Option<Personal>,
    /// How one enters the meeting.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Come si entra nell'incontro: con un collegamento pubblico o come utente registrato?",
        "en": "How does one enter the meeting: by a public link or as a registered user?"
    }))]
    pub access: Option<PlatformAccess>,
    /// Where the password of a public link travels.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Come arriva la password alla persona: nello stesso messaggio del collegamento, in un altro messaggio o per un altro canale?",
        "en": "How does the password reach the person: in the same message as the link, in another message or by another channel?"
    }))]
    pub password_delivery: Option<PasswordDelivery>,
}

/// What the invitation says of the option by telephone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct PhoneOption {
    /// The number that the person calls, or is called on.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale numero di telefono indica l'invito per la telefonata?",
        "en": "Which number does the invitation give for the telephone call?"
    }))]
    #[validate(length(max = 1000))]
    pub number: Option<Personal>,
}

/// What the invitation says of the appointment, as it says it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Appointment {
    /// The name of the person who will deliver the service.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale nominativo indica l'invito per chi erogherà il servizio?",
        "en": "Whom does the invitation name as the one who will deliver the service?"
    }))]
    #[validate(length(max = 1000))]
    pub operator: Option<Personal>,
    /// The day.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale giorno indica l'invito?",
        "en": "Which day does the invitation give?"
    }))]
    #[validate(length(max = 1000))]
    pub day: Option<Personal>,
    /// The hour.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quale ora indica l'invito?",
        "en": "Which hour does the invitation give?"
    }))]
    #[validate(length(max = 1000))]
    pub time: Option<Personal>,
}

/// What the invitation says of the provider.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Inviter {
    /// How to reach the provider directly.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Quali recapiti dell'ente indica l'invito?",
        "en": "Which contact details of the provider does the invitation give?"
    }))]
    #[validate(length(max = 1000))]
    pub contacts: Option<Personal>,
}
