// How long a million rows take as a table, beside the same cases one by one, and how long timers
// wait meanwhile. `make bench-node` runs it.

import { availableParallelism } from 'node:os'

import { Bool, Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow'

import { Lepre } from '../index.js'

const ROWS = 1_000_000
const rules = new Lepre()
const subjects = ['phone', 'video', 'in_person', null].map((channel, place) => ({
  date: '2024-05-10',
  territory: 'ITC4',
  service: 'assessment',
  channel,
  agreement: { provider: true, person: place % 2 === 0 },
}))
const column = (read, type) => {
  const values = subjects.map(read)
  return vectorFromArray(Array.from({ length: ROWS }, (_, row) => values[row % 4]), type)
}
const bytes = tableToIPC(
  new Table({
    date: column(({ date }) => date, new Utf8()),
    territory: column(({ territory }) => territory, new Utf8()),
    service: column(({ service }) => service, new Utf8()),
    channel: column(({ channel }) => channel, new Utf8()),
    'agreement.provider': column(({ agreement }) => agreement.provider, new Bool()),
    'agreement.person': column(({ agreement }) => agreement.person, new Bool()),
  }),
  'stream',
)

async function timed(work) {
  let [gap, last] = [0, performance.now()]
  const tick = () => {
    gap = Math.max(gap, performance.now() - last)
    last = performance.now()
  }
  const timer = setInterval(tick, 1)
  const start = performance.now()
  await work()
  tick()
  clearInterval(timer)
  return { took: performance.now() - start, gap }
}

const line = (name, cases, { took, gap }) =>
  console.log(`${name.padEnd(30)} ${((took / cases) * 1e6).toFixed(0).padStart(6)} ns a case, timers waited ${gap.toFixed(1)} ms`)

// What a busy machine does to timers by itself.
const idle = await timed(() => new Promise((resolve) => setTimeout(resolve, 300)))
console.log(`\n${ROWS} rows, ${(bytes.length / 1e6).toFixed(0)} MB; with nothing to do timers waited ${idle.gap.toFixed(1)} ms`)
for (const threads of new Set([1, availableParallelism()])) {
  for (let round = 0; round < 3; round += 1) {
    line(`decideTable, threads: ${threads}`, ROWS, await timed(() => rules.decideTable('delivery', bytes, { threads })))
  }
}
const some = Array.from({ length: 100_000 }, (_, row) => subjects[row % 4])
const codes = { detail: 'codes' }
line('decideMany, codes only', some.length, await timed(() => rules.decideMany('delivery', some, codes)))
line('decide, codes only', some.length, await timed(() => some.forEach((one) => rules.decide('delivery', one, codes))))
