"""The cases, for type checkers: what a mapping may hold. Made by `generate.py`.

Days, moments and times of the day are objects of `datetime` or their ISO texts. A key that is
left out, and one that is `None`, is unknown.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, Required, TypedDict

Day = str | dt.date
Moment = str | dt.datetime
TimeOfDay = str | dt.time

__all__ = [
    "Ability",
    "AbilitySource",
    "Actor",
    "Agreement",
    "Applicant",
    "Appointment",
    "Band",
    "Benefit",
    "BenefitKind",
    "Channel",
    "Committee",
    "Confirmation",
    "Contact",
    "ContactCase",
    "DeliveryCase",
    "Device",
    "Did",
    "Digital",
    "Disability",
    "DisabilityKind",
    "Document",
    "Done",
    "Dossier",
    "EmailKind",
    "Equipment",
    "Event",
    "FileContact",
    "FirstContact",
    "FrailTargets",
    "GivenContact",
    "Identification",
    "IdentityCard",
    "InPersonOption",
    "InvitationCase",
    "Invitee",
    "Inviter",
    "JournalCase",
    "Law",
    "LepCode",
    "Mode",
    "Nickname",
    "OfficeContact",
    "OptionsOffered",
    "PasswordDelivery",
    "Person",
    "Phase",
    "PhoneOption",
    "Platform",
    "PlatformAccess",
    "Post",
    "Pri",
    "PrivacyNotice",
    "Programme",
    "ProgrammeKind",
    "Provider",
    "ProviderKind",
    "PspCase",
    "PspContent",
    "ReadChecks",
    "RecommendationCase",
    "RequiredEducation",
    "Service",
    "ServiceCase",
    "Session",
    "SessionCase",
    "SessionProgramme",
    "SessionProgrammeKind",
    "SessionProvider",
    "SessionTool",
    "Signature",
    "SignedPsp",
    "Summary",
    "TargetedStep",
    "TaxCodeCard",
    "Team",
    "TimeEvidence",
    "Timesheet",
    "TimesheetCase",
    "Verified",
    "VideoOption",
    "Voucher",
]


Service = Literal["did_support", "assessment", "psp", "specialist"]
"""The services that may be delivered."""


ProgrammeKind = Literal["none", "pal"]
"""Whether a service belongs to a programme."""


class Programme(TypedDict, total=False):
    """The programme that the service belongs to."""

    kind: ProgrammeKind | None
    """Whether the service belongs to an active-policy programme."""
    name: str | None
    """The programme's name, for instance GOL."""


Channel = Literal["in_person", "phone", "video"]
"""How the person and the operator meet."""


ProviderKind = Literal["employment_centre", "accredited_operator"]
"""The kinds of provider."""


class Provider(TypedDict, total=False):
    """Who delivers the service."""

    kind: ProviderKind | None
    """Public employment centre or accredited private operator."""
    accredited: bool | None
    """Whether the operator's accreditation is in force."""
    partnership_agreement: bool | None
    """Whether the operator signed the partnership agreement."""
    staff_identified_in_siul: bool | None
    """Whether the staff who deliver are identified by their SIUL credentials throughout."""
    in_person_available: bool | None
    """Whether the person could also have the service in person."""
    contacts_published: bool | None
    """Whether the contacts of those who deliver it are published, and kept up to date."""


class Person(TypedDict, total=False):
    """Who receives the service."""

    rdc_recipient: bool | None
    """Whether the person receives the RdC on the day."""
    remote_requested: bool | None
    """Whether the person asked, of their own accord, for remote delivery."""
    psp_signed: bool | None
    """Whether the person has a signed PSP."""
    identity_established: bool | None
    """Whether the person's identity was established, and a trace of it kept."""


class Law(TypedDict, total=False):
    """What the law outside the rulebook says of this case."""

    remote_allowed: bool | None
    """Whether the law in force allows this appointment to be remote."""


class Agreement(TypedDict, total=False):
    """Who agreed to the remote delivery.

    An agreement can be withdrawn until the delivery; one that was withdrawn is no agreement.
    """

    provider: bool | None
    """Whether the provider agreed."""
    person: bool | None
    """Whether the person agreed."""


Device = Literal["computer", "smartphone", "tablet", "other", "none"]
"""The kinds of device."""


