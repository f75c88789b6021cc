// The page in a browser: what an operator does and sees, and that anyone can.

import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { after, before, beforeEach, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { Lepre } from '@lepre/lepre'
import { chromium } from 'playwright-core'

import { buildApp } from '../server/app.js'
import { browser as found } from './browser.js'

const views = ['delivery', 'invitation', 'journal']
const pictures = fileURLToPath(new URL('../screenshots/', import.meta.url))
const app = await buildApp()
const lepre = new Lepre()
let address, browser, context, page, complaints

before(async () => {
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  // Root, as in a container, has no sandbox.
  browser = await chromium.launch({
    executablePath: found(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  mkdirSync(pictures, { recursive: true })
})
after(async () => {
  await browser?.close()
  await app.close()
})
beforeEach(async () => {
  await context?.close()
  context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 860 } })
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    // The browser tells every refusal; the page shows it.
    if (line.type() === 'error' && !line.text().includes('422')) complaints.push(line.text())
  })
})

async function open(language, view) {
  await page.goto(`${address}/#${language}/${view}`)
  await page.locator(`main[data-ready="${language}/${view}"]`).waitFor()
}
const status = () => page.getByRole('status')
const outcomeIs = (outcome) => page.locator(`.outcome[data-outcome="${outcome}"]`).waitFor()
const field = (path) => page.locator(`[data-field="${path}"]`)
const begin = (sample) => page.getByLabel(/Comincia da|Begin with/).selectOption(sample)
const answered = (path, value) =>
  typeof value === 'boolean'
    ? field(path).getByLabel(value ? 'Sì' : 'No', { exact: true }).check()
    : field(path).locator('select').selectOption(value)

async function sampleOf(view, name) {
  const { subject } = (await app.inject(`/api/samples/${view}`)).json().find((one) => one.name === name)
  return subject
}

test('the outcome changes with each answer, in the words of the library', async () => {
  await open('it', 'delivery')
  await outcomeIs('refused')
  await status().getByText('atteso un territorio per scegliere le regole').waitFor()
  assert.equal(await page.locator('[data-field]:visible').count(), 2, 'only what is needed first')
  const subject = { date: '2026-11-24', territory: 'ITC4' }
  await field('date').locator('input').fill(subject.date)
  await answered('territory', subject.territory)
  await outcomeIs('undetermined')
  const answers = [
    ['service', 'psp'],
    ['channel', 'phone'],
    ['channel', 'in_person'],
  ]
  for (const [path, value] of answers) {
    subject[path] = value
    await answered(path, value)
    await outcomeIs(lepre.decide('delivery', subject).outcome)
    const [headline] = lepre.explain('delivery', subject, { audience: 'operator' }).it.split('\n')
    await status().getByText(headline).waitFor()
  }
  assert.deepEqual(complaints, [])
})

test("reasons, remedies, sources and what would help are the library's", async () => {
  const name = 'shared-mailbox-and-unstable-connection'
  const subject = await sampleOf('delivery', name)
  await open('it', 'delivery')
  await begin(name)
  await outcomeIs('inadmissible')
  for (const { rule, message, remedy, citation } of lepre.decide('delivery', subject).findings) {
    const finding = page.locator(`.finding[data-rule="${rule}"]`)
    for (const words of [message.it, remedy.it, citation.section]) await finding.getByText(words).waitFor()
  }
  for (const { field } of lepre.repair('delivery', subject).repairs[0].changes) {
    await page.locator(`[data-change="${field}"]`).waitFor()
  }
  await page.getByText('Le parole per la persona', { exact: true }).click()
  const words = lepre.explain('delivery', subject).it.split('\n').filter(Boolean)
  const shown = await page.locator('details', { hasText: 'Le parole per la persona' }).innerText()
  for (const line of words) assert.ok(shown.includes(line.replace(/^– /, '')), line)
})

test('the next question is marked, and answered with the keyboard alone', async () => {
  const name = 'first-call-little-known'
  const subject = await sampleOf('delivery', name)
  await open('it', 'delivery')
  await begin(name)
  await outcomeIs('undetermined')
  const [first] = lepre.ask('delivery', subject).questions
  await status().getByText(first.question.it).waitFor()
  assert.equal(await page.locator('.is-next').count(), 1)
  assert.equal(await page.locator('.is-next').getAttribute('data-field'), first.field)

  await page.getByRole('button', { name: 'Vai alla domanda' }).focus()
  await page.keyboard.press('Enter')
  assert.equal(await focusedField(), first.field)
  await page.keyboard.press('ArrowRight') // from "not known" round to "yes"
  const { field: second } = lepre.ask('delivery', {
    ...subject,
    agreement: { ...subject.agreement, provider: true },
  }).questions[0]
  await page.locator(`.is-next[data-field="${second}"]`).waitFor()
  assert.equal(await focusedField(), first.field, 'the focus stays where it was')
})

