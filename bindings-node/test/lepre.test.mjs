// What the Node face adds: both module systems, types and errors.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'

import { tableFromIPC } from 'apache-arrow'

import { Lepre, LepreError, catalogue, inspectDocument, survey, surveyTable } from '@lepre/lepre'

const rules = new Lepre()
const subject = { date: '2026-01-12', territory: 'ITC4', service: 'assessment', channel: 'in_person' }
const journal = {
  date: '2026-01-12',
  territory: 'ITC4',
  procedure: 'psp/email',
  journal: [
    { step: 'agreement_given', at: '2026-01-12T09:45', actor: 'person' },
    { step: 'prepare', at: '2026-01-12T10:00', actor: 'provider' },
  ],
}
const dossier = { ...journal, content: { responsible: false } }
const program = Buffer.from('MZ\x90\x00 a program', 'latin1')

function thrownBy(work) {
  try {
    work()
  } catch (error) {
    return error
  }
  assert.fail('nothing was thrown')
}

test('require and import give the same', () => {
  const required = createRequire(import.meta.url)('@lepre/lepre')
  assert.deepEqual({ ...required }, { Lepre, LepreError, catalogue, inspectDocument, survey, surveyTable })
})

test('an object and its JSON get the same answer', () => {
  const decision = JSON.parse(rules.decideJson('delivery', JSON.stringify(subject)))
  assert.deepEqual(rules.decide('delivery', subject), decision)
  assert.deepEqual(rules.report(journal), JSON.parse(rules.reportJson(JSON.stringify(journal))))
  assert.deepEqual(rules.dossier(dossier), JSON.parse(rules.dossierJson(JSON.stringify(dossier))))
})

test('a report says who does what next, in words unless codes are asked for', () => {
  const [{ action, ...send }] = rules.report(journal).next
  assert.deepEqual(send, { step: 'send', actor: 'provider' })
  assert.deepEqual(Object.keys(action), ['it', 'en'])
  const options = { rulebook: 'lombardia-2022', detail: 'codes' }
  assert.deepEqual(rules.report(journal, options).next, [send])
})

test('a dossier gets a decision on its content and a report on its procedure', () => {
  const answer = rules.dossier(dossier, { rulebook: 'lombardia-2022', detail: 'codes' })
  const { date, territory, content } = dossier
  assert.deepEqual(answer, {
    content: rules.decide('psp', { date, territory, content }, { detail: 'codes' }),
    procedure: rules.report(journal, { detail: 'codes' }),
  })
  assert.equal(answer.content.outcome, 'inadmissible')
  assert.equal(answer.procedure.state, 'open')
})

test('deadlines and timesheets are answered, as objects and as JSON text', () => {
  const contact = { date: '2024-03-07', territory: 'ITC4', benefit: { kind: 'naspi', applied_on: '2024-02-20' } }
  const answer = rules.deadlines(contact)
  assert.deepEqual(answer, JSON.parse(rules.deadlinesJson(JSON.stringify(contact))))
  assert.equal(answer.deadlines[0].due_by, '2024-03-06')
  const session = { date: '2020-03-16', start: '11:15', end: '12:15' }
  const timesheet = { date: '2020-03-31', territory: 'ITI1', sessions: [session, session] }
  const audit = rules.timesheet(timesheet)
  assert.deepEqual(audit, JSON.parse(rules.timesheetJson(JSON.stringify(timesheet))))
  assert.deepEqual(audit.findings.map(({ fields }) => fields), [['sessions[0]', 'sessions[1]']])
})

test('an interview asks what matters, each thing once, and ends', () => {
  const content = {}
  const asked = []
  const options = { rulebook: 'it-psp-2015', likelihoods: { 'content.responsible': { true: 9 } } }
  for (;;) {
    const answer = rules.ask('psp', { content }, options)
    const text = rules.askJson('psp', JSON.stringify({ content }), options)
    assert.deepEqual(answer, JSON.parse(text))
    const [first] = answer.questions
    if (first === undefined) break
    asked.push(first.field)
    content[first.field.replace('content.', '')] = true
  }
  assert.equal(new Set(asked).size, asked.length)
  const { outcome } = rules.decide('psp', { content }, { rulebook: 'it-psp-2015' })
  assert.equal(outcome, 'admissible')
})