class Equipment(TypedDict, total=False):
    """What the person has at hand."""

    device: Device | None
    """The device that the person would use."""
    device_online: bool | None
    """Whether that device is connected to the internet."""
    connection_stable: bool | None
    """Whether the connection is stable, as declared or tried."""


EmailKind = Literal["ordinary", "certified"]
"""The kinds of mailbox."""


class Contact(TypedDict, total=False):
    """How the person can be reached."""

    email: str | None
    """The person's e-mail address; an empty text says that there is none."""
    email_valid: bool | None
    """Whether the address is well formed; made from `contact.email` where that is given, and then
    not to be contradicted.
    """
    email_personal: bool | None
    """Whether the person alone reads it: a shared or an office address is not personal."""
    email_kind: EmailKind | None
    """Ordinary or certified mail."""


PlatformAccess = Literal["public_link", "registered_user"]
"""The ways into a meeting."""


PasswordDelivery = Literal["same_message", "separate_message", "separate_channel"]
"""The ways in which the password of a public link travels."""


class Platform(TypedDict, total=False):
    """Where a video interview takes place."""

    access: PlatformAccess | None
    """How one enters the meeting."""
    password_protected: bool | None
    """Whether the public link is protected by a password."""
    password_delivery: PasswordDelivery | None
    """Where the password travels."""
    person_has_credentials: bool | None
    """Whether the person has an account on the platform."""
    browser_version: bool | None
    """Whether the platform works in a browser too, with no program to install."""


class FirstContact(TypedDict, total=False):
    """The contact by which the way of the delivery is settled."""

    made: bool | None
    """Whether it took place, by telephone or e-mail."""
    digital_knowledge_recorded: bool | None
    """Whether the person's digital knowledge was recorded."""
    equipment_recorded: bool | None
    """Whether the person's equipment was recorded."""
    way_agreed: bool | None
    """Whether a way that suits both was agreed with the person."""


class DeliveryCase(TypedDict, total=False):
    """One delivery of one employment service.

    May it take place in this way?
    """

    date: Day | None
    """The day of the delivery."""
    territory: str | None
    """The authority for whose territory the service is delivered."""
    service: Service | None
    """The service to be delivered."""
    programme: Programme | None
    """The programme that the service belongs to."""
    channel: Channel | None
    """How the person and the operator meet."""
    provider: Provider | None
    """Who delivers the service."""
    person: Person | None
    """Who receives it."""
    law: Law | None
    """What the law outside the rulebook says of this case."""
    agreement: Agreement | None
    """Who agreed to the remote delivery, and has not withdrawn."""
    equipment: Equipment | None
    """What the person has at hand."""
    contact: Contact | None
    """How the person can be reached."""
    platform: Platform | None
    """Where a video interview takes place."""
    first_contact: FirstContact | None
    """The contact by which the way of the delivery is settled."""
    presence_indispensable: bool | None
    """Whether both must be present, in the judgement of the provider."""
    appointment_booked: bool | None
    """Whether an appointment was made."""
    rdc_monthly_check: bool | None
    """Whether it is the monthly check of an RdC recipient's active search for work."""


class Invitee(TypedDict, total=False):
    """Who is invited."""

    rdc_recipient: bool | None
    """Whether the person receives the RdC on the day."""
    remote_requested: bool | None
    """Whether the person asked, of their own accord, for remote delivery."""
    psp_signed: bool | None
    """Whether the person has a signed PSP."""


class OptionsOffered(TypedDict, total=False):
    """The options that an invitation offers."""

    in_person: bool | None
    """Whether the appointment in person is offered."""
    video: bool | None
    """Whether a video interview is offered."""
    phone: bool | None
    """Whether a telephone call is offered."""


class InPersonOption(TypedDict, total=False):
    """What the invitation says of the option in person."""

    place: str | None
    """Where the appointment takes place."""


class VideoOption(TypedDict, total=False):
    """What the invitation says of the option by video."""

    platform: str | None
    """The platform to connect to."""
    link: str | None
    """The link to the interview."""
    access: PlatformAccess | None
    """How one enters the meeting."""
    password_delivery: PasswordDelivery | None
    """Where the password of a public link travels."""


class PhoneOption(TypedDict, total=False):
    """What the invitation says of the option by telephone."""

    number: str | None
    """The number that the person calls, or is called on."""


