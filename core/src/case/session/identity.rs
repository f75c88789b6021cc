//! How the person is known, and what identifies them.

use crate::contact::Contacts;
use crate::personal::Personal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// How the person is known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct FileContact {
    /// The e-mail address in the personal file.
    #[schemars(extend("x-question" = {
        "it": "Qual è l'indirizzo e-mail nella scheda anagrafica della persona?",
        "en": "What is the e-mail address in the person's file?"
    }))]
    #[validate(length(max = 1000))]
    pub email: Option<Personal>,
    /// Other phone numbers and e-mail addresses by which the person is known.
    #[schemars(extend("x-question" = {
        "it": "Con quali numeri di telefono e indirizzi e-mail è conosciuta la persona?",
        "en": "By which phone numbers and e-mail addresses is the person known?"
    }))]
    #[validate(nested)]
    pub known: Option<Contacts>,
}

/// The message by which the person gives the nickname.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Nickname {
    /// Whether it was received by e-mail.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha comunicato il nickname per e-mail?",
        "en": "Has the person given the nickname by e-mail?"
    }))]
    pub received: Option<bool>,
    /// The address it came from.
    #[schemars(extend("x-question" = {
        "it": "Da quale indirizzo è arrivato il nickname?",
        "en": "From which address did the nickname come?"
    }))]
    #[validate(length(max = 1000))]
    pub sender: Option<Personal>,
    /// Whether that is the one in the personal file.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-made-from" = ["nickname.sender", "contact.email"], "x-question" = {
        "it": "Il nickname è arrivato dall'indirizzo della scheda anagrafica?",
        "en": "Did the nickname come from the address in the personal file?"
    }))]
    pub from_file_address: Option<bool>,
    /// Whether the message is archived.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "La e-mail con il nickname è archiviata?",
        "en": "Is the e-mail with the nickname archived?"
    }))]
    pub archived: Option<bool>,
}

/// The identity card.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct IdentityCard {
    /// Whether the operator holds it already.
    #[schemars(extend("x-question" = {
        "it": "L'operatore ha già la carta d'identità della persona?",
        "en": "Does the operator hold the person's identity card already?"
    }))]
    pub held: Option<bool>,
    /// Whether the person sent it.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha inviato la carta d'identità?",
        "en": "Has the person sent the identity card?"
    }))]
    pub received: Option<bool>,
    /// The phone number or e-mail address it came from.
    #[schemars(extend("x-question" = {
        "it": "Da quale numero o indirizzo è arrivata la carta d'identità?",
        "en": "From which number or address did the identity card come?"
    }))]
    #[validate(length(max = 1000))]
    pub sender: Option<Personal>,
    /// Whether that is one by which the person is known.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-made-from" = ["identity_card.sender", "contact.email", "contact.known"], "x-question" = {
        "it": "La carta d'identità è arrivata da un recapito conosciuto?",
        "en": "Did the identity card come from a known number or address?"
    }))]
    pub sender_known: Option<bool>,
}

/// The card with the codice fiscale.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct TaxCodeCard {
    /// Whether the operator holds it already.
    #[schemars(extend("x-question" = {
        "it": "L'operatore ha già il codice fiscale della persona?",
        "en": "Does the operator hold the person's codice fiscale already?"
    }))]
    pub held: Option<bool>,
    /// Whether the person sent it.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-question" = {
        "it": "La persona ha inviato il codice fiscale?",
        "en": "Has the person sent the codice fiscale?"
    }))]
    pub received: Option<bool>,
    /// The phone number or e-mail address it came from.
    #[schemars(extend("x-question" = {
        "it": "Da quale numero o indirizzo è arrivato il codice fiscale?",
        "en": "From which number or address did the codice fiscale come?"
    }))]
    #[validate(length(max = 1000))]
    pub sender: Option<Personal>,
    /// Whether that is one by which the person is known.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 1, "x-made-from" = ["tax_code_card.sender", "contact.email", "contact.known"], "x-question" = {
        "it": "Il codice fiscale è arrivato da un recapito conosciuto?",
        "en": "Did the codice fiscale come from a known number or address?"
    }))]
    pub sender_known: Option<bool>,
}

/// The privacy notice (GDPR, art. 13).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PrivacyNotice {
    /// Whether it was sent before the interview.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 4, "x-question" = {
        "it": "L'informativa sulla privacy è stata inviata prima del colloquio?",
        "en": "Was the privacy notice sent before the interview?"
    }))]
    pub sent_before_interview: Option<bool>,
    /// Whether it was sent in the way agreed with the person.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "L'informativa è stata inviata nel modo concordato?",
        "en": "Was the privacy notice sent in the way agreed?"
    }))]
    pub as_agreed: Option<bool>,
}
