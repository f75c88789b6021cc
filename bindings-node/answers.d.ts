// The answers. Made by `generate.mjs`.

/** What a rulebook says of a case. */
export interface Decision {
  /** The outcome. */
  outcome: Outcome
  /** The rulebook that decided. */
  rulebook: Edition
  /**
   * The rulebooks that joined it and govern the case, or may: those of the same place and
   * day.
   */
  with?: Edition[]
  /** The rules that are broken, open or not followed, in the order of the rulebook. */
  findings: Finding[]
  /**
   * The fields to ask for, in the order of the vocabulary: those on which a scope or
   * blocking rule still depends.
   */
  ask: string[]
  /** What it was made from, where that was asked for. */
  receipt?: Receipt
}

/** The four honest outcomes. */
export type Outcome =
  /** Every blocking rule holds. */
  | 'admissible'
  /** A blocking rule is violated, whatever the unknown facts turn out to be. */
  | 'inadmissible'
  /** It depends on a fact that is not known; `ask` names the fields. */
  | 'undetermined'
  /** The act does not govern the case; the findings say why. */
  | 'out_of_scope'

/** The rulebook that answered, by what tells its editions apart. */
export interface Edition {
  /** Its id. */
  id: string
  /** Its own version. */
  version: string
  /** SHA-256 of all that it says, as hexadecimal. */
  fingerprint: string
}

/**
 * A rule seen on a case, or on a journal. A rule that holds, or does not apply, gives
 * none.
 */
export type Finding = {
  /** The rule's id. */
  rule: string
  /**
   * The fields that decide, in the order of the vocabulary: those that break the rule, or
   * those that would have to be known.
   */
  fields: string[]
  /** The rulebook that it is a rule of, where that one only joined the one that decided. */
  rulebook?: string
  /** What the act requires. */
  message?: Text
  /** What to do where it is not so. */
  remedy?: Text
  /** Where it stands. */
  citation?: Citation
} & (
  | { status: 'violated'; severity: 'scope' | 'blocking' }
  | { status: 'unknown'; severity: Severity }
  | { status: 'advice'; severity: 'advisory' }
)

/** How a rule stands to the case. */
export type Status =
  /** It is broken, whatever the unknown facts turn out to be. */
  | 'violated'
  /** It depends on a fact that is not known. */
  | 'unknown'
  /** It is only advisory, and not followed. */
  | 'advice'

/** What a broken rule does to the outcome. In Italian: *ambito*, *vincolante*, *avviso*. */
export type Severity =
  /** The act does not govern the case. */
  | 'scope'
  /** The case is inadmissible. */
  | 'blocking'
  /** Nothing: the finding informs. */
  | 'advisory'

/** The same words in both languages. */
export interface Text {
  /** Italian. */
  it: string
  /** English. */
  en: string
}

/** Where a rule stands. */
export interface Citation {
  /** The id of the source, as in `sources`. */
  source: string
  /** The section of the source, in its own words. */
  section: string
}

/** What an answer was made from. */
export interface Receipt {
  /** The version of the library. */
  lepre: string
  /** What was asked. */
  question: QuestionKind
  /** Its subject: the name of the check, or of the procedure. */
  subject?: string
  /** How the rulebook was chosen. */
  chosen_by: ChosenBy
  /** The day that it was chosen by, as far as it was known. */
  date?: string
  /** The place. */
  territory?: Territory
  /** The rulebooks that speak of the subject, in their order. */
  candidates: Candidate[]
  /** The fingerprint of the case without personal data. */
  case: string
  /** The fields of the case that were used, in the order of the vocabulary. */
  fields: string[]
}

/** The kinds of question. */
export type QuestionKind =
  /** To decide a case of a check. */
  | 'check'
  /** To report on the journal of a procedure. */
  | 'procedure'
  /** By when a person contacts the office. */
  | 'deadlines'
  /** To audit a timesheet. */
  | 'timesheet'

/** How a rulebook was chosen. */
export type ChosenBy =
  /** The caller named it. */
  | 'name'
  /** By the place and the day of the case. */
  | 'place_and_day'