class Appointment(TypedDict, total=False):
    """What the invitation says of the appointment, as it says it."""

    operator: str | None
    """The name of the person who will deliver the service."""
    day: str | None
    """The day."""
    time: str | None
    """The hour."""


class Inviter(TypedDict, total=False):
    """What the invitation says of the provider."""

    contacts: str | None
    """How to reach the provider directly."""


class InvitationCase(TypedDict, total=False):
    """One invitation to an appointment.

    Does it say all that it must?
    """

    date: Day | None
    """The day on which the invitation is sent."""
    territory: str | None
    """The authority for whose territory the service is delivered."""
    service: Service | None
    """The service that the person is invited to."""
    programme: Programme | None
    """The programme that the service belongs to."""
    person: Invitee | None
    """Who is invited."""
    options: OptionsOffered | None
    """The options that the invitation offers."""
    sent_through_siul: bool | None
    """Whether the invitation goes out through SIUL."""
    in_person: InPersonOption | None
    """The option in person."""
    video: VideoOption | None
    """The option by video."""
    phone: PhoneOption | None
    """The option by telephone."""
    appointment: Appointment | None
    """The appointment, whichever the option."""
    provider: Inviter | None
    """Who invites."""


class PspContent(TypedDict, total=False):
    """What a PSP says: of each element whether it is there."""

    responsible: bool | None
    """Whether it names who is responsible for the activities."""
    profile: bool | None
    """Whether it gives the person's profile of employability."""
    search_acts: bool | None
    """Whether it lists the acts of active search."""
    search_timing: bool | None
    """Whether it says when those acts are to be done."""
    contact_frequency: bool | None
    """Whether it says how often the person and the responsible one meet as a rule."""
    proof_of_search: bool | None
    """Whether it says how the person shows the search."""
    availability_initiatives: bool | None
    """Whether it holds the person's availability for initiatives that strengthen the search."""
    availability_training: bool | None
    """Whether it holds the person's availability for training or other active measures."""
    availability_offers: bool | None
    """Whether it holds the person's availability to accept suitable offers."""


class PspCase(TypedDict, total=False):
    """One PSP.

    Does it say all that the law asks of it?
    """

    date: Day | None
    """The day on which the PSP is concluded."""
    territory: str | None
    """The authority for whose territory it is concluded."""
    content: PspContent | None
    """What it says."""


LepCode = Literal[
    "A",
    "B",
    "C",
    "D",
    "E",
    "F1",
    "F2",
    "F3",
    "G",
    "G1",
    "G2",
    "H",
    "I",
    "J",
    "K",
    "L",
    "M",
    "N",
    "O",
    "P",
    "Q",
    "R",
    "S",
]
"""The services of the catalogue, by their letters; employers' services among them.

They are not those of the check `delivery`, which names what Lombardia's act does: its
`did_support` is part of `B`, `assessment` of `C`, `psp` is `D`, and `specialist` covers `E` and
after.
"""


TargetedStep = Literal[
    "enrolment",
    "verification",
    "basic_guidance",
    "psp",
    "specialist_guidance",
    "accompaniment",
    "matching",
]
"""The steps of targeted placement (`M`)."""


BenefitKind = Literal["none", "naspi", "dis_coll", "mobility", "rdc", "adi", "sfl", "other"]
"""The kinds of benefit."""


class Benefit(TypedDict, total=False):
    """The benefit that the person receives, or applied for."""

    kind: BenefitKind | None
    """Which benefit."""
    in_payment: bool | None
    """Whether it is being paid."""
    applied_on: Day | None
    """The day of the application."""
    applied: bool | None
    """Whether it was applied for: made from the day of the application where it is left out."""


class Did(TypedDict, total=False):
    """The statement of being available for work (DID)."""

    made_on: Day | None
    """The day on which it was made."""
    made: bool | None
    """Whether it was made: made from its day where it is left out."""


class Done(TypedDict, total=False):
    """What was done before."""

    first_information: bool | None
    """Whether the person had the first information (`A`)."""
    profiling: bool | None
    """Whether the person was profiled (`B`)."""
    basic_guidance: bool | None
    """Whether the person had basic guidance (`C`)."""


class SignedPsp(TypedDict, total=False):
    """The PSP."""

    signed: bool | None
    """Whether it is signed."""


class Voucher(TypedDict, total=False):
    """The assegno di ricollocazione (AdR)."""

    issued: bool | None
    """Whether it was issued."""


