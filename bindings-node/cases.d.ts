// The cases: what is left out, and what is `null`, is unknown. Made by `generate.mjs`.

import type { Channel, Actor, Mode } from './answers.js'

/** One delivery of one employment service: may it take place in this way? */
export interface DeliveryCase {
  /** The day of the delivery. */
  date?: string | null
  /** The authority for whose territory the service is delivered. */
  territory?: string | null
  /** The service to be delivered. */
  service?: ServiceName | null
  /** The programme that the service belongs to. */
  programme?: Programme | null
  /** How the person and the operator meet. */
  channel?: Channel | null
  /** Who delivers the service. */
  provider?: Provider | null
  /** Who receives it. */
  person?: Person | null
  /** What the law outside the rulebook says of this case. */
  law?: Law | null
  /** Who agreed to the remote delivery, and has not withdrawn. */
  agreement?: Agreement | null
  /** What the person has at hand. */
  equipment?: Equipment | null
  /** How the person can be reached. */
  contact?: Contact | null
  /** Where a video interview takes place. */
  platform?: Platform | null
  /** The contact by which the way of the delivery is settled. */
  first_contact?: FirstContact | null
  /** Whether both must be present, in the judgement of the provider. */
  presence_indispensable?: boolean | null
  /** Whether an appointment was made. */
  appointment_booked?: boolean | null
  /** Whether it is the monthly check of an RdC recipient's active search for work. */
  rdc_monthly_check?: boolean | null
}

/** The services that may be delivered. */
export type ServiceName =
  /** Support in making the DID. */
  | 'did_support'
  /** Assessment of the person's needs and profile. */
  | 'assessment'
  /** Preparing and signing the PSP. */
  | 'psp'
  /** A specialist service, such as specialist guidance or job accompaniment. */
  | 'specialist'

/** The programme that the service belongs to. */
export interface Programme {
  /** Whether the service belongs to an active-policy programme. */
  kind?: ProgrammeKind | null
  /** The programme's name, for instance GOL. */
  name?: string | null
}

/** Whether a service belongs to a programme. */
export type ProgrammeKind =
  /** No programme. */
  | 'none'
  /** A specific active-policy programme (PAL), such as GOL or Dote Unica Lavoro. */
  | 'pal'

/** Who delivers the service. */
export interface Provider {
  /** Public employment centre or accredited private operator. */
  kind?: ProviderKind | null
  /** Whether the operator's accreditation is in force. */
  accredited?: boolean | null
  /** Whether the operator signed the partnership agreement. */
  partnership_agreement?: boolean | null
  /** Whether the staff who deliver are identified by their SIUL credentials throughout. */
  staff_identified_in_siul?: boolean | null
  /** Whether the person could also have the service in person. */
  in_person_available?: boolean | null
  /** Whether the contacts of those who deliver it are published, and kept up to date. */
  contacts_published?: boolean | null
}

/** The kinds of provider. */
export type ProviderKind =
  /** Centro per l'impiego (CPI). */
  | 'employment_centre'
  /** Operatore accreditato ai servizi per il lavoro. */
  | 'accredited_operator'

/** Who receives the service. */
export interface Person {
  /** Whether the person receives the RdC on the day. */
  rdc_recipient?: boolean | null
  /** Whether the person asked, of their own accord, for remote delivery. */
  remote_requested?: boolean | null
  /** Whether the person has a signed PSP. */
  psp_signed?: boolean | null
  /** Whether the person's identity was established, and a trace of it kept. */
  identity_established?: boolean | null
}

/** What the law outside the rulebook says of this case. */
export interface Law {
  /** Whether the law in force allows this appointment to be remote. */
  remote_allowed?: boolean | null
}

/**
 * Who agreed to the remote delivery. An agreement can be withdrawn until the delivery; one
 * that was withdrawn is no agreement.
 */
export interface Agreement {
  /** Whether the provider agreed. */
  provider?: boolean | null
  /** Whether the person agreed. */
  person?: boolean | null
}

/** What the person has at hand. */
export interface Equipment {
  /** The device that the person would use. */
  device?: Device | null
  /** Whether that device is connected to the internet. */
  device_online?: boolean | null
  /** Whether the connection is stable, as declared or tried. */
  connection_stable?: boolean | null
}

