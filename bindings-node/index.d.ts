/** How much an answer says: with or without message, remedy, citation and action. */
export type Detail = 'full' | 'codes'

/** What may be chosen besides the case. */
export interface Options {
  /** The rulebook's id; without it, chosen by the case's territory and date. */
  rulebook?: string
  /** `full` unless said. */
  detail?: Detail
  /** Whether the answer says what it was made from, for `replay`. */
  receipt?: boolean
}

/** What may be chosen of questions. */
export interface AskOptions {
  /** The rulebook's id; without it, chosen by the case's territory and date. */
  rulebook?: string
  /**
   * How likely values are, by field: `{ channel: { video: 8 } }`. What is not said weighs one.
   */
  likelihoods?: Record<string, Record<string, number>>
}

/** What may be chosen of repairs. */
export interface RepairOptions {
  /** The rulebook's id; without it, chosen by the case's territory and date. */
  rulebook?: string
  /** How many alternatives at most: three unless said. */
  most?: number
  /** What fields cost to change, in place of the built-in costs: `{ 'equipment.device': 5 }`. */
  costs?: Record<string, number>
}

/** What may be chosen of an answer in plain words. */
export interface ExplainOptions {
  /** The rulebook's id; without it, chosen by the case's territory and date. */
  rulebook?: string
  /** For whom the words are: the person whom the case concerns, unless said. */
  audience?: 'citizen' | 'operator'
}

/** What an employment service may do, and why. */
export interface Decision {
  outcome: 'admissible' | 'inadmissible' | 'undetermined' | 'out_of_scope'
  /** The rulebook that decided. */
  rulebook: Edition
  /**
   * The rulebooks that joined it: complements of the same place and day. Left out if none;
   * a rulebook that the options name decides alone.
   */
  with?: Edition[]
  findings: Finding[]
  /** The paths of the fields still to ask for. */
  ask: string[]
  /** What it was made from; only with `receipt: true`. */
  receipt?: Receipt
}

/** What still matters for a case. */
export interface QuestionReport {
  /** The outcome, whatever the answers would be; `undetermined` while it depends on them. */
  outcome: Decision['outcome']
  /** The rulebook that decides. */
  rulebook: Edition
  /** What to ask, the first question first; nothing that cannot matter. */
  questions: Question[]
}

/** A field to ask for. */
export interface Question {
  /** Its path. */
  field: string
  question: Text
}

/** What would help a case. */
export interface RepairReport {
  /** How the case stands: as far as it is known, exactly. */
  outcome: Decision['outcome']
  /** The rulebook that decides. */
  rulebook: Edition
  /** Whether it may be admissible as it is, whatever is not known turning out well. */
  possible: boolean
  /**
   * The smallest sets of changes that make it admissible, the cheapest first. None where no
   * change helps, or none is needed.
   */
  repairs: Repair[]
  /** Whether there may be more of them. */
  more: boolean
  /** What holds in person, where the case is remote. */
  in_person?: InPerson
}

/** The same case in person. */
export interface InPerson {
  /** How it would stand. */
  outcome: Decision['outcome']
  /** What else would have to change, where that helps. */
  repair?: Repair
}

/** A smallest set of changes: none of them can be left out. */
export interface Repair {
  /** What the changes cost together. */
  cost: number
  changes: RepairChange[]
  /** The fields that are not known, and must turn out in a certain way besides. */
  assuming: Assumption[]
}

/** A field that is to be changed. */
export interface RepairChange {
  /** Its path. */
  field: string
  /** Who can change it. */
  by: 'person' | 'provider' | 'both'
  /** What it is to say. */
  to: ClassValue
  /** The rules that it satisfies, with what to do. */
  satisfies: { rule: string; remedy: Text; citation: Citation }[]
}

/** A field that is not known. */
export interface Assumption {
  /** Its path. */
  field: string
  /** What it must say. */
  is: ClassValue
}

/**
 * What a field says, as far as rules can tell: a value, a stretch from one on and before
 * another, whether a text or list says anything, or only that it is known.
 */
export type ClassValue =
  | { is: boolean | string }
  | { between: { from?: string | number; below?: string | number } }
  | { said: boolean }
  | 'known'

/** A rulebook, as it was when it answered. */
export interface Edition {
  id: string
  version: string
  fingerprint: string
}