RequiredEducation = Literal["compulsory", "higher"]
"""The education that a post requires."""


class Post(TypedDict, total=False):
    """The post in the public administration."""

    required_education: RequiredEducation | None
    """The education that the post requires."""
    requested_by_administration: bool | None
    """Whether an administration asked for candidates."""


class Verified(TypedDict, total=False):
    """What was verified for socially useful work."""

    cigs_status: bool | None
    """Whether it was verified if the person is in CIGS."""
    age: bool | None
    """Whether the age was."""
    residence: bool | None
    """Whether the residence was."""
    qualification: bool | None
    """Whether the qualification was."""
    duties: bool | None
    """Whether the duties were."""


class Applicant(TypedDict, total=False):
    """The person."""

    of_working_age: bool | None
    """Whether they are of working age."""
    unemployed: bool | None
    """Whether they are unemployed by law."""
    vulnerable: bool | None
    """Whether they are vulnerable."""


DisabilityKind = Literal["none", "civil", "work", "blind", "deaf", "war", "service", "inps"]
"""The kinds of disability."""


class Disability(TypedDict, total=False):
    """The person's disability."""

    kind: DisabilityKind | None
    """Of which kind it is."""
    percent: int | None
    """Its degree, per cent."""
    category: int | None
    """The category of a war or service invalid."""
    residual_ability: bool | None
    """Whether an ability to work remains."""


class Committee(TypedDict, total=False):
    """The technical committee of targeted placement."""

    involved: bool | None
    """Whether it takes part."""


class Team(TypedDict, total=False):
    """The multi-professional team."""

    involved: bool | None
    """Whether it takes part."""


class ServiceCase(TypedDict, total=False):
    """One person and one service.

    May they have it, now?
    """

    date: Day | None
    """The day of the service."""
    territory: str | None
    """The authority for whose territory it is delivered."""
    service: LepCode | None
    """The service, by its code in the catalogue."""
    step: TargetedStep | None
    """The step of targeted placement (`M`)."""
    channel: Channel | None
    """How the person and the operator meet."""
    first_meeting: bool | None
    """Whether it is the person's first meeting with the office."""
    requested_by_person: bool | None
    """Whether the person asked for the service."""
    unemployed_since: Day | None
    """The first day of unemployment."""
    unemployed_over_four_months: bool | None
    """Whether the unemployment exceeds four months: made from the first day where it is left out.
    """
    benefit: Benefit | None
    """The benefit that the person receives, or applied for."""
    did: Did | None
    """The statement of being available for work."""
    done: Done | None
    """What was done before."""
    psp: SignedPsp | None
    """The PSP."""
    voucher: Voucher | None
    """The assegno di ricollocazione (AdR)."""
    post: Post | None
    """The post in the public administration."""
    verified: Verified | None
    """What was verified for socially useful work."""
    person: Applicant | None
    """The person."""
    disability: Disability | None
    """The person's disability."""
    committee: Committee | None
    """The technical committee of targeted placement."""
    team: Team | None
    """The multi-professional team."""


SessionProgrammeKind = Literal["assegno_per_impiego", "other"]
"""The programmes that matter here."""


class SessionProgramme(TypedDict, total=False):
    """The programme that the session belongs to."""

    kind: SessionProgrammeKind | None
    """Which programme it is."""
    extended_by_authority: bool | None
    """Whether the managing authority of another programme has it follow these provisions."""


class SessionProvider(TypedDict, total=False):
    """Who holds the session."""

    kind: ProviderKind | None
    """What it is."""
    joined_trial: bool | None
    """Whether it joined the trial."""


class SessionTool(TypedDict, total=False):
    """The tool by which they meet."""

    preference_recorded: bool | None
    """Whether it was recorded which tool is easiest for the person."""
    needs_nickname: bool | None
    """Whether the tool wants a nickname, as Skype does."""


class FileContact(TypedDict, total=False):
    """How the person is known."""

    email: str | None
    """The e-mail address in the personal file."""
    known: Sequence[str] | None
    """Other phone numbers and e-mail addresses by which the person is known."""


class Nickname(TypedDict, total=False):
    """The message by which the person gives the nickname."""

    received: bool | None
    """Whether it was received by e-mail."""
    sender: str | None
    """The address it came from."""
    from_file_address: bool | None
    """Whether that is the one in the personal file."""
    archived: bool | None
    """Whether the message is archived."""