/** The kinds of device. */
export type Device =
  /** Desktop or laptop computer. */
  | 'computer'
  /** Smartphone, on whatever network. */
  | 'smartphone'
  /** Tablet. */
  | 'tablet'
  /** Some other device, such as a television or a plain telephone. */
  | 'other'
  /** No device at all. */
  | 'none'

/** How the person can be reached. */
export interface Contact {
  /** The person's e-mail address; an empty text says that there is none. */
  email?: string | null
  /**
   * Whether the address is well formed; made from `contact.email` where that is given, and
   * then not to be contradicted.
   */
  email_valid?: boolean | null
  /** Whether the person alone reads it: a shared or an office address is not personal. */
  email_personal?: boolean | null
  /** Ordinary or certified mail. */
  email_kind?: EmailKind | null
}

/** The kinds of mailbox. */
export type EmailKind =
  /** An ordinary mailbox. */
  | 'ordinary'
  /** Posta elettronica certificata (PEC). */
  | 'certified'

/** Where a video interview takes place. */
export interface Platform {
  /** How one enters the meeting. */
  access?: PlatformAccess | null
  /** Whether the public link is protected by a password. */
  password_protected?: boolean | null
  /** Where the password travels. */
  password_delivery?: PasswordDelivery | null
  /** Whether the person has an account on the platform. */
  person_has_credentials?: boolean | null
  /** Whether the platform works in a browser too, with no program to install. */
  browser_version?: boolean | null
}

/** The ways into a meeting. */
export type PlatformAccess =
  /** A link that anyone may open. */
  | 'public_link'
  /** Only users with an account on the platform. */
  | 'registered_user'

/** The ways in which the password of a public link travels. */
export type PasswordDelivery =
  /** With the link. */
  | 'same_message'
  /** In another message of the same channel, such as a second e-mail. */
  | 'separate_message'
  /** By another channel, such as an SMS. */
  | 'separate_channel'

/** The contact by which the way of the delivery is settled. */
export interface FirstContact {
  /** Whether it took place, by telephone or e-mail. */
  made?: boolean | null
  /** Whether the person's digital knowledge was recorded. */
  digital_knowledge_recorded?: boolean | null
  /** Whether the person's equipment was recorded. */
  equipment_recorded?: boolean | null
  /** Whether a way that suits both was agreed with the person. */
  way_agreed?: boolean | null
}

/** One invitation to an appointment: does it say all that it must? */
export interface InvitationCase {
  /** The day on which the invitation is sent. */
  date?: string | null
  /** The authority for whose territory the service is delivered. */
  territory?: string | null
  /** The service that the person is invited to. */
  service?: ServiceName | null
  /** The programme that the service belongs to. */
  programme?: Programme | null
  /** Who is invited. */
  person?: Invitee | null
  /** The options that the invitation offers. */
  options?: OptionsOffered | null
  /** Whether the invitation goes out through SIUL. */
  sent_through_siul?: boolean | null
  /** The option in person. */
  in_person?: InPersonOption | null
  /** The option by video. */
  video?: VideoOption | null
  /** The option by telephone. */
  phone?: PhoneOption | null
  /** The appointment, whichever the option. */
  appointment?: Appointment | null
  /** Who invites. */
  provider?: Inviter | null
}

/** Who is invited. */
export interface Invitee {
  /** Whether the person receives the RdC on the day. */
  rdc_recipient?: boolean | null
  /** Whether the person asked, of their own accord, for remote delivery. */
  remote_requested?: boolean | null
  /** Whether the person has a signed PSP. */
  psp_signed?: boolean | null
}

/** The options that an invitation offers. */
export interface OptionsOffered {
  /** Whether the appointment in person is offered. */
  in_person?: boolean | null
  /** Whether a video interview is offered. */
  video?: boolean | null
  /** Whether a telephone call is offered. */
  phone?: boolean | null
}

/** What the invitation says of the option in person. */
export interface InPersonOption {
  /** Where the appointment takes place. */
  place?: string | null
}

