//! The answers. Made by `generate.py`.
#![allow(clippy::enum_variant_names)]

use serde::{Deserialize, Serialize};

use crate::class_value::ClassValue;
use crate::values::{Day, Moment};

/// The four honest outcomes.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Outcome {
    /// Every blocking rule holds.
    #[serde(rename = "admissible")]
    Admissible,
    /// A blocking rule is violated, whatever the unknown facts turn out to be.
    #[serde(rename = "inadmissible")]
    Inadmissible,
    /// It depends on a fact that is not known; `ask` names the fields.
    #[serde(rename = "undetermined")]
    Undetermined,
    /// The act does not govern the case; the findings say why.
    #[serde(rename = "out_of_scope")]
    OutOfScope,
}

/// The rulebook that answered, by what tells its editions apart.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Edition {
    /// Its id.
    pub id: String,
    /// Its own version.
    pub version: String,
    /// SHA-256 of all that it says, as hexadecimal.
    pub fingerprint: String,
}

/// How a rule stands to the case.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Status {
    /// It is broken, whatever the unknown facts turn out to be.
    #[serde(rename = "violated")]
    Violated,
    /// It depends on a fact that is not known.
    #[serde(rename = "unknown")]
    Unknown,
    /// It is only advisory, and not followed.
    #[serde(rename = "advice")]
    Advice,
}

/// What a broken rule does to the outcome. In Italian: *ambito*, *vincolante*, *avviso*.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Severity {
    /// The act does not govern the case.
    #[serde(rename = "scope")]
    Scope,
    /// The case is inadmissible.
    #[serde(rename = "blocking")]
    Blocking,
    /// Nothing: the finding informs.
    #[serde(rename = "advisory")]
    Advisory,
}

/// The same words in both languages.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Wording {
    /// Italian.
    pub it: String,
    /// English.
    pub en: String,
}

/// Where a rule stands.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Citation {
    /// The id of the source, as in `sources`.
    pub source: String,
    /// The section of the source, in its own words.
    pub section: String,
}

/// A rule seen on a case, or on a journal. A rule that holds, or does not apply, gives none.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// How the rule stands to the case.
    pub status: Status,
    /// What the rule can do to the outcome.
    pub severity: Severity,
    /// The fields that decide, in the order of the vocabulary: those that break the rule, or those
    /// that would have to be known.
    pub fields: Vec<String>,
    /// The rulebook that it is a rule of, where that one only joined the one that decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// What the act requires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Wording>,
    /// What to do where it is not so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Wording>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

/// The kinds of question.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum QuestionKind {
    /// To decide a case of a check.
    #[serde(rename = "check")]
    Check,
    /// To report on the journal of a procedure.
    #[serde(rename = "procedure")]
    Procedure,
    /// By when a person contacts the office.
    #[serde(rename = "deadlines")]
    Deadlines,
    /// To audit a timesheet.
    #[serde(rename = "timesheet")]
    Timesheet,
}

/// How a rulebook was chosen.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum ChosenBy {
    /// The caller named it.
    #[serde(rename = "name")]
    Name,
    /// By the place and the day of the case.
    #[serde(rename = "place_and_day")]
    PlaceAndDay,
}

/// What became of a rulebook.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Standing {
    /// It answered.
    #[serde(rename = "judged")]
    Judged,
    /// It joined the one that answered.
    #[serde(rename = "joined")]
    Joined,
    /// It would have joined, but does not govern the case.
    #[serde(rename = "silent")]
    Silent,
    /// Another one is nearer to the place.
    #[serde(rename = "stood_back")]
    StoodBack,
    /// It is not in force on that day.
    #[serde(rename = "not_in_force")]
    NotInForce,
    /// It is another territory's.
    #[serde(rename = "other_territory")]
    OtherTerritory,
    /// The caller named another one.
    #[serde(rename = "not_named")]
    NotNamed,
}

/// What tells one edition of a rule from another.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct RuleMark {
    /// The rule's id.
    pub rule: String,
    /// The first digits of the SHA-256 of what it says.
    pub mark: String,
}

/// A rulebook that speaks of the subject, and what became of it.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// Its own version.
    pub version: String,
    /// The SHA-256 of all that it says.
    pub fingerprint: String,
    /// What became of it.
    pub standing: Standing,
    /// Its rules on the subject, where it judged or joined.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleMark>,
}

/// What an answer was made from.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Receipt {
    /// The version of the library.
    pub lepre: String,
    /// What was asked.
    pub question: QuestionKind,
    /// Its subject: the name of the check, or of the procedure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// How the rulebook was chosen.
    pub chosen_by: ChosenBy,
    /// The day that it was chosen by, as far as it was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territory: Option<Territory>,
    /// The rulebooks that speak of the subject, in their order.
    pub candidates: Vec<Candidate>,
    /// The fingerprint of the case without personal data.
    pub case: String,
    /// The fields of the case that were used, in the order of the vocabulary.
    pub fields: Vec<String>,
}