/** A rulebook that speaks of the subject, and what became of it. */
export interface Candidate {
  /** Its id. */
  id: string
  /** Its own version. */
  version: string
  /** The SHA-256 of all that it says. */
  fingerprint: string
  /** What became of it. */
  standing: Standing
  /** Its rules on the subject, where it judged or joined. */
  rules?: RuleMark[]
}

/** What became of a rulebook. */
export type Standing =
  /** It answered. */
  | 'judged'
  /** It joined the one that answered. */
  | 'joined'
  /** It would have joined, but does not govern the case. */
  | 'silent'
  /** Another one is nearer to the place. */
  | 'stood_back'
  /** It is not in force on that day. */
  | 'not_in_force'
  /** It is another territory's. */
  | 'other_territory'
  /** The caller named another one. */
  | 'not_named'

/** What tells one edition of a rule from another. */
export interface RuleMark {
  /** The rule's id. */
  rule: string
  /** The first digits of the SHA-256 of what it says. */
  mark: string
}

/** What still matters for a case. */
export interface QuestionReport {
  /** The outcome, whatever the answers would be; `undetermined` while it depends on them. */
  outcome: Outcome
  /** The rulebook that decides. */
  rulebook: Edition
  /** What to ask, the first question first; nothing that cannot matter. */
  questions: Question[]
}

/** A field to ask for. */
export interface Question {
  /** Its path. */
  field: string
  /** The question, in both languages. */
  question: Text
}

