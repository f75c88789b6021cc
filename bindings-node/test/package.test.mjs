// What is packed can be installed into an empty folder and used.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lepre-'))
const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, encoding: 'utf8' })
const npx = (...args) => run('npx', ['--no-install', ...args])

// The addon is a package of its own for each platform, laid out as for a release.
before(() => {
  npx('napi', 'create-npm-dirs', '--npm-dir', 'npm')
  const addon = readdirSync(root).find((name) => name.endsWith('.node'))
  const [, platform] = addon.split('.')
  copyFileSync(join(root, addon), join(root, 'npm', platform, addon))
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder]))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const wanted = [join(folder, filename), join(root, 'npm', platform)]
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...wanted], folder)
})

after(() => {
  rmSync(folder, { recursive: true })
  rmSync(join(root, 'npm'), { recursive: true })
})

test('it has the files that it names, and no others', () => {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const installed = readdirSync(join(folder, 'node_modules/@lepre/lepre'))
  assert.deepEqual(installed.sort(), [...files, 'README.md', 'package.json'].sort())
})

test('it serves import and require', () => {
  const ask = `new Lepre().decide('psp', { date: '2026-01-12', territory: 'ITC4' }).outcome`
  for (const [type, code] of [
    ['module', `import { Lepre } from '@lepre/lepre'; process.stdout.write(${ask})`],
    ['commonjs', `const { Lepre } = require('@lepre/lepre'); process.stdout.write(${ask})`],
  ]) {
    assert.equal(run(process.execPath, [`--input-type=${type}`, '--eval', code], folder), 'undetermined')
  }
})

test('its types serve import, require and the README', () => {
  for (const name of ['types.mts', 'types.cts']) copyFileSync(join(root, 'test', name), join(folder, name))
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  writeFileSync(join(folder, 'readme.mts'), readme.match(/^```ts\n(.*?)^```/ms)[1])
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const types = join(root, 'node_modules/@types')
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext']
  const files = ['types.mts', 'types.cts', 'readme.mts']
  run(process.execPath, [tsc, ...options, '--types', 'node', '--typeRoots', types, ...files], folder)
})

test('publint and attw find nothing wrong', () => {
  npx('publint', '--strict')
  npx('attw', '--pack', '.')
})