class IdentityCard(TypedDict, total=False):
    """The identity card."""

    held: bool | None
    """Whether the operator holds it already."""
    received: bool | None
    """Whether the person sent it."""
    sender: str | None
    """The phone number or e-mail address it came from."""
    sender_known: bool | None
    """Whether that is one by which the person is known."""


class TaxCodeCard(TypedDict, total=False):
    """The card with the codice fiscale."""

    held: bool | None
    """Whether the operator holds it already."""
    received: bool | None
    """Whether the person sent it."""
    sender: str | None
    """The phone number or e-mail address it came from."""
    sender_known: bool | None
    """Whether that is one by which the person is known."""


class PrivacyNotice(TypedDict, total=False):
    """The privacy notice (GDPR, art. 13)."""

    sent_before_interview: bool | None
    """Whether it was sent before the interview."""
    as_agreed: bool | None
    """Whether it was sent in the way agreed with the person."""


class Timesheet(TypedDict, total=False):
    """The timesheet that the operator fills in."""

    date: Day | None
    """The day on it."""
    start: TimeOfDay | None
    """When the session started."""
    end: TimeOfDay | None
    """When it ended."""
    seat: str | None
    """The seat; an empty text says that it gives none."""
    signed: bool | None
    """Whether the operator signed it."""
    same_day: bool | None
    """Whether its day is that of the session."""
    end_after_start: bool | None
    """Whether its end is after its start."""


class TimeEvidence(TypedDict, total=False):
    """The screenshots and reports that prove the duration: what one does not show, another may."""

    saved: bool | None
    """Whether any was saved."""
    date: Day | None
    """The day that it shows."""
    minutes: int | None
    """The minutes that it shows."""
    shows_name: bool | None
    """Whether it shows the person's name."""
    shows_surname: bool | None
    """Whether it shows the surname."""
    phone: str | None
    """The phone number that it shows; an empty text says that it shows none."""
    same_day: bool | None
    """Whether its day is that of the timesheet."""
    same_duration: bool | None
    """Whether its minutes are those of the timesheet."""
    phone_known: bool | None
    """Whether the number is one by which the person is known."""


class Summary(TypedDict, total=False):
    """The e-mail that sums the session up."""

    sent: bool | None
    """Whether it was sent to the person."""
    date: Day | None
    """The day that it gives."""
    minutes: int | None
    """The minutes that it gives."""
    gives_times: bool | None
    """Whether it says from when to when: made from its times where any is given."""
    start: TimeOfDay | None
    """When the session started."""
    end: TimeOfDay | None
    """When it ended."""
    activities_listed: bool | None
    """Whether it says what was done, or the topics."""
    same_day: bool | None
    """Whether its day is that of the timesheet."""
    same_duration: bool | None
    """Whether its minutes are those of the timesheet."""
    same_times: bool | None
    """Whether its times are those of the timesheet."""


class Confirmation(TypedDict, total=False):
    """The person's answer to the summary."""

    text: str | None
    """The answer as it came.

    The word that is asked for makes `confirmation.received`; what other words say, the operator
    judges.
    """
    received: bool | None
    """Whether the person confirmed."""
    after_summary: bool | None
    """Whether that was after the summary."""
    archived: bool | None
    """Whether the exchange is archived."""


class Pri(TypedDict, total=False):
    """The PRI, out and back."""

    sent_signed: bool | None
    """Whether a signed copy was sent to the person."""
    photo_received: bool | None
    """Whether a photograph came back of the PRI signed by the person."""
    accepted_by_message: bool | None
    """Whether a message came back by which the person received the PRI and accepts the path or
    the appointment.
    """
    printing_impossible: bool | None
    """Whether the person could not print it."""


class SessionCase(TypedDict, total=False):
    """One session.

    Was it held and recorded as it must?
    """

    date: Day | None
    """The day of the session."""
    territory: str | None
    """The authority for whose territory it is held."""
    programme: SessionProgramme | None
    """The programme that it belongs to."""
    provider: SessionProvider | None
    """Who holds it."""
    channel: Channel | None
    """How the person and the operator meet."""
    tool: SessionTool | None
    """The tool by which they meet."""
    contact: FileContact | None
    """How the person is known."""
    nickname: Nickname | None
    """The message by which the person gives the nickname."""
    identity_card: IdentityCard | None
    """The identity card."""
    tax_code_card: TaxCodeCard | None
    """The card with the codice fiscale."""
    privacy_notice: PrivacyNotice | None
    """The privacy notice."""
    timesheet: Timesheet | None
    """The timesheet."""
    evidence: TimeEvidence | None
    """What proves the duration."""
    summary: Summary | None
    """The e-mail that sums the session up."""
    confirmation: Confirmation | None
    """The person's answer to it."""
    pri: Pri | None
    """The PRI, out and back."""