/** What the invitation says of the option by video. */
export interface VideoOption {
  /** The platform to connect to. */
  platform?: string | null
  /** The link to the interview. */
  link?: string | null
  /** How one enters the meeting. */
  access?: PlatformAccess | null
  /** Where the password of a public link travels. */
  password_delivery?: PasswordDelivery | null
}

/** What the invitation says of the option by telephone. */
export interface PhoneOption {
  /** The number that the person calls, or is called on. */
  number?: string | null
}

/** What the invitation says of the appointment, as it says it. */
export interface Appointment {
  /** The name of the person who will deliver the service. */
  operator?: string | null
  /** The day. */
  day?: string | null
  /** The hour. */
  time?: string | null
}

/** What the invitation says of the provider. */
export interface Inviter {
  /** How to reach the provider directly. */
  contacts?: string | null
}

/** One PSP: does it say all that the law asks of it? */
export interface PspCase {
  /** The day on which the PSP is concluded. */
  date?: string | null
  /** The authority for whose territory it is concluded. */
  territory?: string | null
  /** What it says. */
  content?: PspContent | null
}

/** What a PSP says: of each element whether it is there. */
export interface PspContent {
  /** Whether it names who is responsible for the activities. */
  responsible?: boolean | null
  /** Whether it gives the person's profile of employability. */
  profile?: boolean | null
  /** Whether it lists the acts of active search. */
  search_acts?: boolean | null
  /** Whether it says when those acts are to be done. */
  search_timing?: boolean | null
  /** Whether it says how often the person and the responsible one meet as a rule. */
  contact_frequency?: boolean | null
  /** Whether it says how the person shows the search. */
  proof_of_search?: boolean | null
  /** Whether it holds the person's availability for initiatives that strengthen the search. */
  availability_initiatives?: boolean | null
  /** Whether it holds the person's availability for training or other active measures. */
  availability_training?: boolean | null
  /** Whether it holds the person's availability to accept suitable offers. */
  availability_offers?: boolean | null
}

/** One person and one service: may they have it, now? */
export interface ServiceCase {
  /** The day of the service. */
  date?: string | null
  /** The authority for whose territory it is delivered. */
  territory?: string | null
  /** The service, by its code in the catalogue. */
  service?: LepCode | null
  /** The step of targeted placement (`M`). */
  step?: TargetedStep | null
  /** How the person and the operator meet. */
  channel?: Channel | null
  /** Whether it is the person's first meeting with the office. */
  first_meeting?: boolean | null
  /** Whether the person asked for the service. */
  requested_by_person?: boolean | null
  /** The first day of unemployment. */
  unemployed_since?: string | null
  /**
   * Whether the unemployment exceeds four months: made from the first day where it is left
   * out.
   */
  unemployed_over_four_months?: boolean | null
  /** The benefit that the person receives, or applied for. */
  benefit?: Benefit | null
  /** The statement of being available for work. */
  did?: Did | null
  /** What was done before. */
  done?: Done | null
  /** The PSP. */
  psp?: SignedPsp | null
  /** The assegno di ricollocazione (AdR). */
  voucher?: Voucher | null
  /** The post in the public administration. */
  post?: Post | null
  /** What was verified for socially useful work. */
  verified?: Verified | null
  /** The person. */
  person?: Applicant | null
  /** The person's disability. */
  disability?: Disability | null
  /** The technical committee of targeted placement. */
  committee?: Committee | null
  /** The multi-professional team. */
  team?: Team | null
}

/**
 * The services of the catalogue, by their letters; employers' services among them. They
 * are not those of the check `delivery`, which names what Lombardia's act does: its
 * `did_support` is part of `B`, `assessment` of `C`, `psp` is `D`, and `specialist`
 * covers `E` and after.
 */
