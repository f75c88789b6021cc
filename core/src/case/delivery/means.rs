//! What they meet by: equipment, contact and platform.

use crate::case::Personal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// What the person has at hand.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Equipment {
    /// The device that the person would use.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 6, "x-question" = {
        "it": "Quale dispositivo può usare la persona?",
        "en": "Which device can the person use?"
    }))]
    pub device: Option<Device>,
    /// Whether that device is connected to the internet.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 3, "x-question" = {
        "it": "Il dispositivo è collegato a internet?",
        "en": "Is the device connected to the internet?"
    }))]
    pub device_online: Option<bool>,
    /// Whether the connection is stable, as declared or tried.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 3, "x-question" = {
        "it": "La connessione a internet è stabile?",
        "en": "Is the internet connection stable?"
    }))]
    pub connection_stable: Option<bool>,
}

/// The kinds of device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// Desktop or laptop computer.
    Computer,
    /// Smartphone, on whatever network.
    Smartphone,
    /// Tablet.
    Tablet,
    /// Some other device, such as a television or a plain telephone.
    Other,
    /// No device at all.
    None,
}

/// How the person can be reached.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct Contact {
    /// The person's e-mail address; an empty text says that there is none.
    #[schemars(email, extend("x-changed-by" = "person", "x-cost" = 2, "x-question" = {
        "it": "Qual è l'indirizzo di posta elettronica della persona?",
        "en": "What is the person's e-mail address?"
    }))]
    #[validate(length(max = 1000))]
    pub email: Option<Personal>,
    /// Whether the address is well formed; made from `contact.email` where that is given, and
    /// then not to be contradicted.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 2, "x-made-from" = "contact.email", "x-question" = {
        "it": "L'indirizzo di posta elettronica è scritto correttamente?",
        "en": "Is the e-mail address well formed?"
    }))]
    pub email_valid: Option<bool>,
    /// Whether the person alone reads it: a shared or an office address is not personal.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 2, "x-question" = {
        "it": "L'indirizzo di posta elettronica è personale, non condiviso e non d'ufficio?",
        "en": "Is the e-mail address personal, neither shared nor an office's?"
    }))]
    pub email_personal: Option<bool>,
    /// Ordinary or certified mail.
    #[schemars(extend("x-changed-by" = "person", "x-cost" = 2, "x-question" = {
        "it": "È un indirizzo di posta ordinaria o certificata (PEC)?",
        "en": "Is it an ordinary or a certified (PEC) address?"
    }))]
    pub email_kind: Option<EmailKind>,
}

/// The kinds of mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EmailKind {
    /// An ordinary mailbox.
    Ordinary,
    /// Posta elettronica certificata (PEC).
    Certified,
}

/// Where a video interview takes place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Platform {
    /// How one enters the meeting.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 3, "x-question" = {
        "it": "Come si entra nell'incontro: con un collegamento pubblico o come utente registrato?",
        "en": "How does one enter the meeting: by a public link or as a registered user?"
    }))]
    pub access: Option<PlatformAccess>,
    /// Whether the public link is protected by a password.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Il collegamento pubblico è protetto da una password?",
        "en": "Is the public link protected by a password?"
    }))]
    pub password_protected: Option<bool>,
    /// Where the password travels.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 1, "x-question" = {
        "it": "Come arriva la password alla persona: nello stesso messaggio del collegamento, in un altro messaggio o per un altro canale?",
        "en": "How does the password reach the person: in the same message as the link, in another message or by another channel?"
    }))]
    pub password_delivery: Option<PasswordDelivery>,
    /// Whether the person has an account on the platform.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 3, "x-question" = {
        "it": "La persona ha le credenziali per accedere alla piattaforma?",
        "en": "Does the person have credentials for the platform?"
    }))]
    pub person_has_credentials: Option<bool>,
    /// Whether the platform works in a browser too, with no program to install.
    #[schemars(extend("x-changed-by" = "provider", "x-cost" = 3, "x-question" = {
        "it": "La piattaforma si può usare anche dal browser, senza installare un'applicazione?",
        "en": "Can the platform be used in the browser too, with nothing to install?"
    }))]
    pub browser_version: Option<bool>,
}

/// The ways into a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlatformAccess {
    /// A link that anyone may open.
    PublicLink,
    /// Only users with an account on the platform.
    RegisteredUser,
}

/// The ways in which the password of a public link travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PasswordDelivery {
    /// With the link.
    SameMessage,
    /// In another message of the same channel, such as a second e-mail.
    SeparateMessage,
    /// By another channel, such as an SMS.
    SeparateChannel,
}
