import { read } from './api.js'
import { el } from './dom.js'
import { say } from './speech.js'

/** The project's sample cases, to begin with one of them. */
export async function sampleMenu(of, begin) {
  const samples = await read(`/api/samples/${of}`)
  const change = ({ target }) => {
    const sample = samples.find(({ name }) => name === target.value)
    begin(sample ? structuredClone(sample.subject) : { date: today() })
  }
  return el(
    'div',
    { class: 'sample' },
    el('label', { for: 'sample' }, say('sample')),
    el(
      'select',
      { id: 'sample', class: 'form-select', change },
      el('option', { value: '' }, say('new_case')),
      ...samples.map(({ name }) => el('option', { value: name }, name)),
    ),
  )
}

/** The day where the operator sits. */
export function today() {
  const now = new Date()
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