/** A rule seen on the case. A rule that holds, or does not apply, gives none. */
export interface Finding {
  rule: string
  status: 'violated' | 'unknown' | 'advice'
  severity: 'blocking' | 'advisory' | 'scope'
  /** The paths of the fields that decide; in a report, places such as `journal[2].to`. */
  fields: string[]
  /** The id of the rulebook that it is a rule of, where that one only joined the decision. */
  rulebook?: string
  /** What the act requires; only with `detail: 'full'`, as the next two. */
  message?: Text
  /** What to do where it is not so. */
  remedy?: Text
  /** Where it stands. */
  citation?: Citation
}

/** A place in a source. */
export interface Citation {
  /** The source's id. */
  source: string
  /** The section of the source, in its own words. */
  section: string
}

/** How a journal stands to its procedure. */
export interface Report {
  state: 'open' | 'concluded' | 'broken'
  /** The moment of its last event, not that of the person's signature. */
  concluded_at: string | null
  procedure: string
  /** The rulebook that has the procedure. */
  rulebook: Edition
  /** In the order of the rulebook. */
  steps: StepReport[]
  /** What may be done now; nothing once concluded. */
  next: Next[]
  /** What is broken, open or not followed; once concluded, only advice. */
  findings: Finding[]
  /** The events after the moment of the report, which were left aside. */
  later?: string[]
  /** What it was made from; only with `receipt: true`. */
  receipt?: Receipt
}

/** What is known of one step. */
export interface StepReport {
  step: string
  state: 'done' | 'ready' | 'waiting' | 'not_needed'
  /** Who has to do it. */
  actor: Actor
  /** When it was done. */
  at?: string
  /** The document that was attached, where its hash is known. */
  document?: Proof
}

/** What tells a document from any other. */
export interface Proof {
  format?: Format
  bytes?: number
  sha256: string
}

/** What may be done now, and by whom. */
export interface Next {
  step: string
  actor: Actor
  /** What is to be done, as a request; only with `detail: 'full'`. */
  action?: Text
}

/** Who acts: the person whom the service is for, or the CPI or accredited operator. */
export type Actor = 'person' | 'provider'

/** What there is to say of a dossier: a PSP and its journal. */
export interface DossierReport {
  /** Whether the PSP says all that it must. */
  content: Decision
  /** How far its signing has come. */
  procedure: Report
}

/** By when a person contacts the office. */
export interface DeadlineReport {
  /** The rulebook that has the deadlines. */
  rulebook: Edition
  /** Those that run, or may. */
  deadlines: Deadline[]
  /** The paths of the fields still to ask for. */
  ask: string[]
  /** What it was made from; only with `receipt: true`. */
  receipt?: Receipt
}

/** A day by which the person contacts the office. */
export interface Deadline {
  rule: string
  /** Never a sanction, and never a word on being late. */
  state: 'met' | 'due' | 'to_be_convened' | 'unknown'
  /** The last day, where the deadline runs and the day from which it does is known. */
  due_by?: string
  /** The paths of the fields that would have to be known. */
  fields: string[]
  /** What the act requires; only with `detail: 'full'`, as the next two. */
  message?: Text
  /** What to do once the day has passed. */
  remedy?: Text
  /** Where it stands. */
  citation?: Citation
}

/** What an audit of a timesheet finds. */
export interface TimesheetReport {
  /** The rulebook that says what to look for. */
  rulebook: Edition
  /** How many sessions there are. */
  sessions: number
  /** Those declared, or else those from start to end, of all of them. */
  minutes: number
  /** The places are in the list, such as `sessions[2]`. */
  findings: Finding[]
  /** Whether there was more of one kind than is listed. */
  more?: true
  /** What it was made from; only with `receipt: true`. */
  receipt?: Receipt
}

/** What an answer was made from. It holds no personal data. */
export interface Receipt {
  /** The version of the library. */
  lepre: string
  question: 'check' | 'procedure' | 'deadlines' | 'timesheet'
  /** The name of the check, or of the procedure. */
  subject?: string
  chosen_by: 'name' | 'place_and_day'
  /** The day that the rulebook was chosen by, as far as it was known. */
  date?: string
  territory?: string
  /** The rulebooks that speak of the subject. */
  candidates: Candidate[]
  /** The fingerprint of the case without personal data. */
  case: string
  /** The paths of the fields that were used. */
  fields: string[]
}

/** A rulebook that speaks of the subject, and what became of it. */
export interface Candidate extends Edition {
  standing:
    | 'judged'
    | 'joined'
    | 'silent'
    | 'stood_back'
    | 'not_in_force'
    | 'other_territory'
    | 'not_named'
  /** Its rules on the subject, where it judged or joined. */
  rules?: { rule: string; mark: string }[]
}

