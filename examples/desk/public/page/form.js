// The form of a schema's fields. What is left blank is unknown, and stays out of the case.

import { el } from './dom.js'
import { controlOf } from './controls.js'
import { label, say } from './speech.js'

/** @param {{ subject: object, changed: () => void }} desk */
export function formOf(fields, desk, title, prefix = '') {
  const isGroup = ({ kind }) => kind === 'group'
  return [
    groupOf(title, fields.filter((field) => !isGroup(field)), desk, prefix),
    ...fields.filter(isGroup).map((field) => groupOf(label(field), field.fields, desk, prefix)),
  ]
}

export function groupOf(title, fields, desk, prefix = '') {
  return el(
    'fieldset',
    { class: 'group' },
    el('legend', {}, title),
    ...fields
      .filter(({ kind }) => kind !== 'events')
      .map((field) => fieldOf({ ...field, path: prefix + field.path }, desk)),
  )
}

function fieldOf(field, desk) {
  const id = `field-${field.path}`
  const [main, ...others] = controlOf(field, id, desk)
  const words = [label(field), el('span', { class: 'next-mark', hidden: true }, say('next'))]
  const attributes = { class: 'field', 'data-field': field.path }
  if (field.kind === 'yes_no') {
    return el('fieldset', attributes, el('legend', {}, ...words), main)
  }
  return el('div', attributes, el('label', { for: id }, ...words), el('div', {}, main, ...others))
}

/** Marks the field that is asked for next, and hides those that cannot matter. */
export function mark(form, { next, hidden = () => false }) {
  for (const field of form.querySelectorAll('[data-field]')) {
    const path = field.dataset.field
    const isNext = path === next
    field.classList.toggle('is-next', isNext)
    field.querySelector('.next-mark').hidden = !isNext
    // Nothing goes away under the hands of whoever is there.
    field.hidden = hidden(path) && !field.contains(document.activeElement)
  }
  for (const group of form.querySelectorAll('.group')) {
    group.hidden = !group.querySelector('[data-field]:not([hidden])')
  }
}

export function goTo(form, path) {
  const field = form.querySelector(`[data-field="${CSS.escape(path)}"]`)
  if (!field) return
  for (let parent = field; parent !== form; parent = parent.parentElement) {
    parent.hidden = false
    if (parent.tagName === 'DETAILS') parent.open = true
  }
  field.scrollIntoView({ block: 'center' })
  // Of several radio buttons the checked one, as the Tab key would.
  const control = field.querySelector(':checked:not(option)') ?? field.querySelector('select, textarea, input')
  control.focus({ preventScroll: true })
}
