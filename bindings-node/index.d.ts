// The class, its options and its errors. Cases and answers are in files of their own.

import type {
  AuditReport,
  CheckName,
  ComparisonReport,
  DeadlineReport,
  Decision,
  DossierReplay,
  DossierReport,
  Problem,
  QuestionReport,
  RecommendationReport,
  RepairReport,
  Replay,
  Report,
  RulebookSummary,
  Text,
  TimesheetReport,
} from './answers.js'
import type {
  ContactCase,
  DeliveryCase,
  Dossier,
  InvitationCase,
  JournalCase,
  PspCase,
  RecommendationCase,
  ServiceCase,
  SessionCase,
  TimesheetCase,
} from './cases.js'

export type * from './answers.js'
export type * from './cases.js'
export * from './catalogue.js'
export * from './survey.js'
export * from './document.js'

/** The case of each check. */
export interface Cases {
  delivery: DeliveryCase
  invitation: InvitationCase
  psp: PspCase
  service: ServiceCase
  session: SessionCase
}

/** The case of a check; of one that is known only at run time, any object. */
export type CaseOf<C extends string> = C extends CheckName
  ? Cases[C]
  : string extends C
    ? object
    : never

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

/** What may be chosen of many cases. */
export interface ManyOptions extends Options {
  /** Whoever aborts it ends the work: the promise is rejected with its reason. */
  signal?: AbortSignal
}

/** What may be chosen of a table. */
export interface TableOptions {
  /** The rulebook's id; without it, chosen for each row by its territory and date. */
  rulebook?: string
  /**
   * The columns that stand in the answer too, `true` for all: none unless said. A column that
   * is no field must be kept.
   */
  keep?: boolean | string[]
  /** Whether the answer has a column `ask`, with the fields still to ask for. */
  ask?: boolean
  /** Whether the answer has a column for each rule, `rule:LOM-06`. */
  rules?: boolean
  /** How many threads share the work: one unless said, and never more than processors. */
  threads?: number
  /** Whoever aborts it ends the work: the promise is rejected with its reason. */
  signal?: AbortSignal
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

/** Which rulebooks to load besides the built-in ones. */
export interface LoadOptions {
  /** The TOML text of each, by the name of its file; each may extend or replace those before it. */
  rulebooks?: Record<string, string>
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
  decide<C extends string>(check: C, subject: CaseOf<C>, options?: Options): Decision

  /**
   * Decides many cases: of each its decision, or the error that is wrong with it, in the same
   * order. The work is done on another thread, stretch by stretch.
   * @throws {LepreError} where the call itself is wrong; it rejects the promise
   */
  decideMany<C extends string>(
    check: C,
    cases: readonly CaseOf<C>[],
    options?: ManyOptions,
  ): Promise<(Decision | LepreError)[]>

  /**
   * Decides many cases given as JSON text, one a line: of each a line with its decision, or
   * with what is wrong with it, an `ErrorReport`. The work is done on another thread.
   * @throws {LepreError} where the call itself is wrong; it rejects the promise
   */
  decideManyJson(check: string, jsonLines: string, options?: ManyOptions): Promise<string>

  /**
   * Decides the cases of a table: the bytes of an Arrow IPC stream or file, whose columns are
   * fields, called by their paths. The answer is an Arrow IPC stream with a row for each: its
   * columns are the `outcome`, the rules that are `violated` or `unknown`, the `advice` that is
   * not followed, the `rulebook` that judged and, where none could be chosen, the `error`. The
   * work is done on another thread, on a copy: leave the bytes as they are until the promise is
   * settled, since they are copied bit by bit to let timers fire.
   * @throws {LepreError} with the column and the row of the first value that is wrong; it
   * rejects the promise
   */
  decideTable(check: string, bytes: Uint8Array, options?: TableOptions): Promise<Uint8Array>

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
  report(journal: JournalCase, options?: Options): Report

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
  dossier(dossier: Dossier, options?: Options): DossierReport

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
  deadlines(subject: ContactCase, options?: Options): DeadlineReport

  /**
   * Audits the sessions of one operator, given as JSON text; the answer is JSON text too.
   * @throws {LepreError}
   */
  timesheetJson(timesheetJson: string, options?: Options): string

  /**
   * Audits the sessions of one operator: an object of what JSON can hold.
   * @throws {LepreError}
   */
  timesheet(timesheet: TimesheetCase, options?: Options): TimesheetReport

  /**
   * Which way of delivering a service suits, of what is known as JSON text; the answer is JSON
   * text too. It advises: the person chooses, and what they wish comes first.
   * @throws {LepreError}
   */
  recommendJson(caseJson: string, options?: Omit<Options, 'receipt'>): string

  /**
   * Which way of delivering a service suits: an object of what JSON can hold.
   * @throws {LepreError}
   */
  recommend(subject: RecommendationCase, options?: Omit<Options, 'receipt'>): RecommendationReport

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
  ask<C extends string>(check: C, subject: CaseOf<C>, options?: AskOptions): QuestionReport

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
  repair<C extends string>(check: C, subject: CaseOf<C>, options?: RepairOptions): RepairReport

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
  explain<C extends string>(check: C, subject: CaseOf<C>, options?: ExplainOptions): Text

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