/// What a rulebook says of a case.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Decision {
    /// The outcome.
    pub outcome: Outcome,
    /// The rulebook that decided.
    pub rulebook: Edition,
    /// The rulebooks that joined it and govern the case, or may: those of the same place and day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Edition>,
    /// The rules that are broken, open or not followed, in the order of the rulebook.
    pub findings: Vec<Finding>,
    /// The fields to ask for, in the order of the vocabulary: those on which a scope or blocking
    /// rule still depends.
    pub ask: Vec<String>,
    /// What it was made from, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// A field to ask for.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Question {
    /// Its path.
    pub field: String,
    /// The question, in both languages.
    pub question: Wording,
}

/// What still matters for a case.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct QuestionReport {
    /// The outcome, whatever the answers would be; `undetermined` while it depends on them.
    pub outcome: Outcome,
    /// The rulebook that decides.
    pub rulebook: Edition,
    /// What to ask, the first question first; nothing that cannot matter.
    pub questions: Vec<Question>,
}

/// Who can change what a field says.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum ChangedBy {
    /// The person.
    #[serde(rename = "person")]
    Person,
    /// The CPI or the accredited operator.
    #[serde(rename = "provider")]
    Provider,
    /// Both of them, together.
    #[serde(rename = "both")]
    Both,
}

/// A rule that a change satisfies.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Satisfied {
    /// Its id.
    pub rule: String,
    /// What to do.
    pub remedy: Wording,
    /// Where it stands.
    pub citation: Citation,
}

/// A field that is to be changed.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct RepairChange {
    /// Its path.
    pub field: String,
    /// Who can change it.
    pub by: ChangedBy,
    /// What it is to say.
    pub to: ClassValue,
    /// The rules that it satisfies, with what to do.
    pub satisfies: Vec<Satisfied>,
}

/// A field that is not known.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Assumption {
    /// Its path.
    pub field: String,
    /// What it must say.
    pub is: ClassValue,
}

/// A smallest set of changes: none of them can be left out.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Repair {
    /// What the changes cost together.
    pub cost: i64,
    /// The changes, in the order of the vocabulary.
    pub changes: Vec<RepairChange>,
    /// The fields that are not known, and must turn out in a certain way besides.
    pub assuming: Vec<Assumption>,
}

/// The same case in person.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct InPerson {
    /// How it would stand.
    pub outcome: Outcome,
    /// What else would have to change, where that helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repair: Option<Repair>,
}

/// What would help a case.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct RepairReport {
    /// How the case stands: as far as it is known, exactly.
    pub outcome: Outcome,
    /// The rulebook that decides.
    pub rulebook: Edition,
    /// Whether it may be admissible as it is, whatever is not known turning out well.
    pub possible: bool,
    /// The smallest sets of changes that make it admissible, the cheapest first. None where no
    /// change helps, or none is needed.
    pub repairs: Vec<Repair>,
    /// Whether there may be more of them.
    pub more: bool,
    /// What holds in person, where the case is remote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_person: Option<InPerson>,
}

/// How far a procedure has come.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum ProcedureState {
    /// Something is still to be done, or to be known.
    #[serde(rename = "open")]
    Open,
    /// Every step was done as it must.
    #[serde(rename = "concluded")]
    Concluded,
    /// A step was done in a way that does not count and is to be done again, or the person
    /// withdrew the agreement; and that is so whatever else is learnt of the events.
    #[serde(rename = "broken")]
    Broken,
}

/// How far a step has come.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum StepState {
    /// It was done; where it is not known whether its event counts, a finding says so.
    #[serde(rename = "done")]
    Done,
    /// It may be done now.
    #[serde(rename = "ready")]
    Ready,
    /// Something else must be done first.
    #[serde(rename = "waiting")]
    Waiting,
    /// Another step was done in its stead.
    #[serde(rename = "not_needed")]
    NotNeeded,
}

/// Who acts.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Actor {
    /// The person whom the service is for.
    #[serde(rename = "person")]
    Person,
    /// The CPI or the accredited operator.
    #[serde(rename = "provider")]
    Provider,
}

/// What tells a document from any other.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Proof {
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// Its size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<i32>,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// What is known of one step.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct StepReport {
    /// Its name.
    pub step: String,
    /// How far it has come.
    pub state: StepState,
    /// Who has to do it.
    pub actor: Actor,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// The document that was attached, where its hash is known: proof that can be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Proof>,
}

