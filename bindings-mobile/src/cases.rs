//! The cases: what is left out is unknown. Made by `generate.py`.
#![allow(clippy::enum_variant_names)]

use serde::Serialize;

use crate::answers::Actor;
use crate::values::{Day, Moment, PersonalText, TimeOfDay};

/// The services that may be delivered.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum ServiceName {
    /// Support in making the DID.
    #[serde(rename = "did_support")]
    DidSupport,
    /// Assessment of the person's needs and profile.
    #[serde(rename = "assessment")]
    Assessment,
    /// Preparing and signing the PSP.
    #[serde(rename = "psp")]
    Psp,
    /// A specialist service, such as specialist guidance or job accompaniment.
    #[serde(rename = "specialist")]
    Specialist,
}

/// Whether a service belongs to a programme.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum ProgrammeKind {
    /// No programme.
    #[serde(rename = "none")]
    NoProgramme,
    /// A specific active-policy programme (PAL), such as GOL or Dote Unica Lavoro.
    #[serde(rename = "pal")]
    Pal,
}

/// The programme that the service belongs to.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Programme {
    /// Whether the service belongs to an active-policy programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub kind: Option<ProgrammeKind>,
    /// The programme's name, for instance GOL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub name: Option<String>,
}

/// How the person and the operator meet.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum Channel {
    /// At the provider's seat.
    #[serde(rename = "in_person")]
    InPerson,
    /// By telephone alone.
    #[serde(rename = "phone")]
    Phone,
    /// By video interview on a platform.
    #[serde(rename = "video")]
    Video,
}

/// The kinds of provider.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum ProviderKind {
    /// Centro per l'impiego (CPI).
    #[serde(rename = "employment_centre")]
    EmploymentCentre,
    /// Operatore accreditato ai servizi per il lavoro.
    #[serde(rename = "accredited_operator")]
    AccreditedOperator,
}

/// Who delivers the service.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Provider {
    /// Public employment centre or accredited private operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub kind: Option<ProviderKind>,
    /// Whether the operator's accreditation is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub accredited: Option<bool>,
    /// Whether the operator signed the partnership agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub partnership_agreement: Option<bool>,
    /// Whether the staff who deliver are identified by their SIUL credentials throughout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub staff_identified_in_siul: Option<bool>,
    /// Whether the person could also have the service in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub in_person_available: Option<bool>,
    /// Whether the contacts of those who deliver it are published, and kept up to date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contacts_published: Option<bool>,
}

/// Who receives the service.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Person {
    /// Whether the person receives the RdC on the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub rdc_recipient: Option<bool>,
    /// Whether the person asked, of their own accord, for remote delivery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub remote_requested: Option<bool>,
    /// Whether the person has a signed PSP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub psp_signed: Option<bool>,
    /// Whether the person's identity was established, and a trace of it kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub identity_established: Option<bool>,
}

/// What the law outside the rulebook says of this case.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Law {
    /// Whether the law in force allows this appointment to be remote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub remote_allowed: Option<bool>,
}

/// Who agreed to the remote delivery. An agreement can be withdrawn until the delivery; one that
/// was withdrawn is no agreement.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Agreement {
    /// Whether the provider agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub provider: Option<bool>,
    /// Whether the person agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub person: Option<bool>,
}

/// The kinds of device.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum Device {
    /// Desktop or laptop computer.
    #[serde(rename = "computer")]
    Computer,
    /// Smartphone, on whatever network.
    #[serde(rename = "smartphone")]
    Smartphone,
    /// Tablet.
    #[serde(rename = "tablet")]
    Tablet,
    /// Some other device, such as a television or a plain telephone.
    #[serde(rename = "other")]
    Other,
    /// No device at all.
    #[serde(rename = "none")]
    NoDevice,
}

/// What the person has at hand.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Equipment {
    /// The device that the person would use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub device: Option<Device>,
    /// Whether that device is connected to the internet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub device_online: Option<bool>,
    /// Whether the connection is stable, as declared or tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub connection_stable: Option<bool>,
}

/// The kinds of mailbox.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum EmailKind {
    /// An ordinary mailbox.
    #[serde(rename = "ordinary")]
    Ordinary,
    /// Posta elettronica certificata (PEC).
    #[serde(rename = "certified")]
    Certified,
}