/** What comes of asking again. */
export interface Replay {
  /** Whether the answer is the same. */
  same: boolean
  /** What is not as it was when the receipt was made, the answer last. */
  changes: Change[]
}

/** Something that changed. */
export interface Change {
  what: 'library' | 'case' | 'standing' | 'rulebook' | 'rule' | 'outcome' | 'finding' | 'part'
  rulebook?: string
  rule?: string
  /** The part of the answer, where it is another one. */
  part?: string
  /** As it was then; left out where there was none. */
  then?: string
  /** As it is now; left out where there is none. */
  now?: string
}

/** What comes of asking again of a dossier. */
export interface DossierReplay {
  content: Replay
  procedure: Replay
}

/** What a file is: the `document` of an event in a journal. */
export interface Document {
  /** The name of the file. */
  name: string
  /** What it is by its content, whatever its name claims. */
  format: Format
  /** Its size; left out from 4 GiB on. */
  bytes?: number
  /** Of its bytes, as 64 hexadecimal digits: the proof that can be kept. */
  sha256: string
  /** Whether it can be opened and has something in it; left out where it is not known. */
  readable?: boolean
  /** Whether it is encrypted, even with an empty password; images never are. */
  encrypted?: boolean
  /** Of a PDF. */
  pages?: number
  /** Of a PDF: signature fields, signed or not. */
  signature_fields?: number
  /** Of an image, in pixels. */
  width?: number
  /** Of an image, in pixels. */
  height?: number
}

/** The formats of documents. */
export type Format =
  | 'pdf'
  | 'jpeg'
  | 'cms'
  | 'png'
  | 'heic'
  | 'tiff'
  | 'webp'
  | 'gif'
  | 'word'
  | 'opendocument'
  | 'zip'
  | 'executable'
  | 'empty'
  | 'other'

/** The employment services, and what a report says of them. It informs, and decides nothing. */
export interface Catalogue {
  services: Service[]
  /** The tables of the report. */
  tables: Table[]
}

/** What the catalogue says of a service. */
export interface Service {
  /** The letter of the decree, with a number where the letter has several: `F1`. */
  code: string
  /** How sure the letter is: named by an act, following from the order, or neither. */
  status: 'confirmed' | 'inferred' | 'unverified'
  /** The code of the service that it is a part of. */
  part_of?: string
  /** The provisions that it encodes. */
  provisions: string[]
  audience: Audience
  name: Text
  purpose: Text
  /** Whom it is for, where more is to be said. */
  who?: Text
  /** Where it stands, and the acts around it. */
  acts: Citation[]
  activities: Activity[]
  /** What it informs on; left out if nothing. */
  topics?: Text[]
  /** Left out where it has no steps of its own. */
  steps?: ServiceStep[]
  outputs: Output[]
  /** The services that come before it. */
  after: Prerequisite[]
}

/** Whom a service is for: whoever looks for work, or only those named. */
export type Audience =
  | 'everyone'
  | 'naspi_recipient'
  | 'person_with_disability'
  | 'vulnerable_person'
  | 'employer'

/** Something that is done in a service. */
export interface Activity {
  /** The code of the service and a number: `F1-03`. */
  id: string
  what: Text
  /** Who takes part. */
  actors: Participant[]
  presence: Presence
}

/** A step of a service. */
export interface ServiceStep {
  /** Its name in cases of the check `service`. */
  name: string
  what: Text
  /** Who takes part. */
  actors: Participant[]
  presence: Presence
}

/** Who takes part in a service. */
export type Participant =
  | 'person'
  | 'provider'
  | 'employer'
  | 'administration'
  | 'committee'
  | 'team'
  | 'training_body'

/** Whether the person is present; `any` where nothing in the text asks for it. */
export type Presence = 'any' | 'in_person' | 'not_needed'

/** What comes of a service. */
export interface Output {
  name: string
  what: Text
}

/** A service that comes before another. */
export interface Prerequisite {
  /** Its code. */
  service: string
  /** Whether it must come before, or had better. */
  force: 'law' | 'advice'
  why: Text
  citation: Citation
}

/** A table of the report. */
export interface Table {
  /** Its id: `T4-1`. */
  id: string
  /** The provision that it encodes. */
  provision: string
  title: Text
  citation: Citation
  rows: Row[]
}

