import { el, icon } from './dom.js'
import { findingsOf } from './findings.js'
import { moment, name, say, text } from './speech.js'

const icons = { open: 'info-circle', concluded: 'check-circle', broken: 'close-circle' }

/** What is read out at each change: how the procedure stands, and what is to be done next. */
export function nowOf({ state, concluded_at, next }) {
  return [
    el('h2', {}, icon(icons[state]), say(`state_${state}`)),
    concluded_at && el('p', {}, moment(concluded_at)),
    next.length > 0 &&
      el(
        'div',
        { class: 'next' },
        el('p', {}, el('strong', {}, say('to_do'))),
        el('ul', {}, ...next.map(({ actor, action }) => el('li', {}, el('span', { class: 'by' }, say(`by_${actor}`)), ' ', text(action)))),
      ),
  ]
}

export function reportPanel({ steps, findings }, go) {
  return [
    el('h3', {}, say('steps')),
    el('ol', { class: 'steps' }, ...steps.map(stepOf)),
    ...findingsOf(findings, go),
  ]
}

function stepOf({ step, state, actor, at }) {
  return el(
    'li',
    { class: state, 'data-step': step },
    el('strong', {}, name(step)),
    ` · ${say(`by_${actor}`)} · ${say(`step_${state}`)}`,
    at && ` · ${moment(at)}`,
  )
}
