'use strict'

// The public face, for `require` and `import` alike: it checks what the caller
// hands over, and turns the addon's errors into one typed class. The types and
// their documentation are in `index.d.ts`.

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

  decideJson(check, caseJson, options = {}) {
    const { rulebook, detail = 'full', ...others } = options
    expectText({ check, caseJson, detail })
    if (rulebook !== undefined) expectText({ rulebook })
    for (const name of Object.keys(others)) {
      throw new TypeError(`expected the options \`rulebook\` and \`detail\`, found \`${name}\``)
    }
    return run(() => this.#native.decideJson(check, caseJson, rulebook, detail))
  }

  decide(check, subject, options) {
    return JSON.parse(this.decideJson(check, JSON.stringify(subject), options))
  }
}

// The addon's own refusal would quote the value, and a case holds personal data.
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

module.exports = { Lepre, LepreError }
