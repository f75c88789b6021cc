//! The subject of the check `session`: one guidance session held at a distance, and what
//! remains of it.
//!
//! ```
//! use lepre::case::{SessionCase, Timesheet};
//!
//! let case = SessionCase {
//!     timesheet: Timesheet {
//!         start: Some("11:15".parse()?),
//!         end: Some("12:15".parse()?),
//!         ..Timesheet::default()
//!     },
//!     ..SessionCase::default()
//! };
//! assert_eq!(case.evidence.minutes, None); // not known so far
//! # Ok::<(), lepre::TimeError>(())
//! ```

mod identity;
mod records;
mod setting;

pub use identity::{FileContact, IdentityCard, Nickname, PrivacyNotice, TaxCodeCard};
pub use records::{Confirmation, Pri, Summary, TimeEvidence, Timesheet};
pub use setting::{SessionProgramme, SessionProgrammeKind, SessionProvider, SessionTool};

use super::{Case, Channel, Made, group};
use crate::check::Check;
use crate::contact::{is_known, same_contact};
use crate::date::Date;
use crate::territory::Territory;
use crate::time::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use validator::Validate;

/// One session: was it held and recorded as it must?
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
pub struct SessionCase {
    /// The day of the session.
    #[schemars(extend("x-question" = {
        "it": "In quale giorno si svolge la sessione?",
        "en": "On which day is the session held?"
    }))]
    pub date: Option<Date>,
    /// The authority for whose territory it is held.
    #[schemars(extend("x-question" = {
        "it": "In quale regione o provincia autonoma si svolge la sessione?",
        "en": "In which region or autonomous province is the session held?"
    }))]
    pub territory: Option<Territory>,
    /// The programme that it belongs to.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<SessionProgramme>")]
    pub programme: SessionProgramme,
    /// Who holds it.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<SessionProvider>")]
    pub provider: SessionProvider,
    /// How the person and the operator meet.
    #[schemars(extend("x-changed-by" = "both", "x-cost" = 4, "x-question" = {
        "it": "Come si svolge il colloquio: in presenza, per telefono o in video?",
        "en": "How is the interview held: in person, by telephone or by video?"
    }))]
    pub channel: Option<Channel>,
    /// The tool by which they meet.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<SessionTool>")]
    pub tool: SessionTool,
    /// How the person is known.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<FileContact>")]
    #[validate(nested)]
    pub contact: FileContact,
    /// The message by which the person gives the nickname.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Nickname>")]
    #[validate(nested)]
    pub nickname: Nickname,
    /// The identity card.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<IdentityCard>")]
    #[validate(nested)]
    pub identity_card: IdentityCard,
    /// The card with the codice fiscale.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<TaxCodeCard>")]
    #[validate(nested)]
    pub tax_code_card: TaxCodeCard,
    /// The privacy notice.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<PrivacyNotice>")]
    pub privacy_notice: PrivacyNotice,
    /// The timesheet.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Timesheet>")]
    #[validate(nested)]
    pub timesheet: Timesheet,
    /// What proves the duration.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<TimeEvidence>")]
    #[validate(nested)]
    pub evidence: TimeEvidence,
    /// The e-mail that sums the session up.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Summary>")]
    pub summary: Summary,
    /// The person's answer to it.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Confirmation>")]
    #[validate(nested)]
    pub confirmation: Confirmation,
    /// The PRI, out and back.
    #[serde(deserialize_with = "group")]
    #[schemars(with = "Option<Pri>")]
    pub pri: Pri,
}

