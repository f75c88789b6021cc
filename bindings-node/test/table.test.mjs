// Tables of cases, as Arrow.

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { suite, test } from 'node:test'

import { Bool, Field, Int32, List, Table, Utf8, tableFromIPC, tableToIPC, vectorFromArray } from 'apache-arrow'

import { Lepre, LepreError } from '@lepre/lepre'

const rules = new Lepre()
const cases = [
  { date: '2026-01-12', territory: 'ITC4', service: 'did_support', channel: 'phone', agreement: { person: false } },
  { date: '2026-01-12', territory: 'Toscana', service: 'psp', channel: 'video' },
  { date: '2026-01-12', territory: 'ITC4', service: 'psp', channel: 'phone', contact: { email: 'canary' } },
  { territory: 'ITC4', channel: 'in_person' },
]

// Every value by its path.
function flat(subject, before = '') {
  const known = Object.entries(subject).filter(([, value]) => value !== null)
  return known.flatMap(([key, value]) => {
    const group = typeof value === 'object' && !Array.isArray(value)
    return group ? flat(value, `${before}${key}.`) : [[before + key, value]]
  })
}

function typeOf(values) {
  const value = values.find((value) => value !== null)
  if (Array.isArray(value)) return new List(new Field('item', new Utf8()))
  return { boolean: new Bool(), number: new Int32() }[typeof value] ?? new Utf8()
}

function table(subjects) {
  const rows = subjects.map((subject) => Object.fromEntries(flat(subject)))
  const names = [...new Set(rows.flatMap(Object.keys))]
  const columns = names.map((name) => {
    const values = rows.map((row) => row[name] ?? null)
    return [name, vectorFromArray(values, typeOf(values))]
  })
  return new Table(Object.fromEntries(columns))
}

async function decide(check, data, options) {
  return tableFromIPC(await rules.decideTable(check, tableToIPC(data, 'stream'), options))
}

const rowsOf = (decided) => decided.toArray().map((row) => JSON.parse(JSON.stringify(row)))

// One case as a row of a table is answered.
function alone(check, subject) {
  try {
    const { outcome, findings, rulebook } = rules.decide(check, subject, { detail: 'codes' })
    const ids = (wanted) => findings.filter(wanted).map(({ rule }) => rule)
    const violated = ids(({ status }) => status === 'violated')
    const unknown = ids(({ status, severity }) => status === 'unknown' && severity !== 'advisory')
    const advice = ids(({ severity }) => severity === 'advisory')
    return { outcome, violated, unknown, advice, rulebook: rulebook.id, error: null }
  } catch (error) {
    return { outcome: null, violated: [], unknown: [], advice: [], rulebook: null, error: error.code }
  }
}

suite('every row is answered as its case alone', () => {
  for (const check of ['delivery', 'invitation', 'psp', 'service', 'session']) {
    test(check, async () => {
      const folder = new URL(`../../tests/conformance/${check}/`, import.meta.url)
      const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
      const vectors = files.flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
      const subjects = vectors
        .filter((vector) => vector.check === check && vector.decision && !vector.options)
        .map((vector) => vector.case)
      assert.ok(subjects.length > 15)
      assert.deepEqual(rowsOf(await decide(check, table(subjects))), subjects.map((one) => alone(check, one)))
    })
  }
})

test('a file is read as a stream is, in one batch or in many', async () => {
  const data = table(cases)
  const answers = rowsOf(await decide('delivery', data))
  const file = await rules.decideTable('delivery', tableToIPC(data, 'file'))
  assert.deepEqual(rowsOf(tableFromIPC(file)), answers)
  const twice = data.concat(data)
  assert.equal(twice.batches.length, 2)
  assert.deepEqual(rowsOf(await decide('delivery', twice)), [...answers, ...answers])
})

test('dictionaries may change from batch to batch, and rows are counted over all', async () => {
  const batch = (name, channel) => new Table({ name: vectorFromArray(name), channel: vectorFromArray(channel) })
  const data = batch(['a', 'b'], ['phone', 'video']).concat(batch(['c', 'd'], ['in_person', null]))
  const kept = rowsOf(await decide('delivery', data, { keep: true, rulebook: 'lombardia-2022' }))
  assert.deepEqual(kept.map(({ name, channel }) => [name, channel]), [
    ['a', 'phone'],
    ['b', 'video'],
    ['c', 'in_person'],
    ['d', null],
  ])
  const wrong = data.concat(batch(['e'], ['vido']))
  await assert.rejects(decide('delivery', wrong, { keep: true }), { path: 'channel[4]' })
})