export type LepCode =
  /** Accoglienza e prima informazione. */
  | 'A'
  /** DID, profilazione, registrazione e SAP. */
  | 'B'
  /** Orientamento di base. */
  | 'C'
  /** Patto di servizio personalizzato. */
  | 'D'
  /** Orientamento specialistico. */
  | 'E'
  /** Accompagnamento al lavoro. */
  | 'F1'
  /** Attivazione del tirocinio. */
  | 'F2'
  /** Incontro domanda/offerta. */
  | 'F3'
  /** Assegno di ricollocazione (AdR). */
  | 'G'
  /** AdR: assistenza e tutoraggio. */
  | 'G1'
  /** AdR: ricerca intensiva. */
  | 'G2'
  /** Avviamento a formazione. */
  | 'H'
  /** Mobilità territoriale. */
  | 'I'
  /** Conciliazione. */
  | 'J'
  /** Avviamento a selezione nella pubblica amministrazione. */
  | 'K'
  /** Lavori socialmente utili. */
  | 'L'
  /** Collocamento mirato. */
  | 'M'
  /** Presa in carico integrata. */
  | 'N'
  /** Supporto all'autoimpiego. */
  | 'O'
  /** Employers: accoglienza e informazione. */
  | 'P'
  /** Employers: incontro domanda/offerta. */
  | 'Q'
  /** Employers: attivazione di tirocini. */
  | 'R'
  /** Employers: collocamento mirato. */
  | 'S'

/** The steps of targeted placement (`M`). */
export type TargetedStep =
  /** Enrolment, at the desk. */
  | 'enrolment'
  /** Verification of the requirements, in the back office. */
  | 'verification'
  /** Basic guidance. */
  | 'basic_guidance'
  /** The PSP. */
  | 'psp'
  /** Specialist guidance. */
  | 'specialist_guidance'
  /** Accompaniment into work. */
  | 'accompaniment'
  /** Matching. */
  | 'matching'

/** The benefit that the person receives, or applied for. */
export interface Benefit {
  /** Which benefit. */
  kind?: BenefitKind | null
  /** Whether it is being paid. */
  in_payment?: boolean | null
  /** The day of the application. */
  applied_on?: string | null
  /** Whether it was applied for: made from the day of the application where it is left out. */
  applied?: boolean | null
}

/** The kinds of benefit. */
export type BenefitKind =
  /** None. */
  | 'none'
  /** NASpI. */
  | 'naspi'
  /** DIS-COLL. */
  | 'dis_coll'
  /** Indennità di mobilità. */
  | 'mobility'
  /** Reddito di cittadinanza (RdC). */
  | 'rdc'
  /** Assegno di inclusione (ADI). */
  | 'adi'
  /** Supporto per la formazione e il lavoro (SFL). */
  | 'sfl'
  /** Another one. */
  | 'other'

/** The statement of being available for work (DID). */
export interface Did {
  /** The day on which it was made. */
  made_on?: string | null
  /** Whether it was made: made from its day where it is left out. */
  made?: boolean | null
}

/** What was done before. */
export interface Done {
  /** Whether the person had the first information (`A`). */
  first_information?: boolean | null
  /** Whether the person was profiled (`B`). */
  profiling?: boolean | null
  /** Whether the person had basic guidance (`C`). */
  basic_guidance?: boolean | null
}

/** The PSP. */
export interface SignedPsp {
  /** Whether it is signed. */
  signed?: boolean | null
}

/** The assegno di ricollocazione (AdR). */
export interface Voucher {
  /** Whether it was issued. */
  issued?: boolean | null
}

/** The post in the public administration. */
export interface Post {
  /** The education that the post requires. */
  required_education?: RequiredEducation | null
  /** Whether an administration asked for candidates. */
  requested_by_administration?: boolean | null
}

/** The education that a post requires. */
export type RequiredEducation =
  /** Compulsory schooling only. */
  | 'compulsory'
  /** More than that. */
  | 'higher'

/** What was verified for socially useful work. */
export interface Verified {
  /** Whether it was verified if the person is in CIGS. */
  cigs_status?: boolean | null
  /** Whether the age was. */
  age?: boolean | null
  /** Whether the residence was. */
  residence?: boolean | null
  /** Whether the qualification was. */
  qualification?: boolean | null
  /** Whether the duties were. */
  duties?: boolean | null
}

/** The person. */
export interface Applicant {
  /** Whether they are of working age. */
  of_working_age?: boolean | null
  /** Whether they are unemployed by law. */
  unemployed?: boolean | null
  /** Whether they are vulnerable. */
  vulnerable?: boolean | null
}

/** The person's disability. */
export interface Disability {
  /** Of which kind it is. */
  kind?: DisabilityKind | null
  /** Its degree, per cent. */
  percent?: number | null
  /** The category of a war or service invalid. */
  category?: number | null
  /** Whether an ability to work remains. */
  residual_ability?: boolean | null
}

