// The types that are made from the schemas are up to date.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { files } from '../generate.mjs'

for (const [name, text] of Object.entries(files())) {
  test(`${name} is what \`npm run generate\` makes`, () => {
    assert.equal(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'), text)
  })
}