/// What may be done now, and by whom.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Next {
    /// The step.
    pub step: String,
    /// Who has to do it.
    pub actor: Actor,
    /// What is to be done, as a request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Wording>,
}

/// How a journal stands to a procedure.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Report {
    /// How far the procedure has come.
    pub state: ProcedureState,
    /// When it was concluded: the moment of its last event, not that of the person's signature.
    pub concluded_at: Option<Moment>,
    /// The procedure.
    pub procedure: String,
    /// The rulebook that has it.
    pub rulebook: Edition,
    /// The steps, in the order of the rulebook.
    pub steps: Vec<StepReport>,
    /// What may be done now, in the order of the rulebook; nothing once concluded.
    pub next: Vec<Next>,
    /// What is broken, open or not followed; `fields` are places in the journal. Once concluded,
    /// only advice.
    pub findings: Vec<Finding>,
    /// The events that lie after the moment of the report, and were left aside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later: Vec<String>,
    /// What it was made from, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// What there is to say of a dossier.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct DossierReport {
    /// Whether the PSP says all that it must.
    pub content: Decision,
    /// How far its signing has come.
    pub procedure: Report,
}

/// How a deadline stands.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum DeadlineState {
    /// The person contacted the office, whenever that was.
    #[serde(rename = "met")]
    Met,
    /// There is still time.
    #[serde(rename = "due")]
    Due,
    /// The day has passed: the office convenes the person.
    #[serde(rename = "to_be_convened")]
    ToBeConvened,
    /// It depends on something that is not known; `fields` names it.
    #[serde(rename = "unknown")]
    Unknown,
}

/// A day by which the person contacts the office.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Deadline {
    /// The deadline's id.
    pub rule: String,
    /// How it stands today.
    pub state: DeadlineState,
    /// The last day, where the deadline runs and the day from which it does is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_by: Option<Day>,
    /// The fields that would have to be known, in the order of the vocabulary.
    pub fields: Vec<String>,
    /// What the act requires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Wording>,
    /// What to do once the day has passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Wording>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

/// By when the person contacts the office.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct DeadlineReport {
    /// The rulebook that has the deadlines.
    pub rulebook: Edition,
    /// Those that run, or may, in the order of the rulebook.
    pub deadlines: Vec<Deadline>,
    /// The fields to ask for, in the order of the vocabulary.
    pub ask: Vec<String>,
    /// What it was made from, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// What an audit of a timesheet finds.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct TimesheetReport {
    /// The rulebook that says what to look for.
    pub rulebook: Edition,
    /// How many sessions there are.
    pub sessions: i64,
    /// How many minutes they have together: those declared, or else those from start to end.
    pub minutes: i64,
    /// What is wrong, kind by kind; `fields` are places in the list, such as `sessions[2]`.
    pub findings: Vec<Finding>,
    /// Whether there was more of one kind than is listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more: Option<bool>,
    /// What it was made from, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}

/// The rulebook that another extends, in the edition that it was made from.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Extended {
    /// Its id.
    pub id: String,
    /// Its own version.
    pub version: String,
    /// SHA-256 of all that it says, as hexadecimal.
    pub fingerprint: String,
}

/// A kind of question with its own subject.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum CheckName {
    /// May this service be delivered to this person in this way, today?
    #[serde(rename = "delivery")]
    Delivery,
    /// Does this invitation to an appointment say all that it must?
    #[serde(rename = "invitation")]
    Invitation,
    /// Does this Patto di servizio personalizzato say all that it must?
    #[serde(rename = "psp")]
    Psp,
    /// May this person have this service, now?
    #[serde(rename = "service")]
    Service,
    /// Was this remote session held and recorded as it must?
    #[serde(rename = "session")]
    Session,
}

/// A rulebook in short.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct RulebookSummary {
    /// Its name, such as `lombardia-2022`.
    pub id: String,
    /// Its own version.
    pub version: String,
    /// SHA-256 of all that it says, as hexadecimal.
    pub fingerprint: String,
    /// What it regulates, in a line.
    pub title: Wording,
    /// Where it applies.
    pub territory: String,
    /// The first day on which it applies.
    pub valid_from: Day,
    /// The last day on which it applies, if it has one.
    pub valid_to: Option<Day>,
    /// Whether it was issued for a time whose end it does not state.
    pub transitional: bool,
    /// Whether it joins the rulebook that judges.
    pub complement: bool,
    /// The rulebook whose rules it took over, if it extends one.
    pub extends: Option<Extended>,
    /// The rulebooks that it replaces, by id.
    pub replaces: Vec<String>,
    /// The checks that it has rules for.
    pub checks: Vec<CheckName>,
    /// The procedures that it has, by name.
    pub procedures: Vec<String>,
    /// Whether it has days by which a person contacts the office.
    pub deadlines: bool,
    /// Whether it minds what is in the sessions of one operator.
    pub timesheet: bool,
}