/// How the person can be reached.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Contact {
    /// The person's e-mail address; an empty text says that there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub email: Option<PersonalText>,
    /// Whether the address is well formed; made from `contact.email` where that is given, and then
    /// not to be contradicted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub email_valid: Option<bool>,
    /// Whether the person alone reads it: a shared or an office address is not personal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub email_personal: Option<bool>,
    /// Ordinary or certified mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub email_kind: Option<EmailKind>,
}

/// The ways into a meeting.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum PlatformAccess {
    /// A link that anyone may open.
    #[serde(rename = "public_link")]
    PublicLink,
    /// Only users with an account on the platform.
    #[serde(rename = "registered_user")]
    RegisteredUser,
}

/// The ways in which the password of a public link travels.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum PasswordDelivery {
    /// With the link.
    #[serde(rename = "same_message")]
    SameMessage,
    /// In another message of the same channel, such as a second e-mail.
    #[serde(rename = "separate_message")]
    SeparateMessage,
    /// By another channel, such as an SMS.
    #[serde(rename = "separate_channel")]
    SeparateChannel,
}

/// Where a video interview takes place.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Platform {
    /// How one enters the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub access: Option<PlatformAccess>,
    /// Whether the public link is protected by a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub password_protected: Option<bool>,
    /// Where the password travels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub password_delivery: Option<PasswordDelivery>,
    /// Whether the person has an account on the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub person_has_credentials: Option<bool>,
    /// Whether the platform works in a browser too, with no program to install.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub browser_version: Option<bool>,
}

/// The contact by which the way of the delivery is settled.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct FirstContact {
    /// Whether it took place, by telephone or e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub made: Option<bool>,
    /// Whether the person's digital knowledge was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub digital_knowledge_recorded: Option<bool>,
    /// Whether the person's equipment was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub equipment_recorded: Option<bool>,
    /// Whether a way that suits both was agreed with the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub way_agreed: Option<bool>,
}

/// One delivery of one employment service: may it take place in this way?
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct DeliveryCase {
    /// The day of the delivery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory the service is delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// The service to be delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub service: Option<ServiceName>,
    /// The programme that the service belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub programme: Option<Programme>,
    /// How the person and the operator meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub channel: Option<Channel>,
    /// Who delivers the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub provider: Option<Provider>,
    /// Who receives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub person: Option<Person>,
    /// What the law outside the rulebook says of this case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub law: Option<Law>,
    /// Who agreed to the remote delivery, and has not withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub agreement: Option<Agreement>,
    /// What the person has at hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub equipment: Option<Equipment>,
    /// How the person can be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contact: Option<Contact>,
    /// Where a video interview takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub platform: Option<Platform>,
    /// The contact by which the way of the delivery is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub first_contact: Option<FirstContact>,
    /// Whether both must be present, in the judgement of the provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub presence_indispensable: Option<bool>,
    /// Whether an appointment was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub appointment_booked: Option<bool>,
    /// Whether it is the monthly check of an RdC recipient's active search for work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub rdc_monthly_check: Option<bool>,
}

/// Who is invited.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Invitee {
    /// Whether the person receives the RdC on the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub rdc_recipient: Option<bool>,
    /// Whether the person asked, of their own accord, for remote delivery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub remote_requested: Option<bool>,
    /// Whether the person has a signed PSP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub psp_signed: Option<bool>,
}

/// The options that an invitation offers.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct OptionsOffered {
    /// Whether the appointment in person is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub in_person: Option<bool>,
    /// Whether a video interview is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub video: Option<bool>,
    /// Whether a telephone call is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub phone: Option<bool>,
}

/// What the invitation says of the option in person.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct InPersonOption {
    /// Where the appointment takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub place: Option<PersonalText>,
}

/// What the invitation says of the option by video.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct VideoOption {
    /// The platform to connect to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub platform: Option<PersonalText>,
    /// The link to the interview.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub link: Option<PersonalText>,
    /// How one enters the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub access: Option<PlatformAccess>,
    /// Where the password of a public link travels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub password_delivery: Option<PasswordDelivery>,
}

/// What the invitation says of the option by telephone.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct PhoneOption {
    /// The number that the person calls, or is called on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub number: Option<PersonalText>,
}

/// What the invitation says of the appointment, as it says it.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Appointment {
    /// The name of the person who will deliver the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub operator: Option<PersonalText>,
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub day: Option<PersonalText>,
    /// The hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub time: Option<PersonalText>,
}

