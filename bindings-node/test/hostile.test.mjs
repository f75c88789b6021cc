// Whatever is handed in, the process lives, and what is thrown is typed; `LEPRE_EXAMPLES=100000`
// tries more.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Int32, Null, Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow'
import fc from 'fast-check'

import { Lepre, LepreError, inspectDocument } from '@lepre/lepre'

const numRuns = Number(process.env.LEPRE_EXAMPLES ?? 500)
const rules = new Lepre()
const checks = ['delivery', 'invitation', 'psp', 'service', 'session']
const keys = ['date', 'territory', 'service', 'channel', 'contact', 'email', 'known', 'journal', 'sessions', 'step', 'at']
const values = ['ITC4', '2026-01-12', '2026-02-30', '2026-01-12T09:45', '24:00', 'phone', 'psp/email', '\u0000', '\ud800']

const leaf = fc.oneof(fc.constantFrom(...values), fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null))
const { subject } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('subject')),
  subject: fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('value'), { maxKeys: 6 }),
}))
const text = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), subject.map((one) => JSON.stringify(one)))

// The answer, or the error that the types promise.
function asked(work) {
  try {
    return work()
  } catch (error) {
    assert.ok(error instanceof LepreError, String(error))
    assert.notEqual(error.kind, 'internal')
    return error
  }
}

const questions = {
  decideJson: (one, check) => rules.decideJson(check, one),
  askJson: (one, check) => rules.askJson(check, one, { rulebook: 'lombardia-2022' }),
  repairJson: (one, check) => rules.repairJson(check, one, { most: 1 }),
  explainJson: (one, check) => rules.explainJson(check, one),
  reportJson: (one) => rules.reportJson(one),
  dossierJson: (one) => rules.dossierJson(one),
  deadlinesJson: (one) => rules.deadlinesJson(one),
  timesheetJson: (one) => rules.timesheetJson(one),
  recommendJson: (one) => rules.recommendJson(one),
  replayJson: (one) => rules.replayJson(one, one),
  'a rulebook': (one) => new Lepre({ rulebooks: { 'any.toml': one } }),
}

for (const [name, question] of Object.entries(questions)) {
  const runs = name === 'a rulebook' ? numRuns / 10 : numRuns
  test(`${name} lives through any text`, () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...checks), (one, check) => void asked(() => question(one, check))),
      { numRuns: runs },
    )
  })
}

test('any object is decided or refused, and never repeated', () => {
  fc.assert(
    fc.property(subject, fc.constantFrom(...checks), (one, check) => {
      const answer = asked(() => rules.decide(check, { ...one, contact: { email: 7, canary: 'canary!' } }))
      assert.doesNotMatch(`${answer.message}${JSON.stringify(answer.problems)}`, /canary!/)
    }),
    { numRuns },
  )
})

test('any lines are answered, one each', async () => {
  const lines = fc.array(text.map((one) => one.replaceAll('\n', ' ')), { minLength: 1, maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(lines, async (lines) => {
      const answers = await rules.decideManyJson('delivery', lines.map((line) => `${line}\n`).join(''))
      assert.equal(answers.split('\n').length, lines.length + 1)
    }),
    { numRuns: numRuns / 5 },
  )
})

test('any bytes are looked into', () => {
  const start = fc.constantFrom('', '%PDF-1.7\n', '\x89PNG\r\n', '\xff\xd8\xff', 'PK\x03\x04')
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      inspectDocument('any', Buffer.concat([Buffer.from(start, 'latin1'), rest]))
    }),
    { numRuns },
  )
})

const columns = new Table({
  territory: vectorFromArray(['ITC4', null, 'Toscana']),
  channel: vectorFromArray(['phone', 'video', null], new Utf8()),
  id: vectorFromArray([1, 2, 3], new Int32()),
})

for (const format of ['stream', 'file']) {
  test(`a damaged Arrow ${format} is decided or refused`, async () => {
    const whole = tableToIPC(columns, format)
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (damage, end) => {
        const bytes = Uint8Array.from(whole)
        for (const [place, byte] of damage) bytes[place] = byte
        try {
          await rules.decideTable('delivery', end % 3 ? bytes : bytes.subarray(0, end), { keep: true })
        } catch (error) {
          assert.ok(error instanceof LepreError || error instanceof TypeError, String(error))
          assert.notEqual(error.kind, 'internal')
        }
      }),
      { numRuns },
    )
  })
}

test('a table that claims more rows than its bytes can hold is refused', async () => {
  const bytes = tableToIPC(new Table({ id: vectorFromArray(Array(7).fill(null), new Null()) }), 'stream')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let place = 0; place + 8 <= bytes.length; place += 4) {
    if (view.getBigInt64(place, true) === 7n) view.setBigInt64(place, 2n ** 40n, true)
  }
  await assert.rejects(rules.decideTable('delivery', bytes, { keep: true }), TypeError)
})
