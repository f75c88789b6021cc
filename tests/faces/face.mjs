// Answers cases by way of the Node face: a process that `tests/agreement/language.rs` asks.

import { createInterface } from 'node:readline'

import { Lepre, LepreError } from '../../bindings-node/index.js'

const rules = new Lepre()

/** Decides one case, by its text or as the object that it says. */
function answer({ check, rulebook, door }, text) {
  const options = { rulebook: rulebook ?? undefined, detail: 'codes' }
  try {
    if (door === 'text') return { decision: JSON.parse(rules.decideJson(check, text, options)) }
    return { decision: rules.decide(check, JSON.parse(text), options) }
  } catch (error) {
    if (error instanceof LepreError) return { error: error.code }
    throw error
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const asked = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(asked.cases.map((text) => answer(asked, text)))}\n`)
}
