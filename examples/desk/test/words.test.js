// The page's words: the same in both languages, and one for everything the schemas name.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Lepre } from '@lepre/lepre'

import { describe, fieldsOf } from '../public/page/schema.js'

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const schemas = ['delivery', 'invitation', 'journal'].map((name) =>
  fieldsOf(read(`../../../core/schema/${name}.json`)),
)

/** Everything that has a label: groups, fields, choices. */
function labelled(nodes) {
  return nodes.flatMap((node) => [
    node,
    ...labelled(node.fields ?? []),
    ...(node.choices ?? []),
  ])
}

test('both languages have the same words', () => {
  const [italian, english] = ['it', 'en'].map((language) => read(`../public/words/page.${language}.json`))
  assert.deepEqual(Object.keys(italian), Object.keys(english))
})

test('every description that serves as a label is there in Italian, and no other', () => {
  const descriptions = labelled(schemas.flat())
    .filter(({ schema }) => schema && !schema['x-question'])
    .map(({ schema }) => describe(schema))
  assert.deepEqual(
    Object.keys(read('../public/words/schema.it.json')).sort(),
    [...new Set(descriptions)].sort(),
  )
})

test('every territory, and every step of a PSP, has a name', () => {
  const names = read('../public/words/names.json')
  const [territory] = schemas[0].filter(({ key }) => key === 'territory')
  const journals = ['psp/email', 'psp/firmalom'].map((procedure) => {
    const journal = { date: '2026-11-24', territory: 'ITC4', procedure, journal: [] }
    return [procedure, ...new Lepre().report(journal).steps.map(({ step }) => step)]
  })
  const agreement = ['agreement_given', 'agreement_withdrawn']
  const expected = [...territory.choices.map(({ key }) => key), ...agreement, ...journals.flat()]
  assert.deepEqual(Object.keys(names).sort(), [...new Set(expected)].sort())
})
