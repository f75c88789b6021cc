// The README's code runs as it stands; its own assertions are the test.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const root = new URL('../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')
const blocks = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map((match) => match[1])

test('there is code', () => assert.notEqual(blocks.length, 0))

for (const [index, block] of blocks.entries()) {
  test(`block ${index + 1}`, () => {
    execFileSync(process.execPath, ['--input-type=module', '--eval', block], { cwd: root })
  })
}
