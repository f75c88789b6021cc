// The survey of 2021.

import type { Text } from './answers.js'

/** A table of the survey in short. */
export interface SurveyTableSummary {
  /** The name of its file. */
  name: string
  title: Text
  /** The provision that it encodes, if it does. */
  provision: string | null
  /** The section of the report that it stands in. */
  section: string
  columns: SurveyColumn[]
  /** How many rows it has. */
  rows: number
}

/** A column of a table. */
export interface SurveyColumn {
  name: string
  type: 'text' | 'number'
}

/** A table of the survey. */
export interface SurveyTable extends Omit<SurveyTableSummary, 'rows'> {
  /** Each with a cell for each column; `null` where the report has nothing. */
  rows: Record<string, string | number | null>[]
}

/**
 * The tables of the survey of 2021 in short: what fourteen administrations told of remote
 * services, what the report makes of it, and European practice. It informs, and decides nothing.
 * @throws {LepreError}
 */
export function survey(): SurveyTableSummary[]
/**
 * A table of the survey, by its name. Each call makes a new object.
 * @throws {LepreError}
 */
export function survey(table: string): SurveyTable
/**
 * A table of the survey, by its name, as a stream of Arrow's own bytes.
 * @throws {LepreError}
 */
export function surveyTable(table: string): Uint8Array
