'use strict'

// The public face, for `require` and `import` alike: it checks what the caller
// hands over, and turns the addon's errors into one typed class. The types and
// their documentation are in `index.d.ts`.

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
  #native = run(() => new native.Lepre())

  decideJson(check, caseJson, options) {
    return this.#ask('decideJson', { check, caseJson }, options)
  }

  decide(check, subject, options) {
    return JSON.parse(this.decideJson(check, JSON.stringify(subject), options))
  }

  reportJson(journalJson, options) {
    return this.#ask('reportJson', { journalJson }, options)
  }

  report(journal, options) {
    return JSON.parse(this.reportJson(JSON.stringify(journal), options))
  }

  dossierJson(dossierJson, options) {
    return this.#ask('dossierJson', { dossierJson }, options)
  }

  dossier(dossier, options) {
    return JSON.parse(this.dossierJson(JSON.stringify(dossier), options))
  }

  deadlinesJson(caseJson, options) {
    return this.#ask('deadlinesJson', { caseJson }, options)
  }

  deadlines(subject, options) {
    return JSON.parse(this.deadlinesJson(JSON.stringify(subject), options))
  }

  timesheetJson(timesheetJson, options) {
    return this.#ask('timesheetJson', { timesheetJson }, options)
  }

  timesheet(timesheet, options) {
    return JSON.parse(this.timesheetJson(JSON.stringify(timesheet), options))
  }

  replayJson(answerJson, caseJson) {
    expectText({ answerJson, caseJson })
    return run(() => this.#native.replayJson(answerJson, caseJson))
  }

  replay(answer, subject) {
    return JSON.parse(this.replayJson(JSON.stringify(answer), JSON.stringify(subject)))
  }

  // The addon takes the texts in this order, then the options.
  #ask(question, texts, { rulebook, detail = 'full', receipt = false, ...others } = {}) {
    expectText({ ...texts, detail })
    if (rulebook !== undefined) expectText({ rulebook })
    if (typeof receipt !== 'boolean') {
      throw new TypeError(`expected \`receipt\` to be a boolean, found ${typeof receipt}`)
    }
    for (const name of Object.keys(others)) {
      throw new TypeError(
        `expected the options \`rulebook\`, \`detail\` and \`receipt\`, found \`${name}\``,
      )
    }
    return run(() => this.#native[question](...Object.values(texts), rulebook, detail, receipt))
  }
}

function inspectDocument(name, content) {
  expectText({ name })
  if (!isUint8Array(content)) {
    throw new TypeError(`expected \`content\` to be a Uint8Array, found ${typeof content}`)
  }
  return JSON.parse(run(() => native.inspectDocument(name, content)))
}

function catalogue() {
  return JSON.parse(run(() => native.catalogue()))
}

// The addon's own refusal would quote the value, which may be personal data.
function expectText(values) {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') {
      throw new TypeError(`expected \`${name}\` to be a string, found ${typeof value}`)
    }
  }
}

function run(work) {
  try {
    return work()
  } catch (error) {
    throw new LepreError(JSON.parse(error.message))
  }
}

module.exports = { Lepre, LepreError, catalogue, inspectDocument }