/// What the invitation says of the provider.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Inviter {
    /// How to reach the provider directly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contacts: Option<PersonalText>,
}

/// One invitation to an appointment: does it say all that it must?
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct InvitationCase {
    /// The day on which the invitation is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory the service is delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// The service that the person is invited to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub service: Option<ServiceName>,
    /// The programme that the service belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub programme: Option<Programme>,
    /// Who is invited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub person: Option<Invitee>,
    /// The options that the invitation offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub options: Option<OptionsOffered>,
    /// Whether the invitation goes out through SIUL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sent_through_siul: Option<bool>,
    /// The option in person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub in_person: Option<InPersonOption>,
    /// The option by video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub video: Option<VideoOption>,
    /// The option by telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub phone: Option<PhoneOption>,
    /// The appointment, whichever the option.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub appointment: Option<Appointment>,
    /// Who invites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub provider: Option<Inviter>,
}

/// What a PSP says: of each element whether it is there.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct PspContent {
    /// Whether it names who is responsible for the activities.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub responsible: Option<bool>,
    /// Whether it gives the person's profile of employability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub profile: Option<bool>,
    /// Whether it lists the acts of active search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub search_acts: Option<bool>,
    /// Whether it says when those acts are to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub search_timing: Option<bool>,
    /// Whether it says how often the person and the responsible one meet as a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contact_frequency: Option<bool>,
    /// Whether it says how the person shows the search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub proof_of_search: Option<bool>,
    /// Whether it holds the person's availability for initiatives that strengthen the search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub availability_initiatives: Option<bool>,
    /// Whether it holds the person's availability for training or other active measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub availability_training: Option<bool>,
    /// Whether it holds the person's availability to accept suitable offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub availability_offers: Option<bool>,
}

/// One PSP: does it say all that the law asks of it?
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct PspCase {
    /// The day on which the PSP is concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory it is concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub content: Option<PspContent>,
}

/// The services of the catalogue, by their letters; employers' services among them. They are not
/// those of the check `delivery`, which names what Lombardia's act does: its `did_support` is part
/// of `B`, `assessment` of `C`, `psp` is `D`, and `specialist` covers `E` and after.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum LepCode {
    /// Accoglienza e prima informazione.
    #[serde(rename = "A")]
    A,
    /// DID, profilazione, registrazione e SAP.
    #[serde(rename = "B")]
    B,
    /// Orientamento di base.
    #[serde(rename = "C")]
    C,
    /// Patto di servizio personalizzato.
    #[serde(rename = "D")]
    D,
    /// Orientamento specialistico.
    #[serde(rename = "E")]
    E,
    /// Accompagnamento al lavoro.
    #[serde(rename = "F1")]
    F1,
    /// Attivazione del tirocinio.
    #[serde(rename = "F2")]
    F2,
    /// Incontro domanda/offerta.
    #[serde(rename = "F3")]
    F3,
    /// Assegno di ricollocazione (AdR).
    #[serde(rename = "G")]
    G,
    /// AdR: assistenza e tutoraggio.
    #[serde(rename = "G1")]
    G1,
    /// AdR: ricerca intensiva.
    #[serde(rename = "G2")]
    G2,
    /// Avviamento a formazione.
    #[serde(rename = "H")]
    H,
    /// Mobilità territoriale.
    #[serde(rename = "I")]
    I,
    /// Conciliazione.
    #[serde(rename = "J")]
    J,
    /// Avviamento a selezione nella pubblica amministrazione.
    #[serde(rename = "K")]
    K,
    /// Lavori socialmente utili.
    #[serde(rename = "L")]
    L,
    /// Collocamento mirato.
    #[serde(rename = "M")]
    M,
    /// Presa in carico integrata.
    #[serde(rename = "N")]
    N,
    /// Supporto all'autoimpiego.
    #[serde(rename = "O")]
    O,
    /// Employers: accoglienza e informazione.
    #[serde(rename = "P")]
    P,
    /// Employers: incontro domanda/offerta.
    #[serde(rename = "Q")]
    Q,
    /// Employers: attivazione di tirocini.
    #[serde(rename = "R")]
    R,
    /// Employers: collocamento mirato.
    #[serde(rename = "S")]
    S,
}