test('columns are kept, and what to ask for and each rule is told', async () => {
  const data = new Table({
    ...Object.fromEntries(table(cases).schema.fields.map(({ name }) => [name, table(cases).getChild(name)])),
    id: vectorFromArray([1, 2, 3, 4], new Int32()),
  })
  await assert.rejects(decide('delivery', data), (error) => {
    assert.ok(error instanceof LepreError)
    return `${error.code} at ${error.path}` === 'unknown_key at id'
  })
  const decided = await decide('delivery', data, { keep: ['id'], ask: true, rules: true, threads: 2 })
  assert.deepEqual(decided.schema.names.slice(0, 2), ['id', 'outcome'])
  const [first] = rowsOf(decided)
  assert.equal(first.id, 1)
  assert.ok('rule:LOM-06' in first)
  assert.ok(first.violated.every((id) => first[`rule:${id}`] === false))
  const everything = await decide('delivery', data, { keep: true })
  assert.deepEqual(everything.schema.names.slice(0, data.numCols), data.schema.names)
  const named = await decide('delivery', table(cases.slice(3)), { rulebook: 'lombardia-2022' })
  assert.equal(rowsOf(named)[0].rulebook, 'lombardia-2022')
})

test('a wrong value is told with its column and row, not with itself', async () => {
  await assert.rejects(decide('delivery', table([...cases.slice(0, 2), { channel: 'canary' }])), (error) => {
    assert.ok(error instanceof LepreError)
    assert.equal(error.path, 'channel[2]')
    assert.doesNotMatch(error.message, /canary/)
    return true
  })
})

for (const [what, bytes, options] of [
  ['bytes', 'canary'],
  ['bytes', new TextEncoder().encode('canary')],
  ['bytes', new TextEncoder().encode('ARROW1canary')],
  ['bytes', new Uint8Array()],
  ['keep', new Uint8Array(), { keep: 'canary' }],
  ['keep', new Uint8Array(), { keep: [{ canary: 1 }] }],
  ['ask', new Uint8Array(), { ask: 'canary' }],
  ['threads', new Uint8Array(), { threads: 1.5 }],
  ['signal', new Uint8Array(), { signal: { canary: 1 } }],
  ['rulbook', new Uint8Array(), { rulbook: 'lombardia-2022' }],
]) {
  test(`wrong ${what} is a TypeError without the value`, async () => {
    await assert.rejects(rules.decideTable('delivery', bytes, options), (error) => {
      assert.ok(error instanceof TypeError)
      assert.ok(error.message.includes(`\`${what}\``))
      return !error.message.includes('canary')
    })
  })
}

const wide = tableToIPC(table(Array.from({ length: 65_536 * 3 }, (_, row) => cases[row % 2])), 'stream')

test('timers fire while a table is decided', async () => {
  const { gap, took, answer } = await longestGap(() => rules.decideTable('delivery', wide, { rules: true }))
  assert.equal(tableFromIPC(answer).numRows, 65_536 * 3)
  assert.ok(gap < took / 2, `${gap} of ${took} ms without a timer`)
})

async function longestGap(work) {
  const start = performance.now()
  let [gap, last] = [0, start]
  const timer = setInterval(() => {
    gap = Math.max(gap, performance.now() - last)
    last = performance.now()
  })
  const answer = await work()
  clearInterval(timer)
  return { gap, took: performance.now() - start, answer }
}

test('whoever aborts gets the reason, before and between chunks', async () => {
  const reason = new Error('no longer wanted')
  await assert.rejects(rules.decideTable('delivery', wide, { signal: AbortSignal.abort(reason) }), reason)
  const controller = new AbortController()
  const answer = rules.decideTable('delivery', wide, { signal: controller.signal })
  setTimeout(() => controller.abort(reason), 5)
  await assert.rejects(answer, reason)
})
