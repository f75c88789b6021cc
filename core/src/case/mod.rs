//! Cases: what a SIL knows of one delivery, invitation, ... when it asks.
//!
//! The types here are the one declaration of each check's vocabulary. `serde`
//! reads them, `validator` checks their form, `schemars` makes their JSON Schema,
//! and the [`Vocabulary`] that rules are written in
//! is read off that schema, questions included.
//!
//! Every field is optional: one that is missing, or `null`, is *unknown*, never
//! "no". A key that is not in the vocabulary is an error, never ignored.

mod contact;
mod contradiction;
mod delivery;
mod diagnose;
mod invitation;
mod keyed;
mod observe;
mod of_check;
mod psp;
mod read;
mod service;
mod session;
mod syntax;
mod told;

pub use crate::contact::Contacts;
pub use crate::personal::Personal;
pub use contact::{ContactCase, OfficeContact};
pub use delivery::{
    Agreement, Channel, Contact, DeliveryCase, Device, EmailKind, Equipment, FirstContact, Law,
    PasswordDelivery, Person, Platform, PlatformAccess, Programme, ProgrammeKind, Provider,
    ProviderKind, Service,
};
pub use invitation::{
    Appointment, InPersonOption, InvitationCase, Invitee, Inviter, OptionsOffered, PhoneOption,
    VideoOption,
};
pub use psp::{PspCase, PspContent};
pub use read::{MAX_CASE_BYTES, SHORT_TEXT, text};
pub use service::{
    Applicant, Benefit, BenefitKind, Committee, Did, Disability, DisabilityKind, Done, LepCode,
    Percent, PercentError, Post, RequiredEducation, ServiceCase, SignedPsp, TargetedStep, Team,
    Verified, Voucher,
};
pub use session::{
    Confirmation, FileContact, IdentityCard, Nickname, Pri, PrivacyNotice, SessionCase,
    SessionProgramme, SessionProgrammeKind, SessionProvider, SessionTool, Summary, TaxCodeCard,
    TimeEvidence, Timesheet,
};

pub(crate) use contradiction::contradiction;
pub(crate) use diagnose::diagnose;
pub(crate) use keyed::{group, keyed_list, optional_group};
pub(crate) use observe::{Observed, observe, observe_case, observe_made};
pub(crate) use of_check::with_case_of;
pub(crate) use read::{check_form, read, read_object};
pub(crate) use told::{told_from_texts, used};

use crate::check::Check;
use crate::date::Date;
use crate::territory::Territory;
use crate::vocabulary::Vocabulary;
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Serialize, de::DeserializeOwned};
use validator::Validate;

/// The vocabulary in which rules for a check are written.
///
/// ```
/// let vocabulary = lepre::case::vocabulary(lepre::Check::Invitation);
/// assert!(vocabulary.find("in_person.place").is_some());
/// ```
pub fn vocabulary(check: Check) -> Vocabulary {
    with_case_of!(check, CaseOf => CaseOf::vocabulary())
}

/// The subject of a check: a typed case.
pub trait Case: Serialize + DeserializeOwned + JsonSchema + Validate {
    /// The check that judges such cases.
    const CHECK: Check;

    /// Every field of such cases, as the type declares them.
    fn vocabulary() -> Vocabulary {
        let schema = SchemaGenerator::default().into_root_schema_for::<Self>();
        Vocabulary::read(Self::CHECK.name(), &schema)
    }

    /// The day the case is about.
    fn date(&self) -> Option<Date>;

    /// Where it takes place.
    fn territory(&self) -> Option<Territory>;

    /// The paths of all that [`made`](Self::made) may make.
    const MADE: &'static [&'static str] = &[];

    /// What follows from other fields and is a field of its own.
    fn made(&self) -> Vec<Made> {
        Vec::new()
    }
}

/// What follows from other fields of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// The path of the field that is made.
    pub path: &'static str,
    /// What it comes to.
    pub value: bool,
    /// The path of a field that it follows from.
    pub from: &'static str,
}

impl Made {
    /// What is made, if it can be.
    pub(crate) fn new(path: &'static str, from: &'static str, value: Option<bool>) -> Option<Self> {
        value.map(|value| Self { path, value, from })
    }
}