/** The kinds of disability. */
export type DisabilityKind =
  /** None. */
  | 'none'
  /** Civil invalidity. */
  | 'civil'
  /** Invalidity from work. */
  | 'work'
  /** Blindness. */
  | 'blind'
  /** Deafness. */
  | 'deaf'
  /** War invalidity. */
  | 'war'
  /** Invalidity from service. */
  | 'service'
  /** In the conditions of art. 1 c. 1 of L. 222/1984: the ordinary allowance of INPS. */
  | 'inps'

/** The technical committee of targeted placement. */
export interface Committee {
  /** Whether it takes part. */
  involved?: boolean | null
}

/** The multi-professional team. */
export interface Team {
  /** Whether it takes part. */
  involved?: boolean | null
}

/** One session: was it held and recorded as it must? */
export interface SessionCase {
  /** The day of the session. */
  date?: string | null
  /** The authority for whose territory it is held. */
  territory?: string | null
  /** The programme that it belongs to. */
  programme?: SessionProgramme | null
  /** Who holds it. */
  provider?: SessionProvider | null
  /** How the person and the operator meet. */
  channel?: Channel | null
  /** The tool by which they meet. */
  tool?: SessionTool | null
  /** How the person is known. */
  contact?: FileContact | null
  /** The message by which the person gives the nickname. */
  nickname?: Nickname | null
  /** The identity card. */
  identity_card?: IdentityCard | null
  /** The card with the codice fiscale. */
  tax_code_card?: TaxCodeCard | null
  /** The privacy notice. */
  privacy_notice?: PrivacyNotice | null
  /** The timesheet. */
  timesheet?: Timesheet | null
  /** What proves the duration. */
  evidence?: TimeEvidence | null
  /** The e-mail that sums the session up. */
  summary?: Summary | null
  /** The person's answer to it. */
  confirmation?: Confirmation | null
  /** The PRI, out and back. */
  pri?: Pri | null
}

/** The programme that the session belongs to. */
export interface SessionProgramme {
  /** Which programme it is. */
  kind?: SessionProgrammeKind | null
  /** Whether the managing authority of another programme has it follow these provisions. */
  extended_by_authority?: boolean | null
}

/** The programmes that matter here. */
export type SessionProgrammeKind =
  /**
   * Toscana's trial of the Assegno per l'Impiego, in phase 2 of the Piano Integrato per
   * l'Occupazione.
   */
  | 'assegno_per_impiego'
  /** Another one, or none. */
  | 'other'

/** Who holds the session. */
export interface SessionProvider {
  /** What it is. */
  kind?: ProviderKind | null
  /** Whether it joined the trial. */
  joined_trial?: boolean | null
}

/** The tool by which they meet. */
export interface SessionTool {
  /** Whether it was recorded which tool is easiest for the person. */
  preference_recorded?: boolean | null
  /** Whether the tool wants a nickname, as Skype does. */
  needs_nickname?: boolean | null
}

/** How the person is known. */
export interface FileContact {
  /** The e-mail address in the personal file. */
  email?: string | null
  /** Other phone numbers and e-mail addresses by which the person is known. */
  known?: string[] | null
}

/** The message by which the person gives the nickname. */
export interface Nickname {
  /** Whether it was received by e-mail. */
  received?: boolean | null
  /** The address it came from. */
  sender?: string | null
  /** Whether that is the one in the personal file. */
  from_file_address?: boolean | null
  /** Whether the message is archived. */
  archived?: boolean | null
}

/** The identity card. */
export interface IdentityCard {
  /** Whether the operator holds it already. */
  held?: boolean | null
  /** Whether the person sent it. */
  received?: boolean | null
  /** The phone number or e-mail address it came from. */
  sender?: string | null
  /** Whether that is one by which the person is known. */
  sender_known?: boolean | null
}

/** The card with the codice fiscale. */
export interface TaxCodeCard {
  /** Whether the operator holds it already. */
  held?: boolean | null
  /** Whether the person sent it. */
  received?: boolean | null
  /** The phone number or e-mail address it came from. */
  sender?: string | null
  /** Whether that is one by which the person is known. */
  sender_known?: boolean | null
}

