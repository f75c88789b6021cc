// The same rules as data of two engines: what breaks each, as a list of things that all hold.

import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import { Engine } from 'json-rules-engine'

const operator = ['provider.kind', '==', 'accredited_operator']
const rdc = [['person.rdc_recipient', '==', true], ['date', '<', '2024-01-01']]
const remote = ['channel', '!=', 'in_person']
const video = ['channel', '==', 'video']
const publicLink = ['platform.access', '==', 'public_link']

// A rule that may be broken in two ways stands twice.
const RULES = [
  ['LOM-03', operator, ['service', '!=', 'specialist'], ['provider.partnership_agreement', '!=', true]],
  ['LOM-04', remote, ['agreement.provider', '!=', true]],
  ['LOM-04', remote, ['agreement.provider', '==', true], ['agreement.person', '!=', true]],
  ['LOM-05', remote, ...rdc, ['person.remote_requested', '!=', true]],
  ['LOM-05.law', remote, ...rdc, ['law.remote_allowed', '!=', true]],
  ['LOM-06', ['channel', '==', 'phone'], ['service', '!=', 'did_support']],
  ['LOM-07', ['channel', '==', 'phone'], ['service', '!=', 'did_support']],
  ['LOM-07', video, ['platform.access', '==', null]],
  ['LOM-08', remote, operator, ['provider.staff_identified_in_siul', '!=', true]],
  ['LOM-08.accreditation', remote, operator, ['provider.accredited', '!=', true]],
  ['LOM-09', video, ['equipment.device', 'not in', ['computer', 'smartphone', 'tablet']]],
  ['LOM-09', video, ['equipment.device', 'in', ['computer', 'smartphone', 'tablet']], ['equipment.device_online', '!=', true]],
  ['LOM-10', video, ['equipment.connection_stable', '!=', true]],
  ['LOM-11', video, ['contact.email_valid', '!=', true]],
  ['LOM-11.personal', video, ['contact.email_personal', '!=', true]],
  ['LOM-12', video, publicLink, ['platform.password_protected', '!=', true]],
  ['LOM-12.separate', video, publicLink, ['platform.password_protected', '==', true], ['platform.password_delivery', '==', 'same_message']],
  ['LOM-13', video, ['platform.access', '==', 'registered_user'], ['platform.person_has_credentials', '!=', true]],
]

/** `json-rules-engine`: a rule for each, its event the rule's id. */
export function jsonRulesEngine() {
  const operators = { '==': 'equal', '!=': 'notEqual', in: 'in', 'not in': 'notIn', '<': 'before' }
  // A key of a group is found twice as fast so as by its own JSONPath.
  const pathResolver = (group, key) => group?.[key]
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver })
  engine.addOperator('before', (given, day) => given < day)
  for (const [type, ...conditions] of RULES) {
    const all = conditions.map(([path, operator, value]) => {
      const [fact, key] = path.split('.')
      return { fact, operator: operators[operator], value, ...(key && { path: key }) }
    })
    engine.addRule({ conditions: { all }, event: { type } })
  }
  // Its events come in any order.
  return async (subject) => (await engine.run(subject)).events.map(({ type }) => type).sort()
}

/** `zen-engine`: a decision table that collects the ids of the rows that hold. */
export function zenEngine() {
  const rules = RULES.map(([id, ...conditions], place) => ({
    _id: String(place),
    broken: conditions.map((one) => expression(...one)).join(' and '),
    id: JSON.stringify(id),
  }))
  const table = {
    hitPolicy: 'collect',
    inputs: [{ id: 'broken', name: 'broken' }],
    outputs: [{ id: 'id', name: 'id', field: 'id' }],
    rules,
  }
  const node = (id, type, content = {}) => ({ id, name: id, type, content, position: { x: 0, y: 0 } })
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId })
  const content = new ZenDecisionContent({
    nodes: [node('in', 'inputNode'), node('table', 'decisionTableNode', table), node('out', 'outputNode')],
    edges: [edge('in', 'table'), edge('table', 'out')],
  })
  const decision = new ZenEngine().createDecision(content)
  return async (subject) => (await decision.evaluate(subject)).result.map(({ id }) => id)
}

function expression(path, operator, value) {
  const text = JSON.stringify(value)
  return operator === '<' ? `d(${path}) < d(${text})` : `${path} ${operator} ${text}`
}
