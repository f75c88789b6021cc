// The page in a browser: it shows what the library says, and nothing else.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Lepre } from '@lepre/lepre'

import { readSamples } from '../server/files.js'
import { sitDown, telling } from './operator.js'

const lepre = new Lepre()
const samples = await readSamples()
const desk = await sitDown()
after(desk.close)

const subjectOf = (view, sample) => samples.get(view).find(({ name }) => name === sample).subject

test('the outcome changes with each answer, in the words of the library', async () => {
  const { page, field, choose, status, outcomeIs, complaints } = await desk.open('it', 'delivery')
  await outcomeIs('refused')
  await status.getByText('atteso un territorio per scegliere le regole').waitFor()
  assert.equal(await page.locator('[data-field]:visible').count(), 2, 'only what is needed first')

  const subject = { date: '2026-11-24' }
  await field('date').locator('input').fill(subject.date)
  const answers = [
    ['territory', 'ITC4'],
    ['service', 'psp'],
    ['channel', 'phone'],
    ['channel', 'in_person'],
  ]
  for (const [path, value] of answers) {
    subject[path] = value
    await choose(path, value)
    await outcomeIs(lepre.decide('delivery', subject).outcome)
    const [headline] = lepre.explain('delivery', subject, { audience: 'operator' }).it.split('\n')
    await status.getByText(headline).waitFor()
  }
  assert.deepEqual(complaints, [])
})

test("reasons, remedies, sources, repairs and words are the library's", async () => {
  const subject = subjectOf('delivery', telling.delivery)
  const { page, begin, outcomeIs } = await desk.open('it', 'delivery')
  await begin(telling.delivery)
  await outcomeIs('inadmissible')
  for (const { rule, message, remedy, citation } of lepre.decide('delivery', subject).findings) {
    const finding = page.locator(`.finding[data-rule="${rule}"]`)
    for (const words of [message.it, remedy.it, citation.section]) await finding.getByText(words).waitFor()
  }
  for (const { field } of lepre.repair('delivery', subject).repairs[0].changes) {
    await page.locator(`[data-change="${field}"]`).waitFor()
  }
  await page.getByText('Le parole per la persona', { exact: true }).click()
  const shown = await page.locator('details', { hasText: 'Le parole per la persona' }).innerText()
  for (const line of lepre.explain('delivery', subject).it.split('\n')) {
    assert.ok(shown.includes(line.replace(/^– /, '')), line)
  }
})

test('the next question is the first that the library asks', async () => {
  const subject = structuredClone(subjectOf('delivery', 'first-call-little-known'))
  const { page, field, begin, status } = await desk.open('it', 'delivery')
  await begin('first-call-little-known')
  const asked = () => lepre.ask('delivery', subject).questions[0]
  assert.equal(asked().field, 'agreement.provider')
  await page.locator('.is-next[data-field="agreement.provider"]').waitFor()
  await status.getByText(asked().question.it).waitFor()
  assert.equal(await page.locator('.is-next').count(), 1)

  subject.agreement.provider = true
  await field('agreement.provider').getByLabel('Sì').check()
  await page.locator(`.is-next[data-field="${asked().field}"]`).waitFor()
  assert.equal(await page.locator('.is-next').count(), 1)
})

test('what cannot matter is hidden, unless one asks to see it', async () => {
  const { page, field, begin, outcomeIs } = await desk.open('it', 'delivery')
  await begin('in-person')
  await outcomeIs('admissible')
  assert.equal(await field('platform.access').isVisible(), false)
  await page.getByLabel('Mostra solo le domande che contano').uncheck()
  await field('platform.access').waitFor()
})

test('the language changes, and what was entered stays', async () => {
  const { page, choose, status } = await desk.open('it', 'delivery')
  await choose('territory', 'ITC4')
  await choose('service', 'psp')
  await page.getByRole('link', { name: 'English' }).click()
  await page.locator('main[data-ready="en/delivery"]').waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  assert.equal(await page.getByLabel('Which service is to be delivered?').inputValue(), 'psp')
  await status.getByText('Next question').waitFor()
  assert.match(await page.title(), /Delivery/)
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'English')
})

test('an invitation that says nothing is not one of which nothing is known', async () => {
  const { page, field, begin, outcomeIs } = await desk.open('it', 'invitation')
  await begin('two-options')
  await outcomeIs('admissible')
  const operator = field('appointment.operator')
  await operator.getByLabel("Non c'è").check()
  await outcomeIs('inadmissible')
  await page.locator('.finding.violated[data-rule="LOM-18"]').waitFor()
  await operator.getByLabel("Non c'è").uncheck()
  await outcomeIs('undetermined')
  await page.locator('.is-next[data-field="appointment.operator"]').waitFor()
  await operator.locator('input[type=text]').fill('Operatore di prova')
  await operator.locator('input[type=text]').press('Tab')
  await outcomeIs('admissible')
})

test('a journal is followed: what is done, who is next, what went wrong', async () => {
  const { page, field, begin, status, outcomeIs, choose, focusedField } = await desk.open('it', 'journal')
  await begin('email-under-way')
  await outcomeIs('open')
  await page.locator('.steps .done[data-step="send"]').waitFor()
  await page.locator('.steps .ready[data-step="sign_person"]').waitFor()
  await status.getByText('Stampare il PSP').waitFor()

  await page.getByRole('button', { name: 'Aggiungi un evento' }).click()
  await choose('journal[3].step', 'sign_provider')
  await field('journal[3].at').locator('input').fill('2026-11-24T10:15')
  await choose('journal[3].actor', 'provider')
  await outcomeIs('broken')
  await page.locator('.finding[data-rule="LOM-20.sign_provider"]').getByRole('button').click()
  assert.equal(await focusedField(), 'journal[3].at')

  await page.getByRole('button', { name: /^Togli l'evento: 4/ }).click()
  await outcomeIs('open')
  await begin('email-concluded-after-a-bad-scan')
  await outcomeIs('concluded')
})

test('no old answer stays where the server gives none', async () => {
  const { page, begin, choose, status, outcomeIs } = await desk.open('it', 'delivery')
  await begin('in-person')
  await outcomeIs('admissible')
  await page.route('**/api/decide/**', (route) => route.abort())
  await choose('channel', 'phone')
  await outcomeIs('refused')
  await status.getByText('il server non risponde').waitFor()
})