/// The steps of targeted placement (`M`).
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum TargetedStep {
    /// Enrolment, at the desk.
    #[serde(rename = "enrolment")]
    Enrolment,
    /// Verification of the requirements, in the back office.
    #[serde(rename = "verification")]
    Verification,
    /// Basic guidance.
    #[serde(rename = "basic_guidance")]
    BasicGuidance,
    /// The PSP.
    #[serde(rename = "psp")]
    Psp,
    /// Specialist guidance.
    #[serde(rename = "specialist_guidance")]
    SpecialistGuidance,
    /// Accompaniment into work.
    #[serde(rename = "accompaniment")]
    Accompaniment,
    /// Matching.
    #[serde(rename = "matching")]
    Matching,
}

/// The kinds of benefit.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum BenefitKind {
    /// None.
    #[serde(rename = "none")]
    NoBenefit,
    /// NASpI.
    #[serde(rename = "naspi")]
    Naspi,
    /// DIS-COLL.
    #[serde(rename = "dis_coll")]
    DisColl,
    /// Indennità di mobilità.
    #[serde(rename = "mobility")]
    Mobility,
    /// Reddito di cittadinanza (RdC).
    #[serde(rename = "rdc")]
    Rdc,
    /// Assegno di inclusione (ADI).
    #[serde(rename = "adi")]
    Adi,
    /// Supporto per la formazione e il lavoro (SFL).
    #[serde(rename = "sfl")]
    Sfl,
    /// Another one.
    #[serde(rename = "other")]
    Other,
}

/// The benefit that the person receives, or applied for.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Benefit {
    /// Which benefit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub kind: Option<BenefitKind>,
    /// Whether it is being paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub in_payment: Option<bool>,
    /// The day of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub applied_on: Option<Day>,
    /// Whether it was applied for: made from the day of the application where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub applied: Option<bool>,
}

/// The statement of being available for work (DID).
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Did {
    /// The day on which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub made_on: Option<Day>,
    /// Whether it was made: made from its day where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub made: Option<bool>,
}

/// What was done before.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Done {
    /// Whether the person had the first information (`A`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub first_information: Option<bool>,
    /// Whether the person was profiled (`B`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub profiling: Option<bool>,
    /// Whether the person had basic guidance (`C`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub basic_guidance: Option<bool>,
}

/// The PSP.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct SignedPsp {
    /// Whether it is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub signed: Option<bool>,
}

/// The assegno di ricollocazione (AdR).
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Voucher {
    /// Whether it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub issued: Option<bool>,
}

/// The education that a post requires.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum RequiredEducation {
    /// Compulsory schooling only.
    #[serde(rename = "compulsory")]
    Compulsory,
    /// More than that.
    #[serde(rename = "higher")]
    Higher,
}

/// The post in the public administration.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Post {
    /// The education that the post requires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub required_education: Option<RequiredEducation>,
    /// Whether an administration asked for candidates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub requested_by_administration: Option<bool>,
}

/// What was verified for socially useful work.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Verified {
    /// Whether it was verified if the person is in CIGS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub cigs_status: Option<bool>,
    /// Whether the age was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub age: Option<bool>,
    /// Whether the residence was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub residence: Option<bool>,
    /// Whether the qualification was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub qualification: Option<bool>,
    /// Whether the duties were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub duties: Option<bool>,
}

/// The person.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Applicant {
    /// Whether they are of working age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub of_working_age: Option<bool>,
    /// Whether they are unemployed by law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub unemployed: Option<bool>,
    /// Whether they are vulnerable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub vulnerable: Option<bool>,
}

/// The kinds of disability.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum DisabilityKind {
    /// None.
    #[serde(rename = "none")]
    NoDisability,
    /// Civil invalidity.
    #[serde(rename = "civil")]
    Civil,
    /// Invalidity from work.
    #[serde(rename = "work")]
    Work,
    /// Blindness.
    #[serde(rename = "blind")]
    Blind,
    /// Deafness.
    #[serde(rename = "deaf")]
    Deaf,
    /// War invalidity.
    #[serde(rename = "war")]
    War,
    /// Invalidity from service.
    #[serde(rename = "service")]
    Service,
    /// In the conditions of art. 1 c. 1 of L. 222/1984: the ordinary allowance of INPS.
    #[serde(rename = "inps")]
    Inps,
}

/// The person's disability.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Disability {
    /// Of which kind it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub kind: Option<DisabilityKind>,
    /// Its degree, per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub percent: Option<i32>,
    /// The category of a war or service invalid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub category: Option<i32>,
    /// Whether an ability to work remains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub residual_ability: Option<bool>,
}

