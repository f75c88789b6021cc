// LEPRE from Node, zod with `if`s and two rule engines on the same cases: first whether they say
// the same, then how long each takes. `make bench-peers` runs it with the folder of the cases.

import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { Lepre } from '../../../bindings-node/index.js'
import { Case, violated } from './by_hand.mjs'
import { jsonRulesEngine, zenEngine } from './engines.mjs'
import { inTurns } from './turns.mjs'

// The first of the cases are timed: so few stay near the processor, as a single one would.
const TIMED = 128
const folder = process.argv[2]
const lines = readFileSync(join(folder, 'cases.jsonl'), 'utf8').trimEnd().split('\n')
const table = readFileSync(join(folder, 'cases.arrow'))
const rules = new Lepre({ rulebooks: { 'eleven.toml': readFileSync(new URL('../eleven.toml', import.meta.url), 'utf8') } })

const { resolve } = createRequire(import.meta.url)
const versionOf = (name) => JSON.parse(readFileSync(join(resolve.paths(name)[0], name, 'package.json'), 'utf8')).version
const brokenIn = ({ findings }) => findings.filter(({ status }) => status === 'violated').map(({ rule }) => rule)

// Each with its version; the broken rules of an object; the same from JSON text to JSON text; and
// the rules in such an answer.
const ours = (name, options) => ({
  name,
  version: JSON.parse(readFileSync(new URL('../../../bindings-node/package.json', import.meta.url), 'utf8')).version,
  broken: (subject) => brokenIn(rules.decide('delivery', subject, options)),
  answer: (text) => rules.decideJson('delivery', text, options),
  ids: brokenIn,
})
const engine = (name, run) => ({
  name,
  version: versionOf(name),
  broken: run,
  answer: async (text) => JSON.stringify(await run(JSON.parse(text))),
  ids: (answer) => answer,
})
const byHand = (subject) => violated(Case.parse(subject))
const subjects = [
  ours('LEPRE', { rulebook: 'eleven', detail: 'codes' }),
  ours('LEPRE, full answer', { rulebook: 'lombardia-2022' }),
  {
    ...engine('zod', byHand),
    name: 'zod and ifs',
    answer: (text) => JSON.stringify(byHand(JSON.parse(text))),
  },
  engine('json-rules-engine', jsonRulesEngine()),
  engine('@gorules/zen-engine', zenEngine()),
]

for (const line of [...lines].sort((one, other) => one.length - other.length)) {
  const subject = JSON.parse(line)
  const expected = subjects[0].broken(subject)
  for (const { name, broken, answer, ids } of subjects) {
    const message = `${name} differs from LEPRE on ${line}`
    assert.deepEqual(await broken(subject), expected, message)
    assert.deepEqual(ids(JSON.parse(await answer(line))), expected, message)
  }
}

const figures = []
const note = (column, took, decisions) => {
  for (const [place, milliseconds] of took.entries()) {
    const { name, version } = subjects[place]
    const nanoseconds = milliseconds.map((time) => (time / decisions) * 1e6)
    figures.push({ process: 'Node', engine: name, version, column, nanoseconds })
  }
}
const texts = lines.slice(0, TIMED)
const objects = texts.map((text) => JSON.parse(text))
// An engine that answers by a promise is waited for, case by case.
const over = (column, one) => {
  if (!(one(column[0]) instanceof Promise)) return () => column.forEach((subject) => one(subject))
  return async () => {
    for (const subject of column) await one(subject)
  }
}
note('object', await inTurns(subjects.map(({ broken }) => over(objects, broken)), 5), TIMED)
note('json', await inTurns(subjects.map(({ answer }) => over(texts, answer)), 5), TIMED)
const options = { rulebook: 'eleven', threads: 1 }
note('table', await inTurns([() => rules.decideTable('delivery', table, options)], 0), 1_000_000)
mkdirSync(join(folder, 'figures'), { recursive: true })
writeFileSync(join(folder, 'figures', 'node.jsonl'), figures.map((figure) => `${JSON.stringify(figure)}\n`).join(''))