/** The privacy notice (GDPR, art. 13). */
export interface PrivacyNotice {
  /** Whether it was sent before the interview. */
  sent_before_interview?: boolean | null
  /** Whether it was sent in the way agreed with the person. */
  as_agreed?: boolean | null
}

/** The timesheet that the operator fills in. */
export interface Timesheet {
  /** The day on it. */
  date?: string | null
  /** When the session started. */
  start?: string | null
  /** When it ended. */
  end?: string | null
  /** The seat; an empty text says that it gives none. */
  seat?: string | null
  /** Whether the operator signed it. */
  signed?: boolean | null
  /** Whether its day is that of the session. */
  same_day?: boolean | null
  /** Whether its end is after its start. */
  end_after_start?: boolean | null
}

/**
 * The screenshots and reports that prove the duration: what one does not show, another
 * may.
 */
export interface TimeEvidence {
  /** Whether any was saved. */
  saved?: boolean | null
  /** The day that it shows. */
  date?: string | null
  /** The minutes that it shows. */
  minutes?: number | null
  /** Whether it shows the person's name. */
  shows_name?: boolean | null
  /** Whether it shows the surname. */
  shows_surname?: boolean | null
  /** The phone number that it shows; an empty text says that it shows none. */
  phone?: string | null
  /** Whether its day is that of the timesheet. */
  same_day?: boolean | null
  /** Whether its minutes are those of the timesheet. */
  same_duration?: boolean | null
  /** Whether the number is one by which the person is known. */
  phone_known?: boolean | null
}

/** The e-mail that sums the session up. */
export interface Summary {
  /** Whether it was sent to the person. */
  sent?: boolean | null
  /** The day that it gives. */
  date?: string | null
  /** The minutes that it gives. */
  minutes?: number | null
  /** Whether it says from when to when: made from its times where any is given. */
  gives_times?: boolean | null
  /** When the session started. */
  start?: string | null
  /** When it ended. */
  end?: string | null
  /** Whether it says what was done, or the topics. */
  activities_listed?: boolean | null
  /** Whether its day is that of the timesheet. */
  same_day?: boolean | null
  /** Whether its minutes are those of the timesheet. */
  same_duration?: boolean | null
  /** Whether its times are those of the timesheet. */
  same_times?: boolean | null
}

/** The person's answer to the summary. */
export interface Confirmation {
  /**
   * The answer as it came. The word that is asked for makes `confirmation.received`; what
   * other words say, the operator judges.
   */
  text?: string | null
  /** Whether the person confirmed. */
  received?: boolean | null
  /** Whether that was after the summary. */
  after_summary?: boolean | null
  /** Whether the exchange is archived. */
  archived?: boolean | null
}

/** The PRI, out and back. */
export interface Pri {
  /** Whether a signed copy was sent to the person. */
  sent_signed?: boolean | null
  /** Whether a photograph came back of the PRI signed by the person. */
  photo_received?: boolean | null
  /**
   * Whether a message came back by which the person received the PRI and accepts the path or
   * the appointment.
   */
  accepted_by_message?: boolean | null
  /** Whether the person could not print it. */
  printing_impossible?: boolean | null
}

/** A journal, and what is needed to check it against a procedure. */
export interface JournalCase {
  /** The day that the rulebook is chosen by. */
  date?: string | null
  /** The authority for whose territory the procedure is followed. */
  territory?: string | null
  /** The procedure, as the rulebook calls it: `psp/email`. */
  procedure: string
  /**
   * The moment of the report: what happens later does not count yet. Where it is left out,
   * every event counts.
   */
  now?: string | null
  /** How the person can be reached. */
  contact?: GivenContact | null
  /**
   * The events, in any order. Those of one moment are read in the order of the procedure,
   * the agreement first: give seconds where it matters.
   */
  journal: JournalEvent[]
}

/** How the person can be reached. */
export interface GivenContact {
  /** The e-mail address that the person gave. */
  email?: string | null
  /** Other phone numbers and e-mail addresses by which the person is known. */
  known?: string[] | null
}

