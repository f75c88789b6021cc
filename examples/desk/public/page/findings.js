import { button, details, el } from './dom.js'
import { say, text } from './speech.js'

/** The findings by what became of each rule; those still open wait folded up. */
export function findingsOf(findings, go) {
  const of = (status) => findings.filter((finding) => finding.status === status)
  const list = (found) => el('ul', { class: 'findings' }, ...found.map((one) => findingOf(one, go)))
  const [violated, advice, unknown] = ['violated', 'advice', 'unknown'].map(of)
  return [
    violated.length > 0 && el('div', {}, el('h3', {}, say('violated')), list(violated)),
    advice.length > 0 && el('div', {}, el('h3', {}, say('advice')), list(advice)),
    unknown.length > 0 &&
      details('unknown', say('to_settle', unknown.length), list(unknown)),
  ]
}

function findingOf({ rule, status, fields, message, remedy, citation }, go) {
  return el(
    'li',
    { class: `finding ${status}`, 'data-rule': rule },
    el('p', { class: 'message' }, text(message)),
    el('p', {}, el('strong', {}, `${say('remedy')}: `), text(remedy)),
    sourceOf(rule, citation),
    fields.length > 0 &&
      status !== 'unknown' &&
      button(say('show_field'), () => go(fields[0]), { 'aria-label': `${say('show_field')}: ${rule}` }),
  )
}

/** A section is told in the words of its source. */
export function sourceOf(rule, { source, section }) {
  const words = el('span', { lang: 'it' }, section)
  return el('p', { class: 'source' }, el('code', {}, rule), ` · ${source}, `, words)
}