test('a repair says what to change, who can, and what it costs', () => {
  const refused = { ...subject, service: 'did_support', channel: 'phone', agreement: { person: false } }
  const { repairs: [repair] } = rules.repair('delivery', refused, { most: 1 })
  const [{ field, by, to }] = repair.changes
  assert.deepEqual({ field, by, to }, { field: 'agreement.person', by: 'person', to: { is: true } })
  const costs = { 'agreement.person': 900 }
  const text = rules.repairJson('delivery', JSON.stringify(refused), { most: 1, costs })
  assert.ok(JSON.parse(text).repairs[0].cost > repair.cost)
  assert.deepEqual(rules.repair('delivery', refused, { most: 0 }).repairs, [])
})

test('an answer in plain words fits its audience', () => {
  const refused = { ...subject, service: 'psp', channel: 'phone' }
  const citizen = rules.explain('delivery', refused)
  assert.ok(citizen.it.startsWith('Alle condizioni attuali non può avere questo servizio'))
  assert.ok(citizen.en.startsWith('As things stand, you cannot have this service'))
  assert.doesNotMatch(citizen.it, /LOM-06/)
  assert.deepEqual(rules.explain('delivery', refused, { audience: 'citizen' }), citizen)
  const operator = rules.explainJson('delivery', JSON.stringify(refused), { audience: 'operator' })
  assert.match(JSON.parse(operator).it, /LOM-06/)
  const error = thrownBy(() => rules.explain('delivery', refused, { audience: 'judge' }))
  assert.deepEqual([error.code, error.path], ['unknown_option', 'audience'])
})

for (const [what, work] of [
  ['likelihood of no field', () => rules.ask('delivery', subject, { likelihoods: { canary: {} } })],
  ['likelihood below zero', () => rules.ask('delivery', subject, { likelihoods: { channel: { video: -1 } } })],
  ['likelihood that is no number', () => rules.ask('delivery', subject, { likelihoods: { channel: { video: NaN } } })],
  ['cost of what nobody can change', () => rules.repair('delivery', subject, { costs: { date: 1 } })],
]) {
  test(`a ${what} is an input error`, () => {
    const error = thrownBy(work)
    assert.equal(error.kind, 'input')
    assert.doesNotMatch(error.message, /canary/)
  })
}

test('an answer carries its receipt only when asked, and can then be had again', () => {
  assert.equal(rules.decide('delivery', subject).receipt, undefined)
  const kept = rules.decide('delivery', subject, { receipt: true })
  assert.equal(kept.receipt.case.length, 64)
  assert.deepEqual(rules.replay(kept, subject), { same: true, changes: [] })
  const [change] = rules.replay(kept, { ...subject, channel: 'video' }).changes
  assert.deepEqual(change, { what: 'case' })
  const { content, procedure } = rules.replay(rules.dossier(dossier, { receipt: true }), dossier)
  assert.ok(content.same && procedure.same)
  const error = thrownBy(() => rules.replay(rules.decide('delivery', subject), subject))
  assert.equal(`${error.code} at ${error.path}`, 'missing_key at receipt')
})

for (const [content, format] of [[program, 'executable'], [new Uint8Array(), 'empty']]) {
  test(`a document is known by its content: ${format}`, () => {
    const document = inspectDocument('psp.pdf', content)
    assert.equal(document.format, format)
    assert.equal(document.bytes, content.length)
    assert.equal(document.sha256, createHash('sha256').update(content).digest('hex'))
  })
}

test('an inspected document goes into a journal as it stands', () => {
  const document = inspectDocument('psp.pdf', program)
  const returned = { step: 'return', at: '2026-01-12T10:30', actor: 'person', document }
  const { findings } = rules.report({ ...journal, journal: [...journal.journal, returned] })
  const broken = findings.map(({ rule }) => rule)
  assert.ok(broken.includes('LOM-20.format') && broken.includes('LOM-20.as_named'))
})

test('the catalogue has every service, its activities and the tables of the report', () => {
  const { services, tables } = catalogue()
  assert.equal(services.length, 23)
  assert.equal(services.flatMap(({ activities }) => activities).length, 80)
  assert.deepEqual(tables.map(({ rows }) => rows.length), [14, 12, 6])
  const { name } = services.find(({ code }) => code === 'M')
  assert.deepEqual(name, { it: 'Collocamento mirato', en: 'Targeted placement' })
})