/** Something that happened. Only what and when must be known. */
export interface JournalEvent {
  /** The step that was done, or `agreement_given` or `agreement_withdrawn`. */
  step: string
  /** When. */
  at: string
  /** By whom. */
  actor?: Actor | null
  /** What the document claims to be, by the end of its name or its media type. */
  format?: string | null
  /** The kind of signature that was put. */
  signature?: Signature | null
  /** The phone number or e-mail address from which it was sent. */
  from?: string | null
  /** The e-mail address to which it was sent. */
  to?: string | null
  /** Whether the person could not print what they received. */
  printing_impossible?: boolean | null
  /**
   * What is known of the document that was attached, if one was. Of one that is attached
   * rules may ask whether it can be read: leave the whole out where nothing is known.
   */
  document?: GivenDocument | null
  /**
   * When the event was taken back, if it was: from then on it is read as if it had never
   * been. An agreement that the person withdraws is an event of its own,
   * `agreement_withdrawn`: what was done before stays done.
   */
  withdrawn_at?: string | null
}

/** The kinds of signature. */
export type Signature =
  /** By hand, on paper. */
  | 'handwritten'
  /** Electronic, with no further quality. */
  | 'simple'
  /**
   * Advanced electronic (*firma elettronica avanzata*), as with the electronic identity card
   * (CIE).
   */
  | 'advanced'
  /** Qualified electronic (*firma elettronica qualificata*). */
  | 'qualified'
  /** Digital (*firma digitale*): qualified, with a pair of keys. */
  | 'digital'

/** What is known of a document. What is left out is not known. */
export interface GivenDocument {
  /** The name of its file. */
  name?: string | null
  /** What it is by its content. */
  format?: string | null
  /** Its size in bytes. */
  bytes?: number | null
  /** The SHA-256 of its bytes, as 64 hexadecimal digits: the proof that can be kept. */
  sha256?: string | null
  /**
   * Whether it can be opened and has something in it: a PDF with at least one page, an image
   * whose header gives its size, a well-formed envelope.
   */
  readable?: boolean | null
  /** Whether it is encrypted, even with an empty password; images never are. */
  encrypted?: boolean | null
  /** How many pages a PDF has. */
  pages?: number | null
  /** How many signature fields a PDF carries, signed or not. */
  signature_fields?: number | null
  /** The width of an image in pixels. */
  width?: number | null
  /** The height of an image in pixels. */
  height?: number | null
}

/** A PSP with its journal: a `PspCase` and a `JournalCase` in one, of one place and day. */
export interface Dossier {
  /** The day that rulebooks are chosen by. */
  date?: string | null
  /** The authority for whose territory the PSP is concluded. */
  territory?: string | null
  /** What the PSP says. */
  content?: PspContent | null
  /** The procedure by which it is signed, as the rulebook calls it: `psp/email`. */
  procedure: string
  /**
   * The moment of the report: what happens later does not count yet. Where it is left out,
   * every event counts.
   */
  now?: string | null
  /** How the person can be reached. */
  contact?: GivenContact | null
  /** The events, in any order. */
  journal: JournalEvent[]
}

/** What is known of a person's contact with the office. */
export interface ContactCase {
  /** Today, by the caller's calendar. */
  date?: string | null
  /** The authority for whose territory the person is served. */
  territory?: string | null
  /** The benefit that the person receives, or applied for. */
  benefit?: Benefit | null
  /** The statement of being available for work. */
  did?: Did | null
  /** The contact with the office. */
  contact?: OfficeContact | null
}

/** The contact with the office. */
export interface OfficeContact {
  /** The day on which the person contacted the office, after the application or the DID. */
  made_on?: string | null
  /** Whether they did: made from the day where it is left out. */
  made?: boolean | null
}

/** The sessions of one operator. */
export interface TimesheetCase {
  /** The day that the rulebook is chosen by. */
  date?: string | null
  /** The authority for whose territory the sessions are held. */
  territory?: string | null
  /** The sessions, in any order, all of the same operator. */
  sessions: Session[]
}

/** One session, as the timesheet gives it. */
export interface Session {
  /** Whom it was with: any text that tells persons apart, better not a name. */
  person?: string | null
  /** The day. */
  date: string
  /** When it started. */
  start: string
  /** When it ended. */
  end: string
  /** The minutes that are declared for it, where that is done. */
  minutes?: number | null
}

