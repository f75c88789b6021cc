import { button, details, el, icon } from './dom.js'
import { findingsOf } from './findings.js'
import { repairsOf } from './repairs.js'
import { say, text } from './speech.js'

export const icons = {
  admissible: 'check-circle',
  inadmissible: 'close-circle',
  undetermined: 'help-circle',
  out_of_scope: 'info-circle',
}

/** What is read out at each change: the outcome in the library's words, and the next question. */
export function outcomeOf({ decision, questions, operator }, go) {
  const [headline] = text(operator).split('\n')
  return [
    el('h2', {}, icon(icons[decision.outcome]), headline),
    questions.length > 0 &&
      el(
        'div',
        { class: 'next' },
        el('p', {}, el('strong', {}, `${say('next')}: `), text(questions[0].question)),
        button(say('answer_it'), () => go(questions[0].field)),
        el('span', { class: 'hint' }, say(questions.length === 1 ? 'last_one' : 'of_those', questions.length)),
      ),
  ]
}

export function outcomePanel({ decision, repair, citizen, operator, rulebooks }, leaves, go) {
  return [
    ...findingsOf(decision.findings, go),
    ...repairsOf(repair, leaves),
    wordsOf('for_citizen', text(citizen)),
    wordsOf('for_operator', text(operator)),
    details('rulebooks', say('rulebooks'), editions(decision, rulebooks)),
  ]
}

function wordsOf(whom, words) {
  return details(whom, say(whom), ...paragraphs(words), copyButton(words))
}

/** Text of the library in blocks: lines that begin with a dash are a list. */
function paragraphs(words) {
  return words.split('\n\n').map((block) => {
    const lines = block.split('\n')
    const items = lines.filter((line) => line.startsWith('– '))
    return el(
      'div',
      {},
      ...lines.filter((line) => !line.startsWith('– ')).map((line) => el('p', {}, line)),
      items.length > 0 && el('ul', {}, ...items.map((line) => el('li', {}, line.slice(2)))),
    )
  })
}

function copyButton(words) {
  const copy = button(say('copy'), async () => {
    await navigator.clipboard.writeText(words)
    copy.textContent = say('copied')
  })
  return copy
}

function editions({ rulebook, with: others = [] }, rulebooks) {
  const item = ({ id, version, fingerprint }) =>
    el(
      'li',
      {},
      text(rulebooks.find((rulebook) => rulebook.id === id).title),
      el('br'),
      el('code', {}, `${id} ${version} · ${fingerprint.slice(0, 12)}`),
    )
  return el('ul', {}, ...[rulebook, ...others].map(item))
}
