/** How much a decision says: with or without message, remedy and citation. */
export type Detail = 'full' | 'codes'

/** What may be chosen besides the case. */
export interface Options {
  /** The rulebook's id; without it, chosen by the case's territory and date. */
  rulebook?: string
  /** `full` unless said. */
  detail?: Detail
}

/** What an employment service may do, and why. */
export interface Decision {
  outcome: 'admissible' | 'inadmissible' | 'undetermined' | 'out_of_scope'
  /** The rulebook that decided. */
  rulebook: { id: string; version: string; fingerprint: string }
  findings: Finding[]
  /** The paths of the fields still to ask for. */
  ask: string[]
}

/** A rule seen on the case. A rule that holds, or does not apply, gives none. */
export interface Finding {
  rule: string
  status: 'violated' | 'unknown' | 'advice'
  severity: 'blocking' | 'advisory' | 'scope'
  /** The paths of the fields that decide. */
  fields: string[]
  /** What the act requires; only with `detail: 'full'`, as the next two. */
  message?: Text
  /** What to do where it is not so. */
  remedy?: Text
  /** Where it stands: the source's id, and the section of it. */
  citation?: { source: string; section: string }
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

/** The loaded rulebooks: immutable. */
export class Lepre {
  /**
   * Loads the built-in rulebooks.
   * @throws {LepreError}
   */
  constructor()

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
}