class GivenContact(TypedDict, total=False):
    """How the person can be reached."""

    email: str | None
    """The e-mail address that the person gave."""
    known: Sequence[str] | None
    """Other phone numbers and e-mail addresses by which the person is known."""


Actor = Literal["person", "provider"]
"""Who acts."""


Signature = Literal["handwritten", "simple", "advanced", "qualified", "digital"]
"""The kinds of signature."""


class Document(TypedDict, total=False):
    """What is known of a document. What is left out is not known."""

    name: str | None
    """The name of its file."""
    format: str | None
    """What it is by its content."""
    bytes: int | None
    """Its size in bytes."""
    sha256: str | None
    """The SHA-256 of its bytes, as 64 hexadecimal digits: the proof that can be kept."""
    readable: bool | None
    """Whether it can be opened and has something in it: a PDF with at least one page, an image
    whose header gives its size, a well-formed envelope.
    """
    encrypted: bool | None
    """Whether it is encrypted, even with an empty password; images never are."""
    pages: int | None
    """How many pages a PDF has."""
    signature_fields: int | None
    """How many signature fields a PDF carries, signed or not."""
    width: int | None
    """The width of an image in pixels."""
    height: int | None
    """The height of an image in pixels."""


_EventKeywords = TypedDict("_EventKeywords", {"from": str | None}, total=False)


class Event(_EventKeywords, total=False):
    """Something that happened. Only what and when must be known."""

    step: Required[str]
    """The step that was done, or `agreement_given` or `agreement_withdrawn`."""
    at: Required[Moment]
    """When."""
    actor: Actor | None
    """By whom."""
    format: str | None
    """What the document claims to be, by the end of its name or its media type."""
    signature: Signature | None
    """The kind of signature that was put."""
    to: str | None
    """The e-mail address to which it was sent."""
    printing_impossible: bool | None
    """Whether the person could not print what they received."""
    document: Document | None
    """What is known of the document that was attached, if one was.

    Of one that is attached rules may ask whether it can be read: leave the whole out where
    nothing is known.
    """
    withdrawn_at: Moment | None
    """When the event was taken back, if it was: from then on it is read as if it had never been.
    An agreement that the person withdraws is an event of its own, `agreement_withdrawn`: what
    was done before stays done.
    """


class JournalCase(TypedDict, total=False):
    """A journal, and what is needed to check it against a procedure."""

    date: Day | None
    """The day that the rulebook is chosen by."""
    territory: str | None
    """The authority for whose territory the procedure is followed."""
    procedure: Required[str]
    """The procedure, as the rulebook calls it: `psp/email`."""
    now: Moment | None
    """The moment of the report: what happens later does not count yet.

    Where it is left out, every event counts.
    """
    contact: GivenContact | None
    """How the person can be reached."""
    journal: Required[Sequence[Event]]
    """The events, in any order.

    Those of one moment are read in the order of the procedure, the agreement first: give seconds
    where it matters.
    """


class Dossier(TypedDict, total=False):
    """A PSP with its journal: a `PspCase` and a `JournalCase` in one, of one place and day."""

    date: Day | None
    """The day that rulebooks are chosen by."""
    territory: str | None
    """The authority for whose territory the PSP is concluded."""
    content: PspContent | None
    """What the PSP says."""
    procedure: Required[str]
    """The procedure by which it is signed, as the rulebook calls it: `psp/email`."""
    now: Moment | None
    """The moment of the report: what happens later does not count yet.

    Where it is left out, every event counts.
    """
    contact: GivenContact | None
    """How the person can be reached."""
    journal: Required[Sequence[Event]]
    """The events, in any order."""


class OfficeContact(TypedDict, total=False):
    """The contact with the office."""

    made_on: Day | None
    """The day on which the person contacted the office, after the application or the DID."""
    made: bool | None
    """Whether they did: made from the day where it is left out."""


