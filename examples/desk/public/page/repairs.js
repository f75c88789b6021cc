import { el } from './dom.js'
import { sourceOf } from './findings.js'
import { label, say, text } from './speech.js'

/** What would help: the alternatives, each with who does what, and how it stands in person. */
export function repairsOf({ repairs, possible, more, in_person }, leaves) {
  if (repairs.length === 0 && !in_person) return []
  return [
    el('h3', {}, say('repairs')),
    possible && repairs.length > 0 && el('p', { class: 'hint' }, say('possible')),
    ...repairs.map((repair, place) => repairOf(repair, place, repairs.length, leaves)),
    more && el('p', { class: 'hint' }, say('more')),
    in_person && inPersonOf(in_person, leaves),
  ]
}

function repairOf({ changes, assuming }, place, count, leaves) {
  return el(
    'div',
    { class: 'repair' },
    count > 1 && el('h4', {}, say('alternative', place + 1)),
    el('ul', {}, ...changes.map((change) => changeOf(change, leaves))),
    assuming.length > 0 &&
      el(
        'p',
        { class: 'hint' },
        `${say('assuming')} `,
        assuming.map(({ field, is }) => `${label(leaves.get(field))} ${value(is, leaves.get(field))}`).join(' · '),
      ),
  )
}

function changeOf({ field, by, to, satisfies }, leaves) {
  return el(
    'li',
    { 'data-change': field },
    el('p', {}, el('span', { class: 'by' }, say(`by_${by}`)), ' ', label(leaves.get(field)), ' ', el('strong', {}, value(to, leaves.get(field)))),
    ...satisfies.map(({ rule, remedy, citation }) =>
      el('div', {}, el('p', {}, text(remedy)), sourceOf(rule, citation)),
    ),
  )
}

function inPersonOf({ outcome, repair }, leaves) {
  return el(
    'div',
    { class: 'repair' },
    el('h4', {}, `${say('in_person')}: ${say(outcome)}`),
    repair && el('ul', {}, ...repair.changes.map((change) => changeOf(change, leaves))),
  )
}

/** What a field is to say, as `repair_report.json` has it. */
function value(to, field) {
  if (to === 'known') return say('known')
  if ('said' in to) return say(to.said ? 'said' : 'none')
  if ('between' in to) {
    const { from, below } = to.between
    return [from && say('from', from), below && say('below', below)].filter(Boolean).join(', ')
  }
  if (typeof to.is === 'boolean') return say(to.is ? 'yes' : 'no')
  return label(field.choices?.find(({ key }) => key === to.is) ?? { key: to.is })
}
