// Nothing is held on to.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Table, tableToIPC, vectorFromArray } from 'apache-arrow'

import { Lepre } from '@lepre/lepre'

test('memory stays flat', async () => {
  const one = { date: '2026-01-12', territory: 'ITC4', service: 'psp', channel: 'phone' }
  const column = vectorFromArray(['ITC4', null, 'Toscana'])
  const bytes = tableToIPC(new Table({ territory: column }), 'stream')
  const rules = new Lepre()
  const round = async () => {
    for (let call = 0; call < 300; call += 1) {
      rules.decide('delivery', one)
      assert.throws(() => rules.decide('delivery', { chanel: 'phone' }))
    }
    for (let call = 0; call < 30; call += 1) await rules.decideTable('delivery', bytes)
    await rules.decideMany('delivery', Array.from({ length: 300 }, () => one))
  }
  await round()
  await round()
  const before = process.memoryUsage().rss
  for (let rounds = 0; rounds < 3; rounds += 1) await round()
  const grown = (process.memoryUsage().rss - before) / 2 ** 20
  assert.ok(grown < 32, `${grown} MiB more`)
})
