// How long a decision takes from Node, beside a zod schema with the rules as `if`s and beside
// two rule engines.
//
// `make bench-node` runs it. All in one run and in turns, since only ratios can be trusted on a
// busy machine. What is timed ends with the list of the broken rules in hand.

import assert from 'node:assert/strict'

import { Lepre } from '../index.js'
import { Case, violated } from './by_hand.mjs'
import { jsonRulesEngine, zenEngine } from './engines.mjs'

const [ROUNDS, CALLS] = [21, 1000]
const admissible = {
  date: '2024-05-10',
  territory: 'ITC4',
  service: 'assessment',
  channel: 'video',
  programme: { kind: 'none' },
  provider: {
    kind: 'accredited_operator',
    accredited: true,
    partnership_agreement: true,
    staff_identified_in_siul: true,
    in_person_available: true,
  },
  person: { rdc_recipient: false },
  agreement: { provider: true, person: true },
  equipment: { device: 'tablet', device_online: true, connection_stable: true },
  contact: { email_valid: true, email_personal: true },
  platform: { access: 'registered_user', person_has_credentials: true, browser_version: true },
}
const inadmissible = {
  ...admissible,
  agreement: { provider: true, person: false },
  equipment: { device: 'tablet', device_online: true, connection_stable: false },
  contact: { email_valid: true, email_personal: false },
}

// Objects in, the broken rules out; then text in, text out.
function programs(subject) {
  const rules = new Lepre()
  const text = JSON.stringify(subject)
  const brokenIn = ({ findings }) => findings.filter(({ status }) => status === 'violated').map(({ rule }) => rule)
  const codes = { detail: 'codes' }
  const [byEngine, byZen] = [jsonRulesEngine(), zenEngine()]
  return {
    decide: () => brokenIn(rules.decide('delivery', subject)),
    'decide, codes only': () => brokenIn(rules.decide('delivery', subject, codes)),
    'zod and ifs': () => violated(Case.parse(subject)),
    'zod, then json-rules-engine': () => byEngine(Case.parse(subject)),
    'zod, then zen-engine': () => byZen(Case.parse(subject)),
    decideJson: () => rules.decideJson('delivery', text),
    'decideJson, codes only': () => rules.decideJson('delivery', text, codes),
    'text: zod and ifs': () => {
      const broken = violated(Case.parse(JSON.parse(text)))
      return JSON.stringify({ outcome: broken.length ? 'inadmissible' : 'admissible', violated: broken })
    },
  }
}

async function expectTheSame(programs) {
  const expected = programs['zod and ifs']()
  for (const [name, program] of Object.entries(programs)) {
    const answer = await program()
    if (typeof answer !== 'string') assert.deepEqual(answer, expected, name)
  }
  const read = JSON.parse(programs.decideJson())
  assert.equal(read.outcome, expected.length ? 'inadmissible' : 'admissible')
}

async function inTurns(programs) {
  const took = Object.fromEntries(Object.keys(programs).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, program] of Object.entries(programs)) {
      const asynchronous = program() instanceof Promise
      const start = performance.now()
      if (asynchronous) for (let call = 0; call < CALLS; call += 1) await program()
      else for (let call = 0; call < CALLS; call += 1) program()
      took[name].push(((performance.now() - start) / CALLS) * 1000)
    }
  }
  const median = (times) => times.sort((one, other) => one - other)[ROUNDS >> 1]
  return Object.fromEntries(Object.entries(took).map(([name, times]) => [name, median(times)]))
}

for (const [title, subject] of Object.entries({ admissible, 'three rules broken': inadmissible })) {
  const compared = programs(subject)
  await expectTheSame(compared)
  const took = await inTurns(compared)
  console.log(`\n${title.padEnd(30)}    median   times as fast as zod and ifs`)
  for (const [name, time] of Object.entries(took)) {
    const plain = /Json|text/.test(name) ? 'text: zod and ifs' : 'zod and ifs'
    console.log(`${name.padEnd(30)} ${time.toFixed(2).padStart(6)} us ${(took[plain] / time).toFixed(2).padStart(8)}`)
  }
}
