// What is known of a file.

import type { Format } from './answers.js'

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

/**
 * Finds out what a file is from its bytes, whatever its name claims. No signature is
 * verified.
 * @throws {LepreError}
 */
export function inspectDocument(name: string, content: Uint8Array): Document
