// The catalogue of employment services.

import type { Citation, Text } from './answers.js'

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

/**
 * The catalogue of employment services. Each call makes a new object.
 * @throws {LepreError}
 */
export function catalogue(): Catalogue