/** What the offices that were asked say of one service, on average. */
export interface Row {
  /** The service as the table calls it. */
  name: Text
  /** An opinion: it permits nothing and forbids nothing. */
  digitalisable: 'yes' | 'partly' | 'blended' | 'no'
  /** What the answer adds. */
  qualification?: Text
  /** What the table says the service is. */
  description?: Text
  /** The codes of the services that it speaks of. */
  services: string[]
}

/** The same words in both languages. */
export interface Text {
  it: string
  en: string
}

/** One thing that is wrong, and where. */
export interface Problem {
  /** Stable name of the kind of mistake. */
  code: string
  /** What is wrong. */
  message: Text
  /** What to do about it. */
  help?: Text
  /** The path in the case, such as `equipment.device_online`, or the option of the call. */
  path?: string
  /** The file, for a rulebook. */
  file?: string
  /** The line in the text, from one. */
  line?: number
  /** The column in characters, from one. */
  column?: number
}

/**
 * The caller asked wrongly, or a rulebook is wrong. It tells the first problem, and
 * `problems` all of them; none ever holds a person's data.
 */
export class LepreError extends Error {
  private constructor()
  readonly name: 'LepreError'
  /** What to mend: the case or the call, the choice of rulebook, a rulebook, or LEPRE itself. */
  readonly kind: 'input' | 'select' | 'rulebook' | 'internal'
  readonly code: string
  /** In English. */
  readonly message: string
  /** In Italian. */
  readonly messageIt: string
  /** In English. */
  readonly help: string | undefined
  /** In Italian. */
  readonly helpIt: string | undefined
  readonly path: string | undefined
  readonly file: string | undefined
  readonly line: number | undefined
  readonly column: number | undefined
  /** Every problem, the first one too. */
  readonly problems: Problem[]
}

/** The name of a check. */
export type CheckName = 'delivery' | 'invitation' | 'psp' | 'service' | 'session'

/** Which rulebooks to load besides the built-in ones. */
export interface LoadOptions {
  /** The TOML text of each, by the name of its file; each may extend or replace those before it. */
  rulebooks?: Record<string, string>
}

/** A rulebook in short. */
export interface RulebookSummary {
  id: string
  version: string
  fingerprint: string
  title: Text
  territory: string
  valid_from: string
  valid_to: string | null
  transitional: boolean
  complement: boolean
  /** The rulebook whose rules it took over. */
  extends: Edition | null
  /** The rulebooks that it replaces. */
  replaces: string[]
  checks: CheckName[]
  procedures: string[]
  deadlines: boolean
  timesheet: boolean
}

/** What is wrong with a rulebook, or should have been meant. */
export interface AuditReport {
  rulebook: Edition
  checks: { check: CheckName; defects: Defect[]; borders: Border[] }[]
}

/** Something that rules do and nobody would expect. */
export interface Defect {
  kind:
    | 'never_applies'
    | 'never_broken'
    | 'never_kept'
    | 'implied'
    | 'empty_scope'
    | 'never_admissible'
    | 'weaker_than_exact'
    | 'unused'
  rule?: string
  field?: string
  value?: ClassValue
  /** A case that shows it. */
  witness?: Record<string, unknown>
}

/** Where a rulebook meets another of the same territory. */
export interface Border {
  kind: 'days_without' | 'scope_overlap' | 'scope_gap'
  other: string
  from: string
  to?: string
  witness?: Record<string, unknown>
}

/** What one rulebook says otherwise than another. */
export interface ComparisonReport {
  then: Edition
  now: Edition
  checks: {
    check: CheckName
    rules: { rule: string; change: 'added' | 'removed' | 'reworded' | 'changed' }[]
    /** How many cases can be told apart: a whole number, which may be too large for a `number`. */
    cases: string
    differences: {
      then: Decision['outcome']
      now: Decision['outcome']
      cases: string
      share: number
      witness: Record<string, unknown>
    }[]
  }[]
}

/** The loaded rulebooks: immutable. */
export class Lepre {
  /**
   * Loads the built-in rulebooks, and further ones.
   * @throws {LepreError} with every mistake of every file
   */
  constructor(options?: LoadOptions)

  /** Every loaded rulebook in short. */
  rulebooks(): RulebookSummary[]

  /**
   * What is wrong with the rules of a rulebook, by its id, each defect with a case to show it.
   * @throws {LepreError}
   */
  audit(rulebook: string): AuditReport

