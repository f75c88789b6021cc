// The journal of a PSP: its events on one side, how far it has come on the other.

import { ask, read, Refused } from './api.js'
import { button, details, el, fill } from './dom.js'
import { formOf, goTo, groupOf } from './form.js'
import { refusalOf } from './refusal.js'
import { nowOf, reportPanel } from './report.js'
import { sampleMenu, today } from './samples.js'
import { fieldsOf } from './schema.js'
import { label, name, say } from './speech.js'

// The events that are no steps, as the schema says of `step`.
const agreement = ['agreement_given', 'agreement_withdrawn']

export function journalView() {
  let subject = empty()
  let steps = []

  return async function show(main) {
    const [schema, rulebooks] = await Promise.all([read('/api/schemas/journal'), read('/api/rulebooks')])
    const procedure = rulebooks
      .flatMap(({ procedures }) => procedures)
      .filter((name) => name.startsWith('psp/'))
    const form = el('form', { submit: (event) => event.preventDefault() })
    const events = el('div')
    const status = el('div', { role: 'status', class: 'outcome' })
    const panel = el('div')
    const addButton = button(say('add_event'), () => add(), { class: 'btn btn-sm btn-primary' })
    // What is missing from the journal as a whole is to be added.
    const go = (path) => (path === 'journal' ? addButton.focus() : goTo(form, path))
    let turn = 0

    async function changed() {
      const mine = ++turn
      const { refused, report } = await ask('/api/report', subject).then(
        (report) => ({ report }),
        (error) => {
          if (!(error instanceof Refused)) throw error
          return { refused: error.report }
        },
      )
      if (mine !== turn) return
      fill(status, ...(refused ? refusalOf(refused, go) : nowOf(report)))
      fill(panel, ...(refused ? [] : reportPanel(report, go)))
      status.dataset.outcome = report?.state ?? 'refused'
      return report
    }

    // The steps of the procedure can be chosen once the library has named them.
    async function drawAndAsk() {
      const report = await changed()
      if (report) steps = report.steps.map(({ step }) => step)
      drawEvents()
    }

    function drawEvents() {
      const event = fieldsOf(schema, { step: [...agreement, ...steps], procedure })
        .find(({ kind }) => kind === 'events').fields
      const desk = { subject, changed }
      fill(events, ...subject.journal.map((_, place) => eventOf(event, place, desk)), addButton)
    }

    function eventOf(fields, place, desk) {
      const main = fields.slice(0, 3)
      const others = fields.slice(3)
      const title = `${place + 1}. ${name(subject.journal[place].step) || say('new_event')}`
      const prefix = `journal[${place}].`
      const group = groupOf(title, main, desk, prefix)
      group.classList.add('event')
      group.append(
        details(`event-${place}`, say('event_details'), ...formOf(others, desk, say('event'), prefix)),
        button(say('remove_event'), () => remove(place), {
          'aria-label': `${say('remove_event')}: ${title}`,
        }),
      )
      return group
    }

    async function add() {
      subject.journal.push({ step: '', at: `${subject.date ?? today()}T09:00` })
      await drawAndAsk()
      goTo(form, `journal[${subject.journal.length - 1}].step`)
    }

    async function remove(place) {
      subject.journal.splice(place, 1)
      await drawAndAsk()
      addButton.focus()
    }

    async function begin(sample) {
      subject = sample.journal ? sample : empty()
      const fields = fieldsOf(schema, { procedure })
      const desk = { subject, changed: drawAndAsk }
      const journal = fields.find(({ kind }) => kind === 'events')
      fill(form, ...formOf(fields, desk, say('procedure')), el('h2', {}, label(journal)), events)
      await drawAndAsk()
    }

    fill(
      main,
      el('h1', {}, say('journal')),
      el('p', { class: 'lead' }, say('journal_lead')),
      el('div', { class: 'tools' }, await sampleMenu('journal', begin)),
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

function empty() {
  return { date: today(), territory: 'ITC4', procedure: 'psp/email', journal: [] }
}