/**
 * What is known of a person, a service and a wish. Every field may be left out: then it is
 * unknown.
 */
export interface RecommendationCase {
  /** The day of the service. */
  date?: string | null
  /** The authority for whose territory it is delivered. */
  territory?: string | null
  /** The service, by its code in the catalogue. */
  service?: LepCode | null
  /** The step of targeted placement (`M`). */
  step?: TargetedStep | null
  /** What the meeting is for. */
  phase?: Phase | null
  /** How well the person uses digital tools. */
  digital?: Digital | null
  /** What the person has at hand. */
  equipment?: Equipment | null
  /** The band that the person belongs to, by a first screening. */
  band?: Band | null
  /** The whole months that the person has been without a job. */
  months_without_job?: number | null
  /** The frail groups that the person belongs to. */
  frail?: FrailTargets | null
  /** How the office establishes who the person is. */
  identification?: Identification | null
  /** The way that the person wishes. It comes first, unless a check forbids it. */
  wish?: Mode | null
  /** What the checks are asked. */
  checks?: ReadChecks | null
}

/** What a meeting is for (report of 2021, chapter 3.7). */
export type Phase =
  /** To motivate. */
  | 'motivation'
  /** To engage. */
  | 'engagement'
  /** To evaluate. */
  | 'evaluation'
  /** To inform. */
  | 'information'
  /** To verify. */
  | 'verification'

/** How well the person uses digital tools. */
export interface Digital {
  /** How well. */
  ability?: Ability | null
  /** How that is known. */
  source?: AbilitySource | null
}

/** How well a person uses digital tools. */
export type Ability =
  /** Hardly, or not at all. */
  | 'none'
  /** Somewhat. */
  | 'some'
  /** Well. */
  | 'good'

/** How digital ability is known (report of 2021, chapter 3.7). */
export type AbilitySource =
  /** The person says so. */
  | 'chosen'
  /** The office saw it. */
  | 'observed'
  /** A national test shows it. */
  | 'test'

/** The bands of persons (report of 2021, chapter 3.7). */
export type Band =
  /** The most employable, autonomous and digital. */
  | 'autonomous'
  /** Those who need more assistance. */
  | 'assisted'
  /** Those of low employability, without digital skill. */
  | 'low_employability'

/** The frail groups of the report of 2021 (chapter 2.8): a person may belong to several. */
export interface FrailTargets {
  /** Lives in a remote or rural area. */
  remote_areas?: boolean | null
  /** Is young, and lives in such an area. */
  remote_young?: boolean | null
  /** Has few digital or basic skills. */
  limited_skills?: boolean | null
  /** Has little access to IT: few devices, little internet. */
  limited_access?: boolean | null
  /** Is no native speaker and finds the language hard. */
  language?: boolean | null
  /** Has a disability, physical or mental problems, or a long illness. */
  disability?: boolean | null
  /** Is unemployed and over 60. */
  over_60?: boolean | null
}

/**
 * The ways of identifying a person that are in use (report of 2021, chapters 2.2, 2.7 and
 * 3.5). SPID and CIE are strong, the other Italian ones weak, the British ones not rated.
 */
export type Identification =
  /** Scanned documents. */
  | 'scanned_documents'
  /** A one-time password. */
  | 'otp'
  /** SPID. */
  | 'spid'
  /** Three questions from the person's history. */
  | 'personal_questions'
  /** A document or agreement accepted by screenshot. */
  | 'screenshot'
  /** A document shown on the web camera. */
  | 'web_camera'
  /** A signature put later. */
  | 'deferred_signature'
  /** The electronic identity card. */
  | 'cie'
  /** Password, and a PIN by SMS. */
  | 'password_sms'
  /** An app on the smartphone. */
  | 'phone_app'

/**
 * The cases of the checks that are read. What stands above of day, territory, service,
 * step and equipment need not be repeated, and may not be contradicted. Their channel
 * does not matter: every one is tried.
 */
export interface ReadChecks {
  /** What else is known of the delivery. */
  delivery?: DeliveryCase | null
  /** What else is known of who may have the service. */
  service?: ServiceCase | null
}
