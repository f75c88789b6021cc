'use strict'

// The public face, for `require` and `import` alike: it checks what the caller
// hands over, and turns the addon's errors into one typed class. The types and
// their documentation are in `index.d.ts`.

const { setImmediate } = require('node:timers/promises')
const { isUint8Array } = require('node:util/types')

const native = require('./native.js')

class LepreError extends Error {
  constructor({ kind, problems, ...first }) {
    super(first.message.en)
    this.name = 'LepreError'
    this.kind = kind
    this.code = first.code
    this.messageIt = first.message.it
    this.help = first.help?.en
    this.helpIt = first.help?.it
    this.path = first.path
    this.file = first.file
    this.line = first.line
    this.column = first.column
    this.problems = problems ?? [first]
  }
}

class Lepre {
  #native

  constructor({ rulebooks = {}, ...others } = {}) {
    for (const name of Object.keys(others)) {
      throw new TypeError(`expected the option \`rulebooks\`, found \`${name}\``)
    }
    if (typeof rulebooks !== 'object' || rulebooks === null || Array.isArray(rulebooks)) {
      throw new TypeError(`expected \`rulebooks\` to be an object, found ${typeof rulebooks}`)
    }
    expectText(rulebooks)
    this.#native = run(() => new native.Lepre(Object.keys(rulebooks), Object.values(rulebooks)))
  }