/// The technical committee of targeted placement.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Committee {
    /// Whether it takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub involved: Option<bool>,
}

/// The multi-professional team.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Team {
    /// Whether it takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub involved: Option<bool>,
}

/// One person and one service: may they have it, now?
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct ServiceCase {
    /// The day of the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory it is delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// The service, by its code in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub service: Option<LepCode>,
    /// The step of targeted placement (`M`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub step: Option<TargetedStep>,
    /// How the person and the operator meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub channel: Option<Channel>,
    /// Whether it is the person's first meeting with the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub first_meeting: Option<bool>,
    /// Whether the person asked for the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub requested_by_person: Option<bool>,
    /// The first day of unemployment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub unemployed_since: Option<Day>,
    /// Whether the unemployment exceeds four months: made from the first day where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub unemployed_over_four_months: Option<bool>,
    /// The benefit that the person receives, or applied for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub benefit: Option<Benefit>,
    /// The statement of being available for work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub did: Option<Did>,
    /// What was done before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub done: Option<Done>,
    /// The PSP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub psp: Option<SignedPsp>,
    /// The assegno di ricollocazione (AdR).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub voucher: Option<Voucher>,
    /// The post in the public administration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub post: Option<Post>,
    /// What was verified for socially useful work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub verified: Option<Verified>,
    /// The person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub person: Option<Applicant>,
    /// The person's disability.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub disability: Option<Disability>,
    /// The technical committee of targeted placement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub committee: Option<Committee>,
    /// The multi-professional team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub team: Option<Team>,
}

/// The programmes that matter here.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum SessionProgrammeKind {
    /// Toscana's trial of the Assegno per l'Impiego, in phase 2 of the Piano Integrato per
    /// l'Occupazione.
    #[serde(rename = "assegno_per_impiego")]
    AssegnoPerImpiego,
    /// Another one, or none.
    #[serde(rename = "other")]
    Other,
}

/// The programme that the session belongs to.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct SessionProgramme {
    /// Which programme it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub kind: Option<SessionProgrammeKind>,
    /// Whether the managing authority of another programme has it follow these provisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub extended_by_authority: Option<bool>,
}

/// Who holds the session.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct SessionProvider {
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub kind: Option<ProviderKind>,
    /// Whether it joined the trial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub joined_trial: Option<bool>,
}

/// The tool by which they meet.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct SessionTool {
    /// Whether it was recorded which tool is easiest for the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub preference_recorded: Option<bool>,
    /// Whether the tool wants a nickname, as Skype does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub needs_nickname: Option<bool>,
}

/// How the person is known.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct FileContact {
    /// The e-mail address in the personal file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub email: Option<PersonalText>,
    /// Other phone numbers and e-mail addresses by which the person is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub known: Option<Vec<PersonalText>>,
}

/// The message by which the person gives the nickname.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Nickname {
    /// Whether it was received by e-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub received: Option<bool>,
    /// The address it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sender: Option<PersonalText>,
    /// Whether that is the one in the personal file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub from_file_address: Option<bool>,
    /// Whether the message is archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub archived: Option<bool>,
}

/// The identity card.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct IdentityCard {
    /// Whether the operator holds it already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub held: Option<bool>,
    /// Whether the person sent it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub received: Option<bool>,
    /// The phone number or e-mail address it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sender: Option<PersonalText>,
    /// Whether that is one by which the person is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sender_known: Option<bool>,
}

/// The card with the codice fiscale.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct TaxCodeCard {
    /// Whether the operator holds it already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub held: Option<bool>,
    /// Whether the person sent it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub received: Option<bool>,
    /// The phone number or e-mail address it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sender: Option<PersonalText>,
    /// Whether that is one by which the person is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sender_known: Option<bool>,
}

/// The privacy notice (GDPR, art. 13).
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct PrivacyNotice {
    /// Whether it was sent before the interview.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sent_before_interview: Option<bool>,
    /// Whether it was sent in the way agreed with the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub as_agreed: Option<bool>,
}

/// The timesheet that the operator fills in.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Timesheet {
    /// The day on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// When the session started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub start: Option<TimeOfDay>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub end: Option<TimeOfDay>,
    /// The seat; an empty text says that it gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub seat: Option<String>,
    /// Whether the operator signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub signed: Option<bool>,
    /// Whether its day is that of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub same_day: Option<bool>,
    /// Whether its end is after its start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub end_after_start: Option<bool>,
}