test('the person chooses, whatever is advised', () => {
  const known = {
    service: 'A',
    digital: { ability: 'good', source: 'chosen' },
    equipment: { device: 'tablet', device_online: true, connection_stable: true },
  }
  const report = rules.recommend(known)
  assert.deepEqual(report.ranked.map(({ mode }) => mode), ['remote', 'blended', 'assisted', 'in_person'])
  assert.deepEqual(report, JSON.parse(rules.recommendJson(JSON.stringify(known))))
  const { ranked, choice } = rules.recommend({ ...known, wish: 'in_person' })
  assert.equal(ranked[0].mode, 'in_person')
  assert.match(choice.text.en, /your choice stands/)
  assert.throws(() => rules.recommend(known, { receipt: true }), /`rulebook` and `detail`, found `receipt`/)
})

test('the survey is given as objects and in Arrow', () => {
  const tables = survey()
  assert.equal(tables.length, 30)
  for (const { name, rows } of tables) {
    const table = survey(name)
    assert.equal(table.rows.length, rows)
    const arrow = tableFromIPC(surveyTable(name))
    assert.deepEqual(arrow.toArray().map((row) => row.toJSON()), table.rows)
  }
  assert.equal(thrownBy(() => survey('mark')).code, 'unknown_table')
  assert.equal(thrownBy(() => surveyTable('mark')).help, 'did you mean `marks`?')
})

test('an error says what, where and what to do, in both languages', () => {
  const error = thrownBy(() => rules.decide('delivery', { chanel: 'phone' }))
  assert.ok(error instanceof LepreError && error instanceof Error)
  const { name, kind, code, path } = error
  assert.deepEqual({ name, kind, code, path }, {
    name: 'LepreError',
    kind: 'input',
    code: 'unknown_key',
    path: 'chanel',
  })
  assert.match(error.help, /channel/)
  assert.notEqual(error.help, error.helpIt)
  assert.notEqual(error.message, error.messageIt)
})

test('an error tells every problem', () => {
  const error = thrownBy(() => rules.decide('delivery', { chanel: 'phone', servce: 'psp' }))
  assert.deepEqual(error.problems.map(({ path }) => path), ['chanel', 'servce'])
  assert.equal(error.path, 'chanel')
})

for (const [what, work] of [
  ['detail of a decision', () => rules.decide('delivery', subject, { detail: 'brief' })],
  ['detail of a report', () => rules.report(journal, { detail: 'brief' })],
  ['detail of a dossier', () => rules.dossier(dossier, { detail: 'brief' })],
  ['check', () => rules.decide('no such check', subject)],
  ['procedure', () => rules.report({ ...journal, procedure: 'no such procedure' })],
  ['text for a case', () => rules.decideJson('delivery', 'no JSON')],
  ['text for a journal', () => rules.reportJson('no JSON')],
  ['text for a dossier', () => rules.dossierJson('no JSON')],
]) {
  test(`a wrong ${what} is an input error`, () => {
    const error = thrownBy(work)
    assert.ok(error instanceof LepreError)
    assert.equal(error.kind, 'input')
  })
}

const person = { contact: { email: 'canary@example.it' } }
for (const [name, work] of [
  ['caseJson', () => rules.decideJson('delivery', person)],
  ['journalJson', () => rules.reportJson(person)],
  ['dossierJson', () => rules.dossierJson(person)],
  ['caseJson', () => rules.deadlinesJson(person)],
  ['timesheetJson', () => rules.timesheetJson(person)],
  ['caseJson', () => rules.recommendJson(person)],
  ['table', () => survey(person)],
  ['table', () => surveyTable(person)],
  ['answerJson', () => rules.replayJson(person, '{}')],
  ['receipt', () => rules.decide('delivery', subject, { receipt: 'canary' })],
  ['caseJson', () => rules.askJson('delivery', person)],
  ['likelihoods', () => rules.ask('delivery', subject, { likelihoods: 'canary' })],
  ['likelihoods', () => rules.ask('delivery', subject, { likelihoods: { channel: ['canary'] } })],
  ['likelihoods', () => rules.ask('delivery', subject, { likelihoods: { channel: { video: 'canary' } } })],
  ['caseJson', () => rules.repairJson('delivery', person)],
  ['most', () => rules.repair('delivery', subject, { most: -1 })],
  ['costs', () => rules.repair('delivery', subject, { costs: { 'agreement.person': 'canary' } })],
  ['caseJson', () => rules.explainJson('delivery', person)],
  ['audience', () => rules.explain('delivery', subject, { audience: 7 })],
  ['name', () => inspectDocument(person, program)],
  ['content', () => inspectDocument('psp.pdf', 'canary')],
]) {
  test(`a wrong type for ${name} is a TypeError without the value`, () => {
    const error = thrownBy(work)
    assert.ok(error instanceof TypeError)
    assert.ok(error.message.includes(`\`${name}\``))
    assert.doesNotMatch(error.message, /canary/)
  })
}