test('a whole case is filled in with the keyboard alone', async () => {
  await open('it', 'delivery')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'skip')
  await page.keyboard.press('Enter')
  const chosen = { territory: 'Lomb', service: 'Pred', channel: 'In p' }
  for (let presses = 0; Object.keys(chosen).length > 0; presses++) {
    assert.ok(presses < 40, `not reached: ${Object.keys(chosen)}`)
    await page.keyboard.press('Tab')
    const path = await focusedField()
    if (!(path in chosen)) continue
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none')
    await page.keyboard.type(chosen[path])
    delete chosen[path]
  }
  await page.keyboard.press('Tab')
  await outcomeIs('admissible')
})

test('what cannot matter is hidden, unless one asks to see it', async () => {
  await open('it', 'delivery')
  await begin('in-person')
  await outcomeIs('admissible')
  assert.equal(await field('platform.access').isVisible(), false)
  await page.getByLabel('Mostra solo le domande che contano').uncheck()
  await field('platform.access').waitFor()
})

test('the language changes, and what was entered stays', async () => {
  await open('it', 'delivery')
  await answered('territory', 'ITC4')
  await answered('service', 'psp')
  await page.getByRole('link', { name: 'English' }).click()
  await page.locator('main[data-ready="en/delivery"]').waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  assert.equal(await page.getByLabel('Which service is to be delivered?').inputValue(), 'psp')
  await status().getByText('Next question').waitFor()
  assert.match(await page.title(), /Delivery/)
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'English')
})

test('an invitation is checked; that it says nothing is not the same as not known', async () => {
  await open('it', 'invitation')
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
  await open('it', 'journal')
  await begin('email-under-way')
  await outcomeIs('open')
  await page.locator('.steps .done[data-step="send"]').waitFor()
  await page.locator('.steps .ready[data-step="sign_person"]').waitFor()
  await status().getByText('Stampare il PSP').waitFor()

  await page.getByRole('button', { name: 'Aggiungi un evento' }).click()
  const added = (name) => field(`journal[3].${name}`)
  await added('step').locator('select').selectOption('sign_provider')
  await added('at').locator('input').fill('2026-11-24T10:15')
  await added('actor').locator('select').selectOption('provider')
  await outcomeIs('broken')
  const wrong = page.locator('.finding[data-rule="LOM-20.sign_provider"]')
  await wrong.getByRole('button').click()
  assert.equal(await focusedField(), 'journal[3].at')

  await page.getByRole('button', { name: /^Togli l'evento: 4/ }).click()
  await outcomeIs('open')
  await begin('email-concluded-after-a-bad-scan')
  await outcomeIs('concluded')
})

const shown = {
  delivery: 'shared-mailbox-and-unstable-connection',
  invitation: 'password-with-the-link',
  journal: 'email-provider-signed-first',
}
for (const language of ['it', 'en']) {
  for (const view of views) {
    test(`axe finds nothing: ${language}, ${view}`, async () => {
      await open(language, view)
      await checkAccess()
      await begin(shown[view])
      await page.locator('.finding.violated').first().waitFor()
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
      await checkAccess()
      assert.deepEqual(complaints, [])
    })
  }
  test(`pictures are taken: ${language}`, async () => {
    for (const view of views) {
      await open(language, view)
      await begin(view === 'delivery' ? 'first-call-little-known' : shown[view])
      await page.locator('.finding').first().waitFor({ state: 'attached' })
      await page.screenshot({ path: `${pictures}${view}-${language}.png` })
    }
    await page.setViewportSize({ width: 1280, height: 1180 })
    await open(language, 'delivery')
    await begin(shown.delivery)
    await outcomeIs('inadmissible')
    await page.screenshot({ path: `${pictures}reasons-${language}.png` })
  })
}

test('a small screen shows all in one column', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open('it', 'delivery')
  await begin(shown.delivery)
  await outcomeIs('inadmissible')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= 360, `${wide} pixels wide`)
  await checkAccess()
})

async function focusedField() {
  return page.evaluate(() => document.activeElement.closest('[data-field]')?.dataset.field ?? '')
}

async function checkAccess() {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
  )
}