impl Case for SessionCase {
    const CHECK: Check = Check::Session;
    const MADE: &'static [&'static str] = &[
        "nickname.from_file_address",
        "identity_card.sender_known",
        "tax_code_card.sender_known",
        "evidence.phone_known",
        "timesheet.same_day",
        "timesheet.end_after_start",
        "evidence.same_day",
        "evidence.same_duration",
        "summary.gives_times",
        "summary.same_day",
        "summary.same_duration",
        "summary.same_times",
        "confirmation.received",
    ];

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn territory(&self) -> Option<Territory> {
        self.territory
    }

    /// Whether the pieces agree among themselves.
    fn made(&self) -> Vec<Made> {
        let made = self.senders().into_iter().chain(self.days_and_durations());
        let confirmed = self.confirmation.is_the_word();
        let confirmed = Made::new("confirmation.received", "confirmation.text", confirmed);
        made.chain([confirmed]).flatten().collect()
    }
}

impl SessionCase {
    /// Whether what the person sent came from where it must.
    fn senders(&self) -> [Option<Made>; 4] {
        let (email, known) = (self.contact.email.as_ref(), self.contact.known.as_ref());
        let nickname = self.nickname.sender.as_ref().zip(email);
        let from_file =
            nickname.and_then(|(one, other)| same_contact(one.as_str(), other.as_str()));
        let identity_card = is_known(self.identity_card.sender.as_ref(), email, known);
        let tax_code_card = is_known(self.tax_code_card.sender.as_ref(), email, known);
        let phone = self.evidence.phone.as_ref().zip(known);
        let phone_known = phone.and_then(|(phone, known)| known.hold(phone.as_str()));
        [
            Made::new("nickname.from_file_address", "nickname.sender", from_file),
            Made::new("identity_card.sender_known", "identity_card.sender", identity_card),
            Made::new("tax_code_card.sender_known", "tax_code_card.sender", tax_code_card),
            Made::new("evidence.phone_known", "evidence.phone", phone_known),
        ]
    }

    /// Whether timesheet, evidence and summary say the same.
    fn days_and_durations(&self) -> [Option<Made>; 8] {
        let (timesheet, evidence, summary) = (self.timesheet.span(), &self.evidence, &self.summary);
        let times = Span { date: None, start: summary.start, end: summary.end };
        let gives_times = summary.start.or(summary.end).map(|_| true);
        let from = if summary.start.is_some() { "summary.start" } else { "summary.end" };
        let same_duration = |minutes: Option<u32>| timesheet.lasts(minutes);
        [
            Made::new("timesheet.same_day", "timesheet.date", timesheet.is_of(self.date)),
            Made::new("timesheet.end_after_start", "timesheet.start", timesheet.goes_forward()),
            Made::new("evidence.same_day", "evidence.date", timesheet.is_of(evidence.date)),
            Made::new(
                "evidence.same_duration",
                "evidence.minutes",
                same_duration(evidence.minutes),
            ),
            Made::new("summary.gives_times", from, gives_times),
            Made::new("summary.same_day", "summary.date", timesheet.is_of(summary.date)),
            Made::new("summary.same_duration", "summary.minutes", same_duration(summary.minutes)),
            Made::new("summary.same_times", "summary.start", timesheet.has_times_of(times)),
        ]
    }
}

/// From when to when, as far as it is known.
#[derive(Debug, Clone, Copy)]
struct Span {
    date: Option<Date>,
    start: Option<Time>,
    end: Option<Time>,
}

impl Span {
    fn is_of(self, day: Option<Date>) -> Option<bool> {
        Some(self.date? == day?)
    }

    fn goes_forward(self) -> Option<bool> {
        Some(self.start? < self.end?)
    }

    /// Whether it lasts so many minutes; one that ends before it starts lasts no time at all.
    fn lasts(self, minutes: Option<u32>) -> Option<bool> {
        let (start, end) = (self.start?.minutes(), self.end?.minutes());
        Some(start < end && end - start == minutes?)
    }

    /// Whether it starts and ends with another: no as soon as one of the two differs.
    fn has_times_of(self, other: Self) -> Option<bool> {
        let same = |one: Option<Time>, other: Option<Time>| Some(one? == other?);
        match (same(self.start, other.start), same(self.end, other.end)) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}
