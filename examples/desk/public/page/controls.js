// One control for each kind of field: it shows what the case says, and changes it.

import { el } from './dom.js'
import { valueAt, put } from './paths.js'
import { label, say } from './speech.js'

export function controlOf(field, id, { subject, changed }) {
  const value = valueAt(subject, field.path)
  const set = (value) => {
    put(subject, field.path, value)
    changed()
  }
  return controls[field.kind](field, id, value, set)
}

const controls = {
  yes_no: (_, id, value, set) => [
    el(
      'div',
      { class: 'answers' },
      ...[true, false, undefined].map((answer) => radio(id, answer, answer === value, set)),
    ),
  ],

  choice: ({ choices }, id, value, set) => {
    const known = value === undefined || choices.some(({ key }) => key === value)
    const all = known ? choices : [...choices, { key: value }]
    const options = all.map((choice) =>
      el('option', { value: choice.key, selected: choice.key === value }, label(choice)),
    )
    const change = ({ target }) => set(target.value || undefined)
    const none = el('option', { value: '' }, say('unknown'))
    return [el('select', { id, class: 'form-select', change }, none, ...options)]
  },

  // An empty text says that there is none; a blank one, that it is not known.
  text: ({ schema }, id, value, set) => {
    const input = inputOf('text', schema, id, value ?? '', (text) => {
      none.checked = false
      set(text || undefined)
    })
    const none = el('input', {
      type: 'checkbox',
      id: `${id}-none`,
      checked: value === '',
      change: () => {
        input.value = ''
        set(none.checked ? '' : undefined)
      },
    })
    return [input, el('div', { class: 'none' }, none, el('label', { for: none.id }, say('none')))]
  },

  list: (_, id, value, set) => {
    const change = ({ target }) => {
      const lines = target.value.split('\n').map((line) => line.trim()).filter(Boolean)
      set(lines.length ? lines : undefined)
    }
    const area = el('textarea', { id, class: 'form-control', rows: 2, change })
    area.value = (value ?? []).join('\n')
    return [area, el('p', { class: 'hint' }, say('one_per_line'))]
  },

  date: ({ schema }, id, value, set) => [
    inputOf('date', schema, id, value ?? '', (text) => set(text || undefined)),
  ],

  moment: ({ schema }, id, value, set) => [
    inputOf('datetime-local', schema, id, value ?? '', (text) => set(text || undefined)),
  ],

  count: ({ schema }, id, value, set) => [
    inputOf('number', schema, id, value ?? '', (text) => set(text ? Number(text) : undefined)),
  ],
}

function inputOf(type, { maxLength, minimum }, id, value, set) {
  const change = ({ target }) => set(target.value)
  const attributes = { type, id, class: 'form-control', autocomplete: 'off', min: minimum, change }
  if (type === 'text') attributes.maxlength = maxLength
  const input = el('input', attributes)
  input.value = value
  return input
}

function radio(name, answer, checked, set) {
  const id = `${name}-${answer}`
  return el(
    'span',
    {},
    el('input', { type: 'radio', id, name, checked, change: () => set(answer) }),
    el('label', { for: id }, say({ true: 'yes', false: 'no' }[answer] ?? 'unknown')),
  )
}
