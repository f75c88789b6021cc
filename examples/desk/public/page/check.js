// A check: the form of a case on one side, what the library says of it on the other.

import { ask, read, Refused } from './api.js'
import { el, fill } from './dom.js'
import { formOf, goTo, mark } from './form.js'
import { outcomeOf, outcomePanel } from './outcome.js'
import { refusalOf } from './refusal.js'
import { sampleMenu, today } from './samples.js'
import { fieldsOf, leavesOf } from './schema.js'
import { say } from './speech.js'
import { valueAt } from './paths.js'

export function checkView(check) {
  let subject = { date: today() }
  let onlyUseful = true

  return async function show(main) {
    const fields = fieldsOf(await read(`/api/schemas/${check}`))
    const form = el('form', { submit: (event) => event.preventDefault() })
    const status = el('div', { role: 'status', class: 'outcome' })
    const panel = el('div')
    const go = (path) => goTo(form, path)
    let turn = 0

    async function changed() {
      const mine = ++turn
      const answer = await askAll(check, subject)
      if (mine !== turn) return // a later change has overtaken this one
      const { questions = [] } = answer
      mark(form, { next: questions[0]?.field, hidden: onlyUseful ? uselessIn(answer) : undefined })
      fill(status, ...(answer.refused ? refusalOf(answer.refused, go) : outcomeOf(answer, go)))
      fill(panel, ...(answer.refused ? [] : outcomePanel(answer, leavesOf(fields), go)))
      status.dataset.outcome = answer.decision?.outcome ?? 'refused'
    }

    // A field that cannot matter: nobody answered it, asks for it or speaks of it.
    function uselessIn(answer) {
      const useful = new Set(pathsIn(answer))
      const known = !answer.refused || useful.size > 0
      return (path) => known && valueAt(subject, path) === undefined && !useful.has(path)
    }

    async function begin(sample) {
      subject = sample
      fill(form, ...formOf(fields, { subject, changed }, say('case')))
      await changed()
    }

    const useful = el('input', {
      type: 'checkbox',
      id: 'only-useful',
      checked: onlyUseful,
      change: ({ target }) => {
        onlyUseful = target.checked
        changed()
      },
    })
    fill(
      main,
      el('h1', {}, say(check)),
      el('p', { class: 'lead' }, say(`${check}_lead`)),
      el(
        'div',
        { class: 'tools' },
        await sampleMenu(check, begin),
        el('div', { class: 'none' }, useful, el('label', { for: useful.id }, say('only_useful'))),
      ),
      el(
        'div',
        { class: 'desk' },
        form,
        el('section', { class: 'panel', 'aria-label': say('answer') }, status, panel),
      ),
    )
    await begin(subject)
  }
}

/** The fields that an answer speaks of. */
function pathsIn({ refused, decision, questions }) {
  if (refused) return (refused.problems ?? [refused]).flatMap(({ path }) => path ?? [])
  return [
    ...questions.map(({ field }) => field),
    ...decision.findings.flatMap(({ fields }) => fields),
  ]
}

async function askAll(check, subject) {
  try {
    const decision = await ask(`/api/decide/${check}`, subject)
    const [{ questions }, repair, citizen, operator, rulebooks] = await Promise.all([
      ask(`/api/ask/${check}`, subject),
      ask(`/api/repair/${check}`, subject),
      ask(`/api/explain/${check}?audience=citizen`, subject),
      ask(`/api/explain/${check}?audience=operator`, subject),
      read('/api/rulebooks'),
    ])
    return { decision, questions, repair, citizen, operator, rulebooks }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.report }
    throw error
  }
}