class ContactCase(TypedDict, total=False):
    """What is known of a person's contact with the office."""

    date: Day | None
    """Today, by the caller's calendar."""
    territory: str | None
    """The authority for whose territory the person is served."""
    benefit: Benefit | None
    """The benefit that the person receives, or applied for."""
    did: Did | None
    """The statement of being available for work."""
    contact: OfficeContact | None
    """The contact with the office."""


class Session(TypedDict, total=False):
    """One session, as the timesheet gives it."""

    person: str | None
    """Whom it was with: any text that tells persons apart, better not a name."""
    date: Required[Day]
    """The day."""
    start: Required[TimeOfDay]
    """When it started."""
    end: Required[TimeOfDay]
    """When it ended."""
    minutes: int | None
    """The minutes that are declared for it, where that is done."""


class TimesheetCase(TypedDict, total=False):
    """The sessions of one operator."""

    date: Day | None
    """The day that the rulebook is chosen by."""
    territory: str | None
    """The authority for whose territory the sessions are held."""
    sessions: Required[Sequence[Session]]
    """The sessions, in any order, all of the same operator."""


Phase = Literal["motivation", "engagement", "evaluation", "information", "verification"]
"""What a meeting is for (report of 2021, chapter 3.7)."""


Ability = Literal["none", "some", "good"]
"""How well a person uses digital tools."""


AbilitySource = Literal["chosen", "observed", "test"]
"""How digital ability is known (report of 2021, chapter 3.7)."""


class Digital(TypedDict, total=False):
    """How well the person uses digital tools."""

    ability: Ability | None
    """How well."""
    source: AbilitySource | None
    """How that is known."""


Band = Literal["autonomous", "assisted", "low_employability"]
"""The bands of persons (report of 2021, chapter 3.7)."""


class FrailTargets(TypedDict, total=False):
    """The frail groups of the report of 2021 (chapter 2.8): a person may belong to several."""

    remote_areas: bool | None
    """Lives in a remote or rural area."""
    remote_young: bool | None
    """Is young, and lives in such an area."""
    limited_skills: bool | None
    """Has few digital or basic skills."""
    limited_access: bool | None
    """Has little access to IT: few devices, little internet."""
    language: bool | None
    """Is no native speaker and finds the language hard."""
    disability: bool | None
    """Has a disability, physical or mental problems, or a long illness."""
    over_60: bool | None
    """Is unemployed and over 60."""


Identification = Literal[
    "scanned_documents",
    "otp",
    "spid",
    "personal_questions",
    "screenshot",
    "web_camera",
    "deferred_signature",
    "cie",
    "password_sms",
    "phone_app",
]
"""The ways of identifying a person that are in use (report of 2021, chapters 2.2, 2.7 and 3.5).
SPID and CIE are strong, the other Italian ones weak, the British ones not rated.
"""


Mode = Literal["in_person", "assisted", "blended", "remote"]
"""A way of delivering a service. The one that asks least of the person stands first."""


class ReadChecks(TypedDict, total=False):
    """The cases of the checks that are read.

    What stands above of day, territory, service, step and equipment need not be repeated, and may
    not be contradicted. Their channel does not matter: every one is tried.
    """

    delivery: DeliveryCase | None
    """What else is known of the delivery."""
    service: ServiceCase | None
    """What else is known of who may have the service."""


class RecommendationCase(TypedDict, total=False):
    """What is known of a person, a service and a wish.

    Every field may be left out: then it is unknown.
    """

    date: Day | None
    """The day of the service."""
    territory: str | None
    """The authority for whose territory it is delivered."""
    service: LepCode | None
    """The service, by its code in the catalogue."""
    step: TargetedStep | None
    """The step of targeted placement (`M`)."""
    phase: Phase | None
    """What the meeting is for."""
    digital: Digital | None
    """How well the person uses digital tools."""
    equipment: Equipment | None
    """What the person has at hand."""
    band: Band | None
    """The band that the person belongs to, by a first screening."""
    months_without_job: int | None
    """The whole months that the person has been without a job."""
    frail: FrailTargets | None
    """The frail groups that the person belongs to."""
    identification: Identification | None
    """How the office establishes who the person is."""
    wish: Mode | None
    """The way that the person wishes. It comes first, unless a check forbids it."""
    checks: ReadChecks | None
    """What the checks are asked."""
