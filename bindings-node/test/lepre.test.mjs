// What the Node face adds: both module systems, types and errors.

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'

import { Lepre, LepreError } from '@lepre/lepre'

const rules = new Lepre()
const subject = { date: '2026-01-12', territory: 'ITC4', service: 'assessment', channel: 'in_person' }

function thrownBy(work) {
  try {
    work()
  } catch (error) {
    return error
  }
  assert.fail('nothing was thrown')
}

test('require and import give the same classes', () => {
  const required = createRequire(import.meta.url)('@lepre/lepre')
  assert.equal(required.Lepre, Lepre)
  assert.equal(required.LepreError, LepreError)
})

test('an object and its JSON get the same decision', () => {
  const decision = JSON.parse(rules.decideJson('delivery', JSON.stringify(subject)))
  assert.deepEqual(rules.decide('delivery', subject), decision)
})

test('an error says what, where and what to do, in both languages', () => {
  const error = thrownBy(() => rules.decide('delivery', { chanel: 'phone' }))
  assert.ok(error instanceof LepreError && error instanceof Error)
  const { name, kind, code, path } = error
  assert.deepEqual({ name, kind, code, path }, {
    name: 'LepreError',
    kind: 'input',
    code: 'unknown_key',
    path: 'chanel',
  })
  assert.match(error.help, /channel/)
  assert.notEqual(error.help, error.helpIt)
  assert.notEqual(error.message, error.messageIt)
})

test('an error tells every problem', () => {
  const error = thrownBy(() => rules.decide('delivery', { chanel: 'phone', servce: 'psp' }))
  assert.deepEqual(error.problems.map(({ path }) => path), ['chanel', 'servce'])
  assert.equal(error.path, 'chanel')
})

for (const [what, work] of [
  ['detail', () => rules.decide('delivery', subject, { detail: 'brief' })],
  ['check', () => rules.decide('no such check', subject)],
  ['text', () => rules.decideJson('delivery', 'no JSON')],
]) {
  test(`a wrong ${what} is an input error`, () => {
    const error = thrownBy(work)
    assert.ok(error instanceof LepreError)
    assert.equal(error.kind, 'input')
  })
}

test('a wrong type is a TypeError without the value', () => {
  const person = { contact: { email: 'canary@example.it' } }
  const error = thrownBy(() => rules.decideJson('delivery', person))
  assert.ok(error instanceof TypeError)
  assert.match(error.message, /`caseJson`/)
  assert.doesNotMatch(error.message, /canary/)
})

test('an unknown option is a TypeError that names it', () => {
  const error = thrownBy(() => rules.decide('delivery', subject, { rulbook: 'lombardia-2022' }))
  assert.ok(error instanceof TypeError)
  assert.match(error.message, /`rulbook`/)
})

test('an option left undefined is an option left out', () => {
  const options = { rulebook: undefined, detail: undefined }
  assert.deepEqual(rules.decide('delivery', subject, options), rules.decide('delivery', subject))
})