/// The screenshots and reports that prove the duration: what one does not show, another may.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct TimeEvidence {
    /// Whether any was saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub saved: Option<bool>,
    /// The day that it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The minutes that it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub minutes: Option<i32>,
    /// Whether it shows the person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub shows_name: Option<bool>,
    /// Whether it shows the surname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub shows_surname: Option<bool>,
    /// The phone number that it shows; an empty text says that it shows none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub phone: Option<PersonalText>,
    /// Whether its day is that of the timesheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub same_day: Option<bool>,
    /// Whether its minutes are those of the timesheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub same_duration: Option<bool>,
    /// Whether the number is one by which the person is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub phone_known: Option<bool>,
}

/// The e-mail that sums the session up.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Summary {
    /// Whether it was sent to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sent: Option<bool>,
    /// The day that it gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The minutes that it gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub minutes: Option<i32>,
    /// Whether it says from when to when: made from its times where any is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub gives_times: Option<bool>,
    /// When the session started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub start: Option<TimeOfDay>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub end: Option<TimeOfDay>,
    /// Whether it says what was done, or the topics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub activities_listed: Option<bool>,
    /// Whether its day is that of the timesheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub same_day: Option<bool>,
    /// Whether its minutes are those of the timesheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub same_duration: Option<bool>,
    /// Whether its times are those of the timesheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub same_times: Option<bool>,
}

/// The person's answer to the summary.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Confirmation {
    /// The answer as it came. The word that is asked for makes `confirmation.received`; what other
    /// words say, the operator judges.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub text: Option<PersonalText>,
    /// Whether the person confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub received: Option<bool>,
    /// Whether that was after the summary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub after_summary: Option<bool>,
    /// Whether the exchange is archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub archived: Option<bool>,
}

/// The PRI, out and back.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Pri {
    /// Whether a signed copy was sent to the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sent_signed: Option<bool>,
    /// Whether a photograph came back of the PRI signed by the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub photo_received: Option<bool>,
    /// Whether a message came back by which the person received the PRI and accepts the path or
    /// the appointment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub accepted_by_message: Option<bool>,
    /// Whether the person could not print it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub printing_impossible: Option<bool>,
}

/// One session: was it held and recorded as it must?
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct SessionCase {
    /// The day of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// The programme that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub programme: Option<SessionProgramme>,
    /// Who holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub provider: Option<SessionProvider>,
    /// How the person and the operator meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub channel: Option<Channel>,
    /// The tool by which they meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub tool: Option<SessionTool>,
    /// How the person is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contact: Option<FileContact>,
    /// The message by which the person gives the nickname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub nickname: Option<Nickname>,
    /// The identity card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub identity_card: Option<IdentityCard>,
    /// The card with the codice fiscale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub tax_code_card: Option<TaxCodeCard>,
    /// The privacy notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub privacy_notice: Option<PrivacyNotice>,
    /// The timesheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub timesheet: Option<Timesheet>,
    /// What proves the duration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub evidence: Option<TimeEvidence>,
    /// The e-mail that sums the session up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub summary: Option<Summary>,
    /// The person's answer to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub confirmation: Option<Confirmation>,
    /// The PRI, out and back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub pri: Option<Pri>,
}

/// How the person can be reached.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct GivenContact {
    /// The e-mail address that the person gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub email: Option<PersonalText>,
    /// Other phone numbers and e-mail addresses by which the person is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub known: Option<Vec<PersonalText>>,
}

/// The kinds of signature.
#[derive(Clone, Serialize, uniffi::Enum)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize))]
pub enum Signature {
    /// By hand, on paper.
    #[serde(rename = "handwritten")]
    Handwritten,
    /// Electronic, with no further quality.
    #[serde(rename = "simple")]
    Simple,
    /// Advanced electronic (*firma elettronica avanzata*), as with the electronic identity card
    /// (CIE).
    #[serde(rename = "advanced")]
    Advanced,
    /// Qualified electronic (*firma elettronica qualificata*).
    #[serde(rename = "qualified")]
    Qualified,
    /// Digital (*firma digitale*): qualified, with a pair of keys.
    #[serde(rename = "digital")]
    Digital,
}