/// What can change.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Changed {
    /// The version of the library.
    #[serde(rename = "library")]
    Library,
    /// The case: it is another one.
    #[serde(rename = "case")]
    Case,
    /// What became of a rulebook.
    #[serde(rename = "standing")]
    Standing,
    /// What a rulebook that answered says.
    #[serde(rename = "rulebook")]
    Rulebook,
    /// What one of its rules says.
    #[serde(rename = "rule")]
    Rule,
    /// The outcome, or the state.
    #[serde(rename = "outcome")]
    Outcome,
    /// What is found of a rule.
    #[serde(rename = "finding")]
    Finding,
    /// Another part of the answer.
    #[serde(rename = "part")]
    Part,
}

/// Something that changed.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Change {
    /// What it is.
    pub what: Changed,
    /// The rulebook, where it is one, or of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// The rule, where it is one, or the finding of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The part of the answer, where it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// As it was then; left out where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
    /// As it is now; left out where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
}

/// What comes of asking again.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct Replay {
    /// Whether the answer is the same.
    pub same: bool,
    /// What is not as it was when the receipt was made, the answer last.
    pub changes: Vec<Change>,
}

/// What comes of asking again of a dossier.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Record)]
pub struct DossierReplay {
    /// Of the decision on what the PSP says.
    pub content: Replay,
    /// Of the report on its signing.
    pub procedure: Replay,
}

/// What `territory` may say.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Territory {
    /// `IT`.
    #[serde(rename = "IT")]
    IT,
    /// `ITC1`.
    #[serde(rename = "ITC1")]
    ITC1,
    /// `ITC2`.
    #[serde(rename = "ITC2")]
    ITC2,
    /// `ITC3`.
    #[serde(rename = "ITC3")]
    ITC3,
    /// `ITC4`.
    #[serde(rename = "ITC4")]
    ITC4,
    /// `ITH1`.
    #[serde(rename = "ITH1")]
    ITH1,
    /// `ITH2`.
    #[serde(rename = "ITH2")]
    ITH2,
    /// `ITH3`.
    #[serde(rename = "ITH3")]
    ITH3,
    /// `ITH4`.
    #[serde(rename = "ITH4")]
    ITH4,
    /// `ITH5`.
    #[serde(rename = "ITH5")]
    ITH5,
    /// `ITI1`.
    #[serde(rename = "ITI1")]
    ITI1,
    /// `ITI2`.
    #[serde(rename = "ITI2")]
    ITI2,
    /// `ITI3`.
    #[serde(rename = "ITI3")]
    ITI3,
    /// `ITI4`.
    #[serde(rename = "ITI4")]
    ITI4,
    /// `ITF1`.
    #[serde(rename = "ITF1")]
    ITF1,
    /// `ITF2`.
    #[serde(rename = "ITF2")]
    ITF2,
    /// `ITF3`.
    #[serde(rename = "ITF3")]
    ITF3,
    /// `ITF4`.
    #[serde(rename = "ITF4")]
    ITF4,
    /// `ITF5`.
    #[serde(rename = "ITF5")]
    ITF5,
    /// `ITF6`.
    #[serde(rename = "ITF6")]
    ITF6,
    /// `ITG1`.
    #[serde(rename = "ITG1")]
    ITG1,
    /// `ITG2`.
    #[serde(rename = "ITG2")]
    ITG2,
}

/// What `format` may say.
#[derive(Debug, Clone, Serialize, Deserialize, uniffi::Enum)]
pub enum Format {
    /// `pdf`.
    #[serde(rename = "pdf")]
    Pdf,
    /// `jpeg`.
    #[serde(rename = "jpeg")]
    Jpeg,
    /// `cms`.
    #[serde(rename = "cms")]
    Cms,
    /// `png`.
    #[serde(rename = "png")]
    Png,
    /// `heic`.
    #[serde(rename = "heic")]
    Heic,
    /// `tiff`.
    #[serde(rename = "tiff")]
    Tiff,
    /// `webp`.
    #[serde(rename = "webp")]
    Webp,
    /// `gif`.
    #[serde(rename = "gif")]
    Gif,
    /// `word`.
    #[serde(rename = "word")]
    Word,
    /// `opendocument`.
    #[serde(rename = "opendocument")]
    Opendocument,
    /// `zip`.
    #[serde(rename = "zip")]
    Zip,
    /// `executable`.
    #[serde(rename = "executable")]
    Executable,
    /// `empty`.
    #[serde(rename = "empty")]
    Empty,
    /// `other`.
    #[serde(rename = "other")]
    Other,
}