/** What would help a case. */
export interface RepairReport {
  /** How the case stands: as far as it is known, exactly. */
  outcome: Outcome
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

/** A smallest set of changes: none of them can be left out. */
export interface Repair {
  /** What the changes cost together. */
  cost: number
  /** The changes, in the order of the vocabulary. */
  changes: RepairChange[]
  /** The fields that are not known, and must turn out in a certain way besides. */
  assuming: Assumption[]
}

/** A field that is to be changed. */
export interface RepairChange {
  /** Its path. */
  field: string
  /** Who can change it. */
  by: ChangedBy
  /** What it is to say. */
  to: ClassValue
  /** The rules that it satisfies, with what to do. */
  satisfies: Satisfied[]
}

/** Who can change what a field says. */
export type ChangedBy =
  /** The person. */
  | 'person'
  /** The CPI or the accredited operator. */
  | 'provider'
  /** Both of them, together. */
  | 'both'

/** What a field says, as far as rules can tell: a value, or a stretch of them. */
export type ClassValue =
  /** This value: `true`, a name of a choice. */
  | {
    is: boolean | string
  }
  /** From this one on, up to the one before `below`. */
  | {
    between: {
      /** The first; none where there is no first one. */
      from?: string | number
      /** The first that is no longer one of them. */
      below?: string | number
    }
  }
  /** Some text, or some list; `false` for an empty one. */
  | {
    said: boolean
  }
  /** Any value: it only has to be known. */
  | 'known'

/** A rule that a change satisfies. */
export interface Satisfied {
  /** Its id. */
  rule: string
  /** What to do. */
  remedy: Text
  /** Where it stands. */
  citation: Citation
}

/** A field that is not known. */
export interface Assumption {
  /** Its path. */
  field: string
  /** What it must say. */
  is: ClassValue
}

/** The same case in person. */
export interface InPerson {
  /** How it would stand. */
  outcome: Outcome
  /** What else would have to change, where that helps. */
  repair?: Repair
}

/** How a journal stands to a procedure. */
export interface Report {
  /** How far the procedure has come. */
  state: State
  /** When it was concluded: the moment of its last event, not that of the person's signature. */
  concluded_at: string | null
  /** The procedure. */
  procedure: string
  /** The rulebook that has it. */
  rulebook: Edition
  /** The steps, in the order of the rulebook. */
  steps: StepReport[]
  /** What may be done now, in the order of the rulebook; nothing once concluded. */
  next: Next[]
  /**
   * What is broken, open or not followed; `fields` are places in the journal. Once
   * concluded, only advice.
   */
  findings: Finding[]
  /** The events that lie after the moment of the report, and were left aside. */
  later?: string[]
  /** What it was made from, where that was asked for. */
  receipt?: Receipt
}

/** How far a procedure has come. */
export type State =
  /** Something is still to be done, or to be known. */
  | 'open'
  /** Every step was done as it must. */
  | 'concluded'
  /**
   * A step was done in a way that does not count and is to be done again, or the person
   * withdrew the agreement; and that is so whatever else is learnt of the events.
   */
  | 'broken'

/** What is known of one step. */
export interface StepReport {
  /** Its name. */
  step: string
  /** How far it has come. */
  state: StepState
  /** Who has to do it. */
  actor: Actor
  /** When it was done. */
  at?: string
  /** The document that was attached, where its hash is known: proof that can be kept. */
  document?: Proof
}

/** How far a step has come. */
export type StepState =
  /** It was done; where it is not known whether its event counts, a finding says so. */
  | 'done'
  /** It may be done now. */
  | 'ready'
  /** Something else must be done first. */
  | 'waiting'
  /** Another step was done in its stead. */
  | 'not_needed'

/** Who acts. */
export type Actor =
  /** The person whom the service is for. */
  | 'person'
  /** The CPI or the accredited operator. */
  | 'provider'

/** What tells a document from any other. */
export interface Proof {
  /** What it is. */
  format?: Format
  /** Its size in bytes. */
  bytes?: number
  /** The SHA-256 of its bytes. */
  sha256: string
}

/** What may be done now, and by whom. */
export interface Next {
  /** The step. */
  step: string
  /** Who has to do it. */
  actor: Actor
  /** What is to be done, as a request. */
  action?: Text
}

/** What there is to say of a dossier. */
export interface DossierReport {
  /** Whether the PSP says all that it must. */
  content: Decision
  /** How far its signing has come. */
  procedure: Report
}

/** By when the person contacts the office. */
export interface DeadlineReport {
  /** The rulebook that has the deadlines. */
  rulebook: Edition
  /** Those that run, or may, in the order of the rulebook. */
  deadlines: Deadline[]
  /** The fields to ask for, in the order of the vocabulary. */
  ask: string[]
  /** What it was made from, where that was asked for. */
  receipt?: Receipt
}

/** A day by which the person contacts the office. */
export interface Deadline {
  /** The deadline's id. */
  rule: string
  /** How it stands today. */
  state: DeadlineState
  /** The last day, where the deadline runs and the day from which it does is known. */
  due_by?: string
  /** The fields that would have to be known, in the order of the vocabulary. */
  fields: string[]
  /** What the act requires. */
  message?: Text
  /** What to do once the day has passed. */
  remedy?: Text
  /** Where it stands. */
  citation?: Citation
}

/** How a deadline stands. */
export type DeadlineState =
  /** The person contacted the office, whenever that was. */
  | 'met'
  /** There is still time. */
  | 'due'
  /** The day has passed: the office convenes the person. */
  | 'to_be_convened'
  /** It depends on something that is not known; `fields` names it. */
  | 'unknown'

/** What an audit of a timesheet finds. */
export interface TimesheetReport {
  /** The rulebook that says what to look for. */
  rulebook: Edition
  /** How many sessions there are. */
  sessions: number
  /** How many minutes they have together: those declared, or else those from start to end. */
  minutes: number
  /** What is wrong, kind by kind; `fields` are places in the list, such as `sessions[2]`. */
  findings: Finding[]
  /** Whether there was more of one kind than is listed. */
  more?: boolean
  /** What it was made from, where that was asked for. */
  receipt?: Receipt
}

/** Which way of delivering a service suits, and why. It advises: the person chooses. */
export interface RecommendationReport {
  /**
   * The ways that no check forbids, the recommended one first; before it the one that the
   * person wishes.
   */
  ranked: RankedMode[]
  /** The ways that a check forbids, never recommended. */
  closed: ClosedMode[]
  /** That the person chooses. */
  choice: PersonChoice
  /**
   * The fields that are not known and could change the order, what matters most first; then
   * those that the checks ask for.
   */
  ask: string[]
  /** The decisions that were read. */
  checks: CheckRead[]
}

/** A way that is open. */
export interface RankedMode {
  /** The way. */
  mode: Mode
  /** Its place, from one. */
  rank: number
  /**
   * Whether it suits: no known fact speaks against it, and nothing that a person cannot do
   * without is unknown.
   */
  fits: Holds
  /** Whether the checks allow it; never no. */
  allowed: Holds
  /** The channels that no check forbids. */
  channels: Channel[]
  /** What speaks for it, against it, or only informs. */
  reasons: ModeReason[]
  /** What the way is called. */
  name?: Text
  /** What it is. */
  what?: Text
}

/** A way of delivering a service. The one that asks least of the person stands first. */
export type Mode =
  /** All of it in person. */
  | 'in_person'
  /** At a distance, with someone who helps; the first access at the office. */
  | 'assisted'
  /** In person and at a distance in turn. */
  | 'blended'
  /** All of it at a distance. */
  | 'remote'

/** Whether something holds, as far as is known. */
export type Holds =
  /** It does. */
  | 'yes'
  /** It depends on something that is not known; `ask` names it. */
  | 'unknown'
  /** It does not. */
  | 'no'

/** How the person and the operator meet. */
export type Channel =
  /** At the provider's seat. */
  | 'in_person'
  /** By telephone alone. */
  | 'phone'
  /** By video interview on a platform. */
  | 'video'

/** A reason. */
export interface ModeReason {
  /** The provision that it rests on, the fact and its value: `REP-07.ability.good`. */
  id: string
  /** What it does. */
  speaks: Speaks
  /** The field of the case. */
  field: string
  /** The reason in words, to the person. */
  text?: Text
  /** Where it stands. */
  evidence?: Evidence[]
}

/** What a reason does. */
export type Speaks =
  /** It speaks for the way. */
  | 'for'
  /** It speaks against it. */
  | 'against'
  /** It informs. */
  | 'note'

/** Where a reason stands, and what is found there. */
export interface Evidence {
  /** The source and its section. */
  citation: Citation
  /** The table of the survey, or of the report (`T4-1`). */
  table?: string
  /** The row of that table, by its id or its number. */
  row?: string
  /** What the row is about. */
  what?: Text
  /** What the forms say there. */
  figures?: Effectiveness
}

/**
 * What the forms say of a frail group, from 1 to 10 (section 7.1). These are opinions of
 * offices, each of which counts once, however many people it serves.
 */
export interface Effectiveness {
  /** The forms that give a number; the others are blank, or have a cross. */
  forms: number
  /** The lowest number. */
  lowest: number
  /** The highest number. */
  highest: number
  /** The sum of the numbers: divided by `forms` it is the mean. */
  sum: number
}

/** A way that a check forbids. */
export interface ClosedMode {
  /** The way. */
  mode: Mode
  /** The rules that close its channels, or the scope that they stand outside of. */
  rules: ClosingRule[]
  /** What the way is called. */
  name?: Text
}

/** A rule that closes a channel. */
export interface ClosingRule {
  /** The check that has it. */
  check: CheckName
  /** The channel that it closes. */
  channel: Channel
  /** The rule. */
  rule: string
  /** What the act requires. */
  message?: Text
  /** What to do where it is not so. */
  remedy?: Text
  /** Where it stands. */
  citation?: Citation
}

/** A kind of question with its own subject. */
export type CheckName =
  /** May this service be delivered to this person in this way, today? */
  | 'delivery'
  /** Does this invitation to an appointment say all that it must? */
  | 'invitation'
  /** Does this Patto di servizio personalizzato say all that it must? */
  | 'psp'
  /** May this person have this service, now? */
  | 'service'
  /** Was this remote session held and recorded as it must? */
  | 'session'

/** That the person chooses (report of 2021, chapters 1.2 and 3.4). */
export interface PersonChoice {
  /** The way that the person wishes, if it is known. */
  wish?: Mode
  /** Whether it stands: it does, unless a check forbids it. Left out without a wish. */
  stands?: Holds
  /** It in words, to the person. */
  text?: Text
  /** Where it stands. */
  evidence?: Evidence[]
}

/** A decision that was read, as it was made. */
export interface CheckRead {
  /** The check. */
  check: CheckName
  /** The channel that it was asked of. */
  channel: Channel
  /** What it came to; left out where no rulebook could be chosen. */
  outcome?: Outcome
  /** The rulebook that decided. */
  rulebook?: Edition
  /** The rules that are violated. */
  rules: string[]
  /** Why no rulebook could be chosen, by the code of the error. */
  undecided?: string
}

/** What is wrong with a rulebook, or should have been meant. */
export interface AuditReport {
  /** The rulebook. */
  rulebook: Edition
  /** Its checks, in their order. */
  checks: CheckAudit[]
}

/** The same of the rules for one check. */
export interface CheckAudit {
  /** The check. */
  check: CheckName
  /** What its rules do that nobody would expect. */
  defects: Defect[]
  /** Where they meet those of other rulebooks of the territory. */
  borders: Border[]
}

/** Something that is wrong, or that somebody should have meant. */
export interface Defect {
  /** What it is. */
  kind: DefectKind
  /** The rule, where it is one's. */
  rule?: string
  /** The field, where it is one's. */
  field?: string
  /** The value of that field, where it is about one. */
  value?: ClassValue
  /** A case that shows it, where there is one. */
  witness?: Record<string, unknown>
}

/** The kinds of defect. */
export type DefectKind =
  /** The rule never applies. */
  | 'never_applies'
  /** No case within the scope breaks the rule. */
  | 'never_broken'
  /** No case at all keeps the rule where it applies. */
  | 'never_kept'
  /** Whoever keeps the other rules keeps this one too. */
  | 'implied'
  /** The act governs no case at all. */
  | 'empty_scope'
  /** The act governs cases with this value, and none of them is admissible. */
  | 'never_admissible'
  /** The rule stays open for a case in which its truth is settled. */
  | 'weaker_than_exact'
  /** No rule reads the field. */
  | 'unused'

/** Where a rulebook meets another of the same territory, for one check. */
export interface Border {
  /** What there is. */
  kind: BorderKind
  /** The other rulebook, by id. */
  other: string
  /** The first day of it. */
  from: string
  /** The last day; left out where it has none. */
  to?: string
  /** A case that shows it, where it is about some cases only. */
  witness?: Record<string, unknown>
}

/** What there is where two rulebooks meet. */
export type BorderKind =
  /** Between the end of the one and the beginning of the other no rulebook is in force. */
  | 'days_without'
  /** Both govern some case, while both are in force, and neither is a complement. */
  | 'scope_overlap'
  /** Neither governs some case, while both are in force. */
  | 'scope_gap'

/** What one rulebook says otherwise than another. */
export interface ComparisonReport {
  /** The one. */
  then: Edition
  /** The other. */
  now: Edition
  /** The checks that both have, in their order. */
  checks: CheckComparison[]
}

/** The same for one check. */
export interface CheckComparison {
  /** The check. */
  check: CheckName
  /** The rules that differ, in the order of the other, those that are gone last. */
  rules: RuleChange[]
  /** How many cases there are that the two can tell apart, as a whole number in decimal. */
  cases: string
  /** Those whose outcome differs, by the two outcomes. */
  differences: Difference[]
}

/** A rule that differs. */
export interface RuleChange {
  /** Its id. */
  rule: string
  /** In which way. */
  change: RuleChangeKind
}

/** How a rule differs. */
export type RuleChangeKind =
  /** Only the other has it. */
  | 'added'
  /** Only the one has it. */
  | 'removed'
  /** It asks the same in other words. */
  | 'reworded'
  /** It asks something else, or weighs otherwise. */
  | 'changed'

/** Cases whose outcome differs. */
export interface Difference {
  /** Their outcome by the one. */
  then: Outcome
  /** Their outcome by the other. */
  now: Outcome
  /** How many they are, as a whole number in decimal. */
  cases: string
  /** Which share of all cases that is. */
  share: number
  /** A case of them with the fewest known fields. */
  witness: Record<string, unknown>
}

/** A rulebook in short. */
export interface RulebookSummary {
  /** Its name, such as `lombardia-2022`. */
  id: string
  /** Its own version. */
  version: string
  /** SHA-256 of all that it says, as hexadecimal. */
  fingerprint: string
  /** What it regulates, in a line. */
  title: Text
  /** Where it applies. */
  territory: string
  /** The first day on which it applies. */
  valid_from: string
  /** The last day on which it applies, if it has one. */
  valid_to: string | null
  /** Whether it was issued for a time whose end it does not state. */
  transitional: boolean
  /** Whether it joins the rulebook that judges. */
  complement: boolean
  /** The rulebook whose rules it took over, if it extends one. */
  extends: Extended | null
  /** The rulebooks that it replaces, by id. */
  replaces: string[]
  /** The checks that it has rules for. */
  checks: CheckName[]
  /** The procedures that it has, by name. */
  procedures: string[]
  /** Whether it has days by which a person contacts the office. */
  deadlines: boolean
  /** Whether it minds what is in the sessions of one operator. */
  timesheet: boolean
}

/** The rulebook that another extends, in the edition that it was made from. */
export interface Extended {
  /** Its id. */
  id: string
  /** Its own version. */
  version: string
  /** SHA-256 of all that it says, as hexadecimal. */
  fingerprint: string
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
  /** What it is. */
  what: Changed
  /** The rulebook, where it is one, or of one. */
  rulebook?: string
  /** The rule, where it is one, or the finding of one. */
  rule?: string
  /** The part of the answer, where it is another one. */
  part?: string
  /** As it was then; left out where there was none. */
  then?: string
  /** As it is now; left out where there is none. */
  now?: string
}

/** What can change. */
export type Changed =
  /** The version of the library. */
  | 'library'
  /** The case: it is another one. */
  | 'case'
  /** What became of a rulebook. */
  | 'standing'
  /** What a rulebook that answered says. */
  | 'rulebook'
  /** What one of its rules says. */
  | 'rule'
  /** The outcome, or the state. */
  | 'outcome'
  /** What is found of a rule. */
  | 'finding'
  /** Another part of the answer. */
  | 'part'

/** What comes of asking again of a dossier. */
export interface DossierReplay {
  /** Of the decision on what the PSP says. */
  content: Replay
  /** Of the report on its signing. */
  procedure: Replay
}

/** An error as JSON: its kind, its first problem, and all of them where there are several. */
export interface ErrorReport {
  /** What kind of error it is. */
  kind: ErrorKind
  /** Stable name of the kind of mistake. */
  code: string
  /** What is wrong. */
  message: Text
  /** What to do about it. */
  help?: Text
  /** The path in the case, or the option of the call. */
  path?: string
  /**
   * The file, where one is known: of a rulebook or its scenarios, or that the command was
   * given.
   */
  file?: string
  /** The line in the text, from one. */
  line?: number
  /** The column in characters, from one. */
  column?: number
  /** Every problem, the first one too; left out where it is the only one. */
  problems?: Problem[]
}

/** The kinds of error that a caller can act on. */
export type ErrorKind =
  /** What was handed in cannot be read: mend the case or the call. */
  | 'input'
  /** No rulebook could be chosen: give a date, a territory or a rulebook's id. */
  | 'select'
  /** A rulebook is wrong: mend it. */
  | 'rulebook'
  /** LEPRE itself failed: report it. */
  | 'internal'

/** One thing that is wrong, and where. */
export interface Problem {
  /** Stable name of the kind of mistake. */
  code: string
  /** What is wrong. */
  message: Text
  /** What to do about it. */
  help?: Text
  /** The path in the case, or the option of the call. */
  path?: string
  /**
   * The file, where one is known: of a rulebook or its scenarios, or that the command was
   * given.
   */
  file?: string
  /** The line in the text, from one. */
  line?: number
  /** The column in characters, from one. */
  column?: number
}

export type Territory =
  | 'IT'
  | 'ITC1'
  | 'ITC2'
  | 'ITC3'
  | 'ITC4'
  | 'ITH1'
  | 'ITH2'
  | 'ITH3'
  | 'ITH4'
  | 'ITH5'
  | 'ITI1'
  | 'ITI2'
  | 'ITI3'
  | 'ITI4'
  | 'ITF1'
  | 'ITF2'
  | 'ITF3'
  | 'ITF4'
  | 'ITF5'
  | 'ITF6'
  | 'ITG1'
  | 'ITG2'

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