/// What is known of a document. What is left out is not known.
#[derive(Clone, Serialize, serde::Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct GivenDocument {
    /// The name of its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub name: Option<PersonalText>,
    /// What it is by its content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub format: Option<String>,
    /// Its size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub bytes: Option<i32>,
    /// The SHA-256 of its bytes, as 64 hexadecimal digits: the proof that can be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub sha256: Option<String>,
    /// Whether it can be opened and has something in it: a PDF with at least one page, an image
    /// whose header gives its size, a well-formed envelope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub readable: Option<bool>,
    /// Whether it is encrypted, even with an empty password; images never are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub encrypted: Option<bool>,
    /// How many pages a PDF has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub pages: Option<i32>,
    /// How many signature fields a PDF carries, signed or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub signature_fields: Option<i32>,
    /// The width of an image in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub width: Option<i32>,
    /// The height of an image in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub height: Option<i32>,
}

/// Something that happened. Only what and when must be known.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct JournalEvent {
    /// The step that was done, or `agreement_given` or `agreement_withdrawn`.
    pub step: String,
    /// When.
    pub at: Moment,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub actor: Option<Actor>,
    /// What the document claims to be, by the end of its name or its media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub format: Option<String>,
    /// The kind of signature that was put.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub signature: Option<Signature>,
    /// The phone number or e-mail address from which it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub from: Option<PersonalText>,
    /// The e-mail address to which it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub to: Option<PersonalText>,
    /// Whether the person could not print what they received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub printing_impossible: Option<bool>,
    /// What is known of the document that was attached, if one was. Of one that is attached rules
    /// may ask whether it can be read: leave the whole out where nothing is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub document: Option<GivenDocument>,
    /// When the event was taken back, if it was: from then on it is read as if it had never been.
    /// An agreement that the person withdraws is an event of its own, `agreement_withdrawn`: what
    /// was done before stays done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub withdrawn_at: Option<Moment>,
}

/// A journal, and what is needed to check it against a procedure.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct JournalCase {
    /// The day that the rulebook is chosen by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory the procedure is followed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// The procedure, as the rulebook calls it: `psp/email`.
    pub procedure: String,
    /// The moment of the report: what happens later does not count yet. Where it is left out,
    /// every event counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub now: Option<Moment>,
    /// How the person can be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contact: Option<GivenContact>,
    /// The events, in any order. Those of one moment are read in the order of the procedure, the
    /// agreement first: give seconds where it matters.
    pub journal: Vec<JournalEvent>,
}

/// A PSP with its journal: a `PspCase` and a `JournalCase` in one, of one place and day.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Dossier {
    /// The day that rulebooks are chosen by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory the PSP is concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// What the PSP says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub content: Option<PspContent>,
    /// The procedure by which it is signed, as the rulebook calls it: `psp/email`.
    pub procedure: String,
    /// The moment of the report: what happens later does not count yet. Where it is left out,
    /// every event counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub now: Option<Moment>,
    /// How the person can be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contact: Option<GivenContact>,
    /// The events, in any order.
    pub journal: Vec<JournalEvent>,
}

/// The contact with the office.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct OfficeContact {
    /// The day on which the person contacted the office, after the application or the DID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub made_on: Option<Day>,
    /// Whether they did: made from the day where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub made: Option<bool>,
}

/// What is known of a person's contact with the office.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct ContactCase {
    /// Today, by the caller's calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory the person is served.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// The benefit that the person receives, or applied for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub benefit: Option<Benefit>,
    /// The statement of being available for work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub did: Option<Did>,
    /// The contact with the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub contact: Option<OfficeContact>,
}

/// One session, as the timesheet gives it.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct Session {
    /// Whom it was with: any text that tells persons apart, better not a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub person: Option<PersonalText>,
    /// The day.
    pub date: Day,
    /// When it started.
    pub start: TimeOfDay,
    /// When it ended.
    pub end: TimeOfDay,
    /// The minutes that are declared for it, where that is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub minutes: Option<i32>,
}

/// The sessions of one operator.
#[derive(Clone, Serialize, uniffi::Record)]
#[cfg_attr(feature = "vectors", derive(serde::Deserialize), serde(deny_unknown_fields))]
pub struct TimesheetCase {
    /// The day that the rulebook is chosen by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub date: Option<Day>,
    /// The authority for whose territory the sessions are held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default = None)]
    pub territory: Option<String>,
    /// The sessions, in any order, all of the same operator.
    pub sessions: Vec<Session>,
}
