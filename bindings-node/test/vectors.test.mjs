// The conformance vectors that every language runs.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { suite, test } from 'node:test'

import { Lepre, LepreError } from '@lepre/lepre'

const root = new URL('../../tests/conformance/', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

const folders = readdirSync(root).filter((name) => statSync(new URL(name, root)).isDirectory())
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`),
)
const rules = new Lepre()

test('there are vectors, and the rulebooks they name', () => {
  assert.notEqual(files.length, 0, `no vectors under ${root.pathname}`)
  assert.ok(existsSync(new URL('rulebooks.json', root)), 'tests/conformance/rulebooks.json is missing')
})

for (const file of files) {
  suite(file, () => {
    for (const vector of read(file)) {
      test(vector.name, () => {
        const verify = vector.error ? verifyError : verifyDecision
        try {
          verify(vector)
        } catch (error) {
          error.message = `${file}: ${vector.name}: ${error.message}`
          throw error
        }
      })
    }
  })
}

function verifyError({ check, case: subject, options, error }) {
  assert.throws(
    () => rules.decideJson(check, JSON.stringify(subject), { ...options, detail: 'codes' }),
    (thrown) => {
      assert.ok(thrown instanceof LepreError)
      const { kind, code, path } = thrown
      assert.deepEqual({ kind, code, path }, { path: undefined, ...error })
      return true
    },
  )
}

function verifyDecision({ check, case: subject, options, decision }) {
  const text = JSON.stringify(subject)
  const codes = JSON.parse(rules.decideJson(check, text, { ...options, detail: 'codes' }))
  const { fingerprint, ...rulebook } = codes.rulebook
  assert.equal(fingerprint, read('rulebooks.json')[rulebook.id].fingerprint)
  assert.deepEqual({ ...codes, rulebook }, decision)

  const full = JSON.parse(rules.decideJson(check, text, options))
  const findings = full.findings.map(({ message, remedy, citation, ...finding }) => finding)
  assert.deepEqual({ ...full, findings }, codes)
}
