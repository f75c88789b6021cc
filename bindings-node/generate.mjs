// Makes the types of cases and of answers from the library's JSON Schemas.
//
// `node generate.mjs` writes `answers.d.ts` and `cases.d.ts`; a test compares them.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ANSWERS = [
  'decision',
  'question_report',
  'repair_report',
  'report',
  'dossier_report',
  'deadline_report',
  'timesheet_report',
  'recommendation_report',
  'audit_report',
  'comparison_report',
  'rulebook_summary',
  'replay',
  'dossier_replay',
  'error',
]
const CASES = ['delivery', 'invitation', 'psp', 'service', 'session', 'journal', 'dossier', 'deadlines', 'timesheet', 'recommendation']

// Names that say too little in a program, or that an answer has.
const NAMES = {
  Check: 'CheckName',
  Document: 'GivenDocument',
  DueContact: 'Deadline',
  Event: 'JournalEvent',
  Service: 'ServiceName',
}
const TYPES = { string: 'string', boolean: 'boolean', integer: 'number', number: 'number' }
// What a schema leaves open.
const OPEN = {
  is: 'boolean | string',
  value: 'ClassValue',
  from: 'string | number',
  below: 'string | number',
  witness: 'Record<string, unknown>',
}
// Keys whose values go together, the first of which tells them apart.
const TOGETHER = {
  Finding: [
    { status: "'violated'", severity: "'scope' | 'blocking'" },
    { status: "'unknown'", severity: 'Severity' },
    { status: "'advice'", severity: "'advisory'" },
  ],
}

// --- schemas ----------------------------------------------------------------------

// What schemas define, each name once.
function definitions(schemas) {
  const found = {}
  for (const schema of schemas) {
    const { $defs = {}, $schema, title, ...root } = read(schema)
    for (const [name, definition] of Object.entries({ [title]: root, ...$defs })) {
      const own = newName(name, definition)
      const renamed = rename(definition, $defs)
      if (found[own] && JSON.stringify(found[own]) !== JSON.stringify(renamed)) {
        throw new Error(`${own} means two things`)
      }
      found[own] = renamed
    }
  }
  return found
}

function read(schema) {
  return JSON.parse(readFileSync(new URL(`../core/schema/${schema}.json`, import.meta.url), 'utf8'))
}

// The name that a definition has whatever the schema.
function newName(name, definition) {
  if (name === 'Question' && definition.oneOf) return 'QuestionKind'
  const bare = name.replace(/\d+$/, '')
  return NAMES[bare] ?? bare
}

function rename(schema, defined) {
  if (Array.isArray(schema)) return schema.map((one) => rename(one, defined))
  if (typeof schema !== 'object' || schema === null) return schema
  const renamed = Object.entries(schema).map(([key, value]) => {
    if (key !== '$ref') return [key, rename(value, defined)]
    const name = value.split('/').at(-1)
    return [key, newName(name, defined[name])]
  })
  return Object.fromEntries(renamed)
}

// The texts of answers that are one of many names: each a type, called as its key.
function choices(schema, found = {}) {
  for (const [key, part] of Object.entries(schema ?? {})) {
    if (part?.['x-choices']) found[capital(key)] = { oneOf: part['x-choices'].map((name) => ({ const: name })) }
    else if (typeof part === 'object') choices(part, found)
  }
  return found
}

function capital(key) {
  return key[0].toUpperCase() + key.slice(1)
}

function withoutNull(schema) {
  if (schema.anyOf) {
    const [one] = schema.anyOf.filter(({ type }) => type !== 'null')
    return { bare: { ...schema, ...one, anyOf: undefined }, nullable: true }
  }
  if (!Array.isArray(schema.type)) return { bare: schema, nullable: false }
  const [type] = schema.type.filter((type) => type !== 'null')
  return { bare: { ...schema, type }, nullable: true }
}

// --- types ------------------------------------------------------------------------

function typeOf(schema, key) {
  const { bare } = withoutNull(schema)
  if (bare.$ref) return bare.$ref
  if (bare.const !== undefined) return `'${bare.const}'`
  if (bare.type === 'array') return `${typeOf(bare.items)}[]`
  if (bare.properties) return `{\n${properties(bare, answerKey)}}`
  if (bare.type === 'object') return 'Record<string, unknown>'
  return TYPES[bare.type] ?? OPEN[key] ?? 'unknown'
}

// In an answer, what is not there is left out.
function answerKey(key, schema, required) {
  const nullable = required && withoutNull(schema).nullable ? ' | null' : ''
  const type = schema['x-choices'] ? capital(key) : typeOf(schema, key)
  return `${key}${required ? '' : '?'}: ${type}${nullable}`
}

// In a case, what is left out and what is `null` are unknown.
function caseKey(key, schema, required) {
  const nullable = withoutNull(schema).nullable ? ' | null' : ''
  return `${key}${required ? '' : '?'}: ${typeOf(schema, key)}${nullable}`
}

function properties(schema, writeKey, leftOut = []) {
  return Object.entries(schema.properties)
    .filter(([key]) => !leftOut.includes(key))
    .map(([key, part]) => {
      const required = schema.required?.includes(key) ?? false
      return indent(`${words(part)}${writeKey(key, part, required)}\n`)
    })
    .join('')
}

function declaration(name, schema, writeKey) {
  if (schema.oneOf) {
    const options = schema.oneOf.map((one) => indent(`${words(one)}| ${typeOf(one)}\n`))
    return `${words(schema)}export type ${name} =\n${options.join('')}`
  }
  const together = TOGETHER[name]
  if (!together) return `${words(schema)}export interface ${name} {\n${properties(schema, writeKey)}}\n`
  const rest = properties(schema, writeKey, Object.keys(together[0]))
  const options = together.map((one) => {
    const keys = Object.entries(one).map(([key, type]) => `${key}: ${type}`)
    return `  | { ${keys.join('; ')} }\n`
  })
  return `${words(schema)}export type ${name} = {\n${rest}} & (\n${options.join('')})\n`
}

function words({ description }) {
  if (!description) return ''
  const text = description.replace(/\s+/g, ' ').replace(/\[(`\w+`)\]/g, '$1')
  const lines = text.match(/.{1,88}(?= |$)/g).map((line) => line.trim())
  if (lines.length === 1) return `/** ${lines[0]} */\n`
  return `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`
}

function indent(text) {
  return text.replace(/^(?=.)/gm, '  ')
}

// --- files ------------------------------------------------------------------------

/** The files that are made, and what stands in them. */
export function files() {
  const answers = definitions(ANSWERS)
  const cases = definitions(CASES)
  const shared = Object.keys(cases).filter((name) => name in answers)
  for (const name of shared) {
    if (JSON.stringify(cases[name]) !== JSON.stringify(answers[name])) {
      throw new Error(`${name} means two things`)
    }
    delete cases[name]
  }
  const written = (definitions, writeKey) =>
    Object.entries(definitions).map(([name, schema]) => declaration(name, schema, writeKey))
  return {
    'answers.d.ts': [
      '// The answers. Made by `generate.mjs`.\n',
      ...written({ ...answers, ...choices(answers) }, answerKey),
    ].join('\n'),
    'cases.d.ts': [
      '// The cases: what is left out, and what is `null`, is unknown. Made by `generate.mjs`.\n',
      `import type { ${shared.join(', ')} } from './answers.js'\n`,
      ...written(cases, caseKey),
    ].join('\n'),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(files())) {
    writeFileSync(new URL(name, import.meta.url), text)
  }
}
