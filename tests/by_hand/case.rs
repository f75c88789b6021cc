//! What is known of a delivery. A missing fact is unknown, never "no".

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

/// One delivery of one service to one person, without anything that names them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Case {
    /// The day of the delivery.
    pub date: Option<Date>,
    /// Where: a NUTS-2 code, an ISTAT code or an Italian name. Not judged here.
    pub territory: Option<String>,
    /// What is delivered.
    pub service: Option<Service>,
    /// The programme it is part of.
    pub programme: Programme,
    /// How it is delivered.
    pub channel: Option<Channel>,
    /// Who delivers it.
    pub provider: Provider,
    /// Who receives it.
    pub person: Person,
    /// What the law says of remote delivery.
    pub law: Law,
    /// Who agreed on remote delivery.
    pub agreement: Agreement,
    /// What the person has at hand.
    pub equipment: Equipment,
    /// The address for the invitation.
    pub contact: Contact,
    /// The platform of the video interview.
    pub platform: Platform,
}

/// The services that the act names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Support to the declaration of immediate availability (DID).
    DidSupport,
    /// Assessment.
    Assessment,
    /// Preparing and signing the personalised service agreement (PSP).
    Psp,
    /// A specialist service, which follows the signed PSP.
    Specialist,
}

/// The programme a service is part of.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Programme {
    /// Whether there is an active-policy programme.
    pub kind: Option<ProgrammeKind>,
    /// Its name, for the record only.
    pub name: Option<String>,
}

/// Whether a service is part of an active-policy programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeKind {
    /// No programme.
    None,
    /// A specific active-policy (PAL) programme.
    Pal,
}

/// The way of delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// At the provider's seat.
    InPerson,
    /// By telephone alone.
    Phone,
    /// By video interview.
    Video,
}

/// Who delivers the service.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Provider {
    /// Public or accredited.
    pub kind: Option<ProviderKind>,
    /// The regional accreditation holds.
    pub accredited: Option<bool>,
    /// The partnership agreement is signed.
    pub partnership_agreement: Option<bool>,
    /// Its staff is identified by the log-in to SIUL for the whole activity.
    pub staff_identified_in_siul: Option<bool>,
    /// The service can be had in person too.
    pub in_person_available: Option<bool>,
}

/// The two kinds of provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// A public employment centre (CPI).
    EmploymentCentre,
    /// An operator accredited for employment services.
    AccreditedOperator,
}

/// Who receives the service.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// Receives the Reddito di Cittadinanza.
    pub rdc_recipient: Option<bool>,
    /// Asked for remote delivery.
    pub remote_requested: Option<bool>,
    /// Signed the PSP.
    pub psp_signed: Option<bool>,
    /// The identity was established.
    pub identity_established: Option<bool>,
}

/// What the law says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Law {
    /// An appointment of who receives the Reddito di Cittadinanza may be remote.
    pub remote_allowed: Option<bool>,
}

/// Who agreed on remote delivery.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Agreement {
    /// The provider agreed.
    pub provider: Option<bool>,
    /// The person agreed.
    pub person: Option<bool>,
}

/// What the person has at hand.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Equipment {
    /// The device.
    pub device: Option<Device>,
    /// It is connected to the internet.
    pub device_online: Option<bool>,
    /// The connection is stable.
    pub connection_stable: Option<bool>,
}

/// The device for the video interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// A computer.
    Computer,
    /// A smartphone.
    Smartphone,
    /// A tablet.
    Tablet,
    /// Anything else.
    Other,
    /// No device.
    None,
}

/// The address to which the invitation goes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contact {
    /// The e-mail address as given.
    pub email: Option<String>,
    /// Whether it is well formed; where this is unknown the text decides.
    pub email_valid: Option<bool>,
    /// Only the person reads it.
    pub email_personal: Option<bool>,
    /// The kind of mailbox.
    pub email_kind: Option<EmailKind>,
}

/// The kind of mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailKind {
    /// Ordinary e-mail.
    Ordinary,
    /// Certified e-mail (PEC).
    Certified,
}

/// The platform of the video interview.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Platform {
    /// How one enters.
    pub access: Option<Access>,
    /// The public link is protected by a password.
    pub password_protected: Option<bool>,
    /// How the password reaches the person.
    pub password_delivery: Option<PasswordDelivery>,
    /// The person has credentials for the platform.
    pub person_has_credentials: Option<bool>,
    /// It works in a browser too.
    pub browser_version: Option<bool>,
}

/// How one enters the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// By a public link.
    PublicLink,
    /// As a registered user.
    RegisteredUser,
}

/// How the password of a public link reaches the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PasswordDelivery {
    /// In the message that carries the link.
    SameMessage,
    /// In another message.
    SeparateMessage,
    /// By another channel.
    SeparateChannel,
}

/// A calendar day, read from `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub NaiveDate);

/// The text is no day of the form `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidDate;

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a day as YYYY-MM-DD")
    }
}

impl std::error::Error for InvalidDate {}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(InvalidDate);
        };
        let year = number(&[y1, y2, y3, y4])?;
        NaiveDate::from_ymd_opt(year.cast_signed(), number(&[m1, m2])?, number(&[d1, d2])?)
            .map(Self)
            .ok_or(InvalidDate)
    }
}

fn number(digits: &[u8]) -> Result<u32, InvalidDate> {
    digits.iter().try_fold(0, |sum, digit| match digit {
        b'0'..=b'9' => Ok(sum * 10 + u32::from(digit - b'0')),
        _ => Err(InvalidDate),
    })
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a day as YYYY-MM-DD")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}