  rulebooks() {
    return JSON.parse(run(() => this.#native.rulebooks()))
  }

  audit(rulebook) {
    expectText({ rulebook })
    return JSON.parse(run(() => this.#native.audit(rulebook)))
  }

  compare(then, now) {
    expectText({ then, now })
    return JSON.parse(run(() => this.#native.compare(then, now)))
  }

  decideJson(check, caseJson, options) {
    return this.#answer('decideJson', { check, caseJson }, options)
  }

  decide(check, subject, options) {
    return JSON.parse(this.decideJson(check, JSON.stringify(subject), options))
  }

  async decideMany(check, cases, options) {
    if (!Array.isArray(cases)) {
      throw new TypeError(`expected \`cases\` to be an array, found ${typeof cases}`)
    }
    const answers = []
    for await (const lines of this.#stretches(check, linesOf(cases), options)) {
      for (const line of lines.split('\n').slice(0, -1)) {
        const answer = JSON.parse(line)
        answers.push('kind' in answer ? new LepreError(answer) : answer)
      }
    }
    return answers
  }

  async decideManyJson(check, jsonLines, options) {
    expectText({ jsonLines })
    const answers = []
    for await (const lines of this.#stretches(check, cut(jsonLines), options)) answers.push(lines)
    return answers.join('')
  }

  async decideTable(check, bytes, options = {}) {
    const { rulebook, keep = false, ask = false, rules = false, threads = 1, signal, ...others } = options
    expectText({ check })
    expectBytes({ bytes })
    expectOptions({ rulebook }, ['rulebook', 'keep', 'ask', 'rules', 'threads', 'signal'], others)
    expectBooleans({ ask, rules })
    expectCount('threads', threads)
    expectSignal(signal)
    if (Array.isArray(keep)) keep.forEach((name) => expectText({ keep: name }))
    else expectBooleans({ keep })
    signal?.throwIfAborted()
    const copy = await copied(bytes, signal)
    const stop = new native.Stop()
    const aborted = () => stop.stop()
    signal?.addEventListener('abort', aborted)
    const names = Array.isArray(keep) ? keep : []
    const chosen = { rulebook, keepAll: keep === true, keep: names, ask, rules, threads }
    try {
      return await this.#native.decideTable(check, copy, chosen, stop)
    } catch (error) {
      signal?.throwIfAborted()
      throw error.message === 'unreadable'
        ? new TypeError('expected `bytes` to be an Arrow IPC stream or file that can be read')
        : typed(error)
    } finally {
      signal?.removeEventListener('abort', aborted)
    }
  }

  reportJson(journalJson, options) {
    return this.#answer('reportJson', { journalJson }, options)
  }

  report(journal, options) {
    return JSON.parse(this.reportJson(JSON.stringify(journal), options))
  }

  dossierJson(dossierJson, options) {
    return this.#answer('dossierJson', { dossierJson }, options)
  }

  dossier(dossier, options) {
    return JSON.parse(this.dossierJson(JSON.stringify(dossier), options))
  }

  deadlinesJson(caseJson, options) {
    return this.#answer('deadlinesJson', { caseJson }, options)
  }

  deadlines(subject, options) {
    return JSON.parse(this.deadlinesJson(JSON.stringify(subject), options))
  }

  timesheetJson(timesheetJson, options) {
    return this.#answer('timesheetJson', { timesheetJson }, options)
  }

  timesheet(timesheet, options) {
    return JSON.parse(this.timesheetJson(JSON.stringify(timesheet), options))
  }

  recommendJson(caseJson, { rulebook, detail = 'full', ...others } = {}) {
    expectText({ caseJson, detail })
    expectOptions({ rulebook }, ['rulebook', 'detail'], others)
    return run(() => this.#native.recommendJson(caseJson, rulebook, detail))
  }

  recommend(subject, options) {
    return JSON.parse(this.recommendJson(JSON.stringify(subject), options))
  }

  replayJson(answerJson, caseJson) {
    expectText({ answerJson, caseJson })
    return run(() => this.#native.replayJson(answerJson, caseJson))
  }

  replay(answer, subject) {
    return JSON.parse(this.replayJson(JSON.stringify(answer), JSON.stringify(subject)))
  }

  askJson(check, caseJson, { rulebook, likelihoods = {}, ...others } = {}) {
    expectText({ check, caseJson })
    expectOptions({ rulebook }, ['rulebook', 'likelihoods'], others)
    expectNumbers('likelihoods', likelihoods, (weights, place) =>
      expectNumbers(place, weights, (weight) => expectNumber(place, weight)),
    )
    return run(() => this.#native.askJson(check, caseJson, rulebook, likelihoods))
  }

  ask(check, subject, options) {
    return JSON.parse(this.askJson(check, JSON.stringify(subject), options))
  }

  repairJson(check, caseJson, { rulebook, most = 3, costs = {}, ...others } = {}) {
    expectText({ check, caseJson })
    expectOptions({ rulebook }, ['rulebook', 'most', 'costs'], others)
    expectCount('most', most)
    expectNumbers('costs', costs, (cost) => expectCount('costs', cost))
    return run(() => this.#native.repairJson(check, caseJson, rulebook, most, costs))
  }

  repair(check, subject, options) {
    return JSON.parse(this.repairJson(check, JSON.stringify(subject), options))
  }

  explainJson(check, caseJson, { rulebook, audience = 'citizen', ...others } = {}) {
    expectText({ check, caseJson, audience })
    expectOptions({ rulebook }, ['rulebook', 'audience'], others)
    return run(() => this.#native.explainJson(check, caseJson, rulebook, audience))
  }

  explain(check, subject, options) {
    return JSON.parse(this.explainJson(check, JSON.stringify(subject), options))
  }

  // The answers to lines of cases, as they come.
  async *#stretches(check, cases, options = {}) {
    const { rulebook, detail = 'full', receipt = false, signal, ...others } = options
    expectText({ check, detail })
    expectOptions({ rulebook }, ['rulebook', 'detail', 'receipt', 'signal'], others)
    expectBooleans({ receipt })
    expectSignal(signal)
    for (const lines of cases) {
      signal?.throwIfAborted()
      yield await this.#native.decideLines(check, lines, rulebook, detail, receipt).catch((error) => {
        throw typed(error)
      })
    }
    signal?.throwIfAborted()
  }

  // The addon takes the texts in this order, then the options.
  #answer(question, texts, { rulebook, detail = 'full', receipt = false, ...others } = {}) {
    expectText({ ...texts, detail })
    expectOptions({ rulebook }, ['rulebook', 'detail', 'receipt'], others)
    expectBooleans({ receipt })
    return run(() => this.#native[question](...Object.values(texts), rulebook, detail, receipt))
  }
}

function inspectDocument(name, content) {
  expectText({ name })
  expectBytes({ content })
  return JSON.parse(run(() => native.inspectDocument(name, content)))
}

function catalogue() {
  return JSON.parse(run(() => native.catalogue()))
}

function survey(table) {
  if (table !== undefined) expectText({ table })
  return JSON.parse(run(() => native.survey(table)))
}

function surveyTable(table) {
  expectText({ table })
  return run(() => native.surveyTable(table))
}

// So many cases, or characters of them, go to another thread at once: timers fire between.
const CASES = 250
const CHARACTERS = 1 << 20
// So many bytes are copied for it at once.
const BYTES = 1 << 20

async function copied(bytes, signal) {
  const copy = new native.Bytes(bytes.length)
  for (let start = 0; start < bytes.length; start += BYTES) {
    if (start > 0) await setImmediate()
    signal?.throwIfAborted()
    copy.push(bytes.subarray(start, start + BYTES))
  }
  return copy
}

function* linesOf(cases) {
  for (let start = 0; start < Math.max(cases.length, 1); start += CASES) {
    // What JSON has no word for becomes an empty line, and that an error in its place.
    const lines = cases.slice(start, start + CASES).map((subject) => JSON.stringify(subject) ?? '')
    yield lines.map((line) => `${line}\n`).join('')
  }
}

function* cut(jsonLines) {
  let start = 0
  do {
    const end = jsonLines.indexOf('\n', start + CHARACTERS) + 1 || jsonLines.length
    yield jsonLines.slice(start, end)
    start = end
  } while (start < jsonLines.length)
}

// The addon's own refusal would quote the value, which may be personal data.
function expectText(values) {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') {
      throw new TypeError(`expected \`${name}\` to be a string, found ${typeof value}`)
    }
  }
}

function expectBooleans(values) {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'boolean') {
      throw new TypeError(`expected \`${name}\` to be a boolean, found ${typeof value}`)
    }
  }
}

function expectBytes(values) {
  for (const [name, value] of Object.entries(values)) {
    if (!isUint8Array(value)) {
      throw new TypeError(`expected \`${name}\` to be a Uint8Array, found ${typeof value}`)
    }
  }
}

function expectSignal(signal) {
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new TypeError(`expected \`signal\` to be an AbortSignal, found ${typeof signal}`)
  }
}

function expectOptions({ rulebook }, names, others) {
  if (rulebook !== undefined) expectText({ rulebook })
  for (const name of Object.keys(others)) {
    const known = names.map((known) => `\`${known}\``)
    throw new TypeError(
      `expected the options ${known.slice(0, -1).join(', ')} and ${known.at(-1)}, found \`${name}\``,
    )
  }
}

// The keys may be anything, and are not repeated.
function expectNumbers(name, values, expectEach) {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new TypeError(`expected \`${name}\` to be an object, found ${typeof values}`)
  }
  for (const value of Object.values(values)) expectEach(value, name)
}

function expectNumber(name, value) {
  if (typeof value !== 'number') {
    throw new TypeError(`expected \`${name}\` to hold numbers, found ${typeof value}`)
  }
}

// The addon would make another number of one that is none of these.
function expectCount(name, value) {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
    throw new TypeError(`expected \`${name}\` in whole numbers from 0 to 4294967295`)
  }
}

function run(work) {
  try {
    return work()
  } catch (error) {
    throw typed(error)
  }
}

function typed(error) {
  return new LepreError(JSON.parse(error.message))
}

module.exports = { Lepre, LepreError, catalogue, inspectDocument, survey, surveyTable }