  /**
   * What one rulebook says otherwise than another, by their ids: the rules that differ, and
   * how many distinguishable cases come out otherwise, with one of each sort.
   * @throws {LepreError}
   */
  compare(then: string, now: string): ComparisonReport

  /**
   * Decides a case given as JSON text; the decision is JSON text too.
   * @throws {LepreError}
   */
  decideJson(check: string, caseJson: string, options?: Options): string

  /**
   * Decides a case given as an object of what JSON can hold.
   * @throws {LepreError}
   */
  decide(check: string, subject: object, options?: Options): Decision

  /**
   * Checks a journal, given as JSON text, against its procedure: how far it has come, who
   * has to do what next, and what is wrong; the report is JSON text too.
   * @throws {LepreError}
   */
  reportJson(journalJson: string, options?: Options): string

  /**
   * Checks a journal, given as an object of what JSON can hold, against its procedure.
   * @throws {LepreError}
   */
  report(journal: object, options?: Options): Report

  /**
   * Decides on what a PSP says, and checks its journal: a dossier as JSON text; the answer
   * is JSON text too. The rulebook of the options is the one that has the procedure.
   * @throws {LepreError}
   */
  dossierJson(dossierJson: string, options?: Options): string

  /**
   * Decides on what a PSP says, and checks its journal: an object of what JSON can hold.
   * @throws {LepreError}
   */
  dossier(dossier: object, options?: Options): DossierReport

  /**
   * By which day a person contacts the office, and whether they are to be convened: a case
   * as JSON text; the answer is JSON text too.
   * @throws {LepreError}
   */
  deadlinesJson(caseJson: string, options?: Options): string

  /**
   * By which day a person contacts the office: an object of what JSON can hold.
   * @throws {LepreError}
   */
  deadlines(subject: object, options?: Options): DeadlineReport

  /**
   * Audits the sessions of one operator, given as JSON text; the answer is JSON text too.
   * @throws {LepreError}
   */
  timesheetJson(timesheetJson: string, options?: Options): string

  /**
   * Audits the sessions of one operator: an object of what JSON can hold.
   * @throws {LepreError}
   */
  timesheet(timesheet: object, options?: Options): TimesheetReport

  /**
   * What still matters for a case given as JSON text, the first question first; the answer is
   * JSON text too. Whoever puts in each answer and asks again comes to the decision of the
   * full case, and is never asked what cannot matter.
   * @throws {LepreError}
   */
  askJson(check: string, caseJson: string, options?: AskOptions): string

  /**
   * What still matters for a case given as an object of what JSON can hold.
   * @throws {LepreError}
   */
  ask(check: string, subject: object, options?: AskOptions): QuestionReport

  /**
   * What would make a case, given as JSON text, admissible: the smallest sets of changes, who
   * can do each and what to do, and how it would stand in person; the answer is JSON text too.
   * @throws {LepreError}
   */
  repairJson(check: string, caseJson: string, options?: RepairOptions): string

  /**
   * What would make a case, given as an object of what JSON can hold, admissible.
   * @throws {LepreError}
   */
  repair(check: string, subject: object, options?: RepairOptions): RepairReport

  /**
   * The answer to a case, given as JSON text, in plain words: what comes of it and why, what
   * would help and who can do it, what is still to be known. Nothing of the case is repeated.
   * The answer is JSON text too, `{ it, en }`.
   * @throws {LepreError}
   */
  explainJson(check: string, caseJson: string, options?: ExplainOptions): string

  /**
   * The answer to a case, given as an object of what JSON can hold, in plain words.
   * @throws {LepreError}
   */
  explain(check: string, subject: object, options?: ExplainOptions): Text

  /**
   * Asks again what an answer with its receipt was the answer to, both as JSON text, and
   * says what changed; so does what comes of it.
   * @throws {LepreError}
   */
  replayJson(answerJson: string, caseJson: string): string

  /**
   * Asks again what an answer with its receipt was the answer to, and says what changed.
   * @throws {LepreError}
   */
  replay(answer: DossierReport, dossier: object): DossierReplay
  replay(answer: object, subject: object): Replay
}

/**
 * Finds out what a file is from its bytes, whatever its name claims. No signature is
 * verified.
 * @throws {LepreError}
 */
export function inspectDocument(name: string, content: Uint8Array): Document

/**
 * The catalogue of employment services. Each call makes a new object.
 * @throws {LepreError}
 */
export function catalogue(): Catalogue
