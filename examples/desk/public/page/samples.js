import { read } from './api.js'
import { button, el } from './dom.js'
import { say } from './speech.js'

const chosen = {}

/** The project's sample cases, to begin with one of them, or with an empty case. */
export async function sampleMenu(of, begin) {
  const samples = await read(`/api/samples/${of}`)
  const option = (name, words) =>
    el('option', { value: name, selected: name === chosen[of] }, words)
  const menu = el(
    'select',
    { id: 'sample', class: 'form-select', change: () => start() },
    option('', say('new_case')),
    ...samples.map(({ name }) => option(name, name)),
  )
  const start = () => {
    chosen[of] = menu.value
    const sample = samples.find(({ name }) => name === menu.value)
    begin(sample ? structuredClone(sample.subject) : { date: today() })
  }
  const again = button(say('again'), () => start())
  return el('div', { class: 'sample' }, el('label', { for: menu.id }, say('sample')), menu, again)
}

/** The day where the operator sits. */
export function today() {
  const now = new Date()
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
