import { button, el, icon } from './dom.js'
import { say, text } from './speech.js'

/** The library's error, every problem with its place in the form. */
export function refusalOf({ problems, ...first }, go) {
  return [
    el('h2', {}, icon('warning-circle'), say('refused')),
    el('ul', { class: 'problems' }, ...(problems ?? [first]).map((problem) => problemOf(problem, go))),
  ]
}

function problemOf({ message, help, path }, go) {
  return el(
    'li',
    {},
    el('p', { class: 'message' }, text(message)),
    help && el('p', {}, text(help)),
    path && button(say('show_field'), () => go(path), { 'aria-label': `${say('show_field')}: ${path}` }),
  )
}