const kept = ['rulebook', 'detail', 'receipt']
for (const [what, ask, names] of [
  ['decide', (options) => rules.decide('delivery', subject, options), kept],
  ['report', (options) => rules.report(journal, options), kept],
  ['dossier', (options) => rules.dossier(dossier, options), kept],
  ['ask', (options) => rules.ask('delivery', subject, options), ['rulebook', 'likelihoods']],
  ['repair', (options) => rules.repair('delivery', subject, options), ['rulebook', 'most', 'costs']],
  ['explain', (options) => rules.explain('delivery', subject, options), ['rulebook', 'audience']],
]) {
  test(`an unknown option of ${what} is a TypeError that names it`, () => {
    const error = thrownBy(() => ask({ rulbook: 'lombardia-2022' }))
    assert.ok(error instanceof TypeError)
    assert.match(error.message, /`rulbook`/)
  })

  test(`an option of ${what} left undefined is an option left out`, () => {
    const options = Object.fromEntries(names.map((name) => [name, undefined]))
    assert.deepEqual(ask(options), ask())
  })
}

const molise = readFileSync(new URL('../../examples/fourth-region/rulebook.toml', import.meta.url), 'utf8')
const byPhone = { date: '2026-03-02', territory: 'Molise', service: 'assessment', channel: 'phone' }

test('a rulebook loaded at run time judges its place and days', () => {
  const more = new Lepre({ rulebooks: { 'molise.toml': molise } })
  assert.equal(more.decide('delivery', byPhone).rulebook.id, 'regione-inventata-2026')
  const mine = more.rulebooks().find(({ id }) => id === 'regione-inventata-2026')
  assert.equal(mine.extends.id, 'lombardia-2022')
  assert.equal(rules.rulebooks().length, more.rulebooks().length - 1)
  const audit = more.audit('regione-inventata-2026')
  assert.deepEqual(audit.checks.map(({ check }) => check), ['delivery', 'invitation'])
  const { checks } = more.compare('lombardia-2022', 'regione-inventata-2026')
  assert.ok(checks[0].rules.some(({ rule, change }) => rule === 'INV-01' && change === 'added'))
  assert.ok(BigInt(checks[0].cases) > 0n)
  assert.equal(thrownBy(() => more.audit('nessuna')).kind, 'select')
})

test('every mistake of a rulebook is told with its place', () => {
  const wrong = molise.replaceAll('service in', 'servce in').replace('severity = "blocking"', '')
  const error = thrownBy(() => new Lepre({ rulebooks: { 'molise.toml': wrong } }))
  assert.ok(error instanceof LepreError)
  assert.equal(error.file, 'molise.toml')
  const codes = new Set(error.problems.map(({ code }) => code))
  assert.deepEqual(codes, new Set(['missing_key', 'unknown_field']))
})

test('a wrong type for rulebooks is a TypeError without the value', () => {
  for (const options of [{ rulebooks: 'canary' }, { rulebooks: { 'a.toml': 7 } }, { rulbooks: {} }]) {
    const error = thrownBy(() => new Lepre(options))
    assert.ok(error instanceof TypeError)
    assert.doesNotMatch(error.message, /canary/)
  }
})

test('a panic is an internal error', (t) => {
  const { panicOnPurpose } = createRequire(import.meta.url)('../native.js')
  if (!panicOnPurpose) return t.skip('a release has no way to panic on purpose')
  const { kind, code, message } = JSON.parse(thrownBy(panicOnPurpose).message)
  assert.deepEqual({ kind, code }, { kind: 'internal', code: 'internal' })
  assert.doesNotMatch(message.en, /on purpose/)
})
