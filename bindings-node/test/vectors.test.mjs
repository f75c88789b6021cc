// The conformance vectors that every language runs.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { suite, test } from 'node:test'

import { Lepre, LepreError } from '@lepre/lepre'

const root = new URL('../../tests/conformance/', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

const folders = readdirSync(root).filter((name) => statSync(new URL(name, root)).isDirectory())
const filesIn = (folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`)
const rules = new Lepre()

test('every folder has vectors, and the rulebooks they name are known', () => {
  assert.notEqual(folders.length, 0, `no folders under ${root.pathname}`)
  for (const folder of folders) {
    assert.notEqual(filesIn(folder).flatMap(read).length, 0, `no vectors in ${folder}`)
  }
  assert.ok(existsSync(new URL('rulebooks.json', root)), 'tests/conformance/rulebooks.json is missing')
})

for (const file of folders.flatMap(filesIn)) {
  suite(file, () => {
    for (const vector of read(file)) {
      test(vector.name, () => {
        const verify = vector.error ? verifyError : verifyAnswer
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

// A vector names a check to decide by, or a question to ask; any other is a journal.
function answer({ check, question, case: subject, options }, detail, receipt = false) {
  const text = JSON.stringify(subject)
  const chosen = { ...options, detail, receipt }
  if (check) return rules.decideJson(check, text, chosen)
  if (question === 'deadlines') return rules.deadlinesJson(text, chosen)
  if (question === 'timesheet') return rules.timesheetJson(text, chosen)
  if (question === 'recommend') return rules.recommendJson(text, { ...options, detail })
  return rules.reportJson(text, chosen)
}

function verifyError(vector) {
  assert.throws(
    () => answer(vector, 'codes'),
    (thrown) => {
      assert.ok(thrown instanceof LepreError)
      const { kind, code, path } = thrown
      assert.deepEqual({ kind, code, path }, { path: undefined, ...vector.error })
      return true
    },
  )
}

function verifyAnswer(vector) {
  const codes = JSON.parse(answer(vector, 'codes'))
  withoutFingerprints(codes)
  assert.deepEqual(codes, vector.decision ?? vector.report ?? vector.answer)

  const full = JSON.parse(answer(vector, 'full'))
  withoutFingerprints(full)
  // Its decisions have receipts of their own where they are asked for by themselves.
  if (vector.question === 'recommend') {
    assert.deepEqual(withoutAnyWords(full), codes)
    return
  }
  const withoutWords = ({ message, remedy, citation, ...told }) => told
  if (full.findings) full.findings = full.findings.map(withoutWords)
  if (full.deadlines) full.deadlines = full.deadlines.map(withoutWords)
  full.next &&= full.next.map(({ action, ...next }) => next)
  assert.deepEqual(full, codes)

  const replay = rules.replayJson(answer(vector, 'codes', true), JSON.stringify(vector.case))
  assert.deepEqual(JSON.parse(replay), { same: true, changes: [] })
}

// All that only full detail has, wherever it stands.
function withoutAnyWords(told) {
  if (Array.isArray(told)) return told.map(withoutAnyWords)
  if (typeof told !== 'object' || told === null) return told
  const words = ['message', 'remedy', 'citation', 'text', 'evidence', 'name', 'what']
  const kept = Object.entries(told).filter(([key]) => !words.includes(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutAnyWords(value)]))
}

// They change with every word of a rulebook: they are compared and taken out.
function withoutFingerprints(found) {
  const known = read('rulebooks.json')
  const judges = (found.checks ?? []).map(({ rulebook }) => rulebook)
  for (const edition of [found.rulebook, ...(found.with ?? []), ...judges].filter(Boolean)) {
    assert.equal(edition.fingerprint, known[edition.id].fingerprint)
    delete edition.fingerprint
  }
}
