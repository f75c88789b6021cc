// Worker threads of Node.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

import { Lepre } from '@lepre/lepre'

test('each worker thread has a handle of its own, all at once', async () => {
  const code = `
    const { Lepre } = require('@lepre/lepre')
    const { parentPort } = require('node:worker_threads')
    const rules = new Lepre()
    const subject = { date: '2026-01-12', territory: 'ITC4', service: 'psp', channel: 'phone' }
    const outcomes = Array.from({ length: 200 }, () => rules.decide('delivery', subject).outcome)
    rules.decideMany('delivery', [subject, { chanel: 1 }]).then(([first, second]) => {
      parentPort.postMessage([...new Set(outcomes), first.outcome, second.code])
    })
  `
  const answers = await Promise.all(Array.from({ length: 4 }, () => answerOf(code)))
  for (const answer of answers) assert.deepEqual(answer, ['inadmissible', 'inadmissible', 'unknown_key'])
})

function answerOf(code) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

test('a worker that ends while it is answered takes nothing along', async () => {
  const code = `
    const { Lepre } = require('@lepre/lepre')
    const { parentPort } = require('node:worker_threads')
    new Lepre().decideMany('delivery', Array.from({ length: 1000 }, () => ({ channel: 'phone' })))
    parentPort.postMessage('asked')
  `
  for (let round = 0; round < 5; round += 1) {
    const worker = new Worker(code, { eval: true })
    await new Promise((resolve) => worker.once('message', resolve))
    await worker.terminate()
  }
  assert.equal(new Lepre().decide('delivery', { territory: 'ITC4', date: '2026-01-12' }).outcome, 'undetermined')
})
