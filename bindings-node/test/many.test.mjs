// Many cases at once, off the main thread.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Lepre, LepreError } from '@lepre/lepre'

const rules = new Lepre()
const byPhone = { date: '2026-01-12', territory: 'ITC4', service: 'did_support', channel: 'phone' }
const cases = Array.from({ length: 1500 }, (_, place) => ({
  ...byPhone,
  agreement: { person: place % 2 === 0 },
}))

test('many cases get what each gets alone, in their order', async () => {
  const options = { detail: 'codes', receipt: true }
  const alone = cases.map((subject) => rules.decide('delivery', subject, options))
  assert.deepEqual(await rules.decideMany('delivery', cases, options), alone)
  assert.deepEqual(await rules.decideMany('delivery', []), [])
})

test('a wrong case is an error in its place, and the others are decided', async () => {
  const wrong = [byPhone, { chanel: 'canary' }, undefined, {}, byPhone]
  const [first, misspelled, nothing, anywhere, last] = await rules.decideMany('delivery', wrong)
  assert.deepEqual([first, last], [rules.decide('delivery', byPhone), first])
  for (const error of [misspelled, nothing, anywhere]) assert.ok(error instanceof LepreError)
  assert.equal(`${misspelled.code} at ${misspelled.path}`, 'unknown_key at chanel')
  assert.deepEqual([nothing.kind, anywhere.kind], ['input', 'select'])
})

test('lines of JSON go in and come out', async () => {
  const lines = cases.map((subject) => `${JSON.stringify(subject)}\n`).join('')
  const options = { detail: 'codes' }
  const alone = cases.map((subject) => `${rules.decideJson('delivery', JSON.stringify(subject), options)}\n`)
  assert.equal(await rules.decideManyJson('delivery', lines, options), alone.join(''))
  const long = JSON.stringify({ ...byPhone, programme: { name: 'x'.repeat(90) } })
  const many = `${long}\n`.repeat(20_000) // more than one stretch of text
  assert.equal((await rules.decideManyJson('delivery', many, options)).split('\n').length, 20_001)
  const [wrong, right] = (await rules.decideManyJson('delivery', `\n${long}`)).split('\n')
  assert.equal(JSON.parse(wrong).kind, 'input')
  assert.equal(JSON.parse(right).outcome, 'undetermined')
  assert.equal(await rules.decideManyJson('delivery', ''), '')
})

for (const [what, check, options] of [
  ['check', 'no such check', {}],
  ['detail', 'delivery', { detail: 'brief' }],
]) {
  test(`a wrong ${what} rejects the promise, whatever the cases`, async () => {
    // One after the other: a promise that is rejected before anyone waits for it fails the test.
    for (const ask of [
      () => rules.decideMany(check, [], options),
      () => rules.decideManyJson(check, '', options),
    ]) {
      await assert.rejects(ask(), (error) => error instanceof LepreError && error.kind === 'input')
    }
  })
}

test('a wrong type rejects the promise without the value', async () => {
  for (const ask of [
    () => rules.decideMany('delivery', 'canary'),
    () => rules.decideManyJson('delivery', { canary: 1 }),
    () => rules.decideMany('delivery', [], { signal: 'canary' }),
    () => rules.decideMany('delivery', [], { receipt: 'canary' }),
  ]) {
    await assert.rejects(ask(), (error) => error instanceof TypeError && !/canary/.test(error.message))
  }
})

test('whoever aborts gets the reason, before and meanwhile', async () => {
  const reason = new Error('no longer wanted')
  for (const ask of [
    (signal) => rules.decideMany('delivery', cases, { signal }),
    (signal) => rules.decideManyJson('delivery', '{}\n'.repeat(10_000), { signal }),
  ]) {
    await assert.rejects(ask(AbortSignal.abort(reason)), reason)
    const controller = new AbortController()
    const answer = ask(controller.signal)
    controller.abort(reason)
    await assert.rejects(answer, reason)
  }
})
