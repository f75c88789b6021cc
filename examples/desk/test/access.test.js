// Whoever sees badly, uses no mouse or has a small screen can do all of it.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'

import { sitDown, telling } from './operator.js'

const desk = await sitDown()
after(desk.close)

for (const language of ['it', 'en']) {
  for (const view of Object.keys(telling)) {
    test(`axe finds nothing: ${language}, ${view}`, async () => {
      const { page, begin, complaints } = await desk.open(language, view)
      await axeFindsNothing(page)
      await begin(telling[view])
      await page.locator('.finding.violated').first().waitFor()
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
      await axeFindsNothing(page)
      assert.deepEqual(complaints, [])
    })
  }
}

test('the next question is reached and answered by keyboard, and the focus stays', async () => {
  const { page, begin, focusedField } = await desk.open('it', 'delivery')
  await begin('first-call-little-known')
  await page.getByRole('button', { name: 'Vai alla domanda' }).focus()
  await page.keyboard.press('Enter')
  assert.equal(await focusedField(), 'agreement.provider')
  await page.keyboard.press('ArrowRight') // from "not known" round to "yes"
  await page.locator('.is-next:not([data-field="agreement.provider"])').waitFor()
  assert.equal(await focusedField(), 'agreement.provider')
})

test('a whole case is filled in by keyboard, and the focus is seen', async () => {
  const { page, outcomeIs, focusedField } = await desk.open('it', 'delivery')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'skip')
  await page.keyboard.press('Enter')
  const typed = { territory: 'Lomb', service: 'Pred', channel: 'In p', 'provider.kind': 'Cen' }
  for (let presses = 0; Object.keys(typed).length > 0; presses++) {
    assert.ok(presses < 40, `not reached: ${Object.keys(typed)}`)
    await page.keyboard.press('Tab')
    const path = await focusedField()
    if (!(path in typed)) continue
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none')
    await page.keyboard.type(typed[path])
    delete typed[path]
    // What is asked next comes with the answer.
    if (path === 'territory') await outcomeIs('undetermined')
  }
  await outcomeIs('admissible')
})

test('the outcome is a live region', async () => {
  const { status, outcomeIs, begin } = await desk.open('it', 'delivery')
  await begin(telling.delivery)
  await outcomeIs('inadmissible')
  assert.equal(await status.count(), 1)
  assert.match(await status.innerText(), /Non ammissibile/)
})

test('a small screen shows all in one column', async () => {
  const { page, begin, outcomeIs } = await desk.open('it', 'delivery')
  await page.setViewportSize({ width: 360, height: 740 })
  await begin(telling.delivery)
  await outcomeIs('inadmissible')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= 360, `${width} pixels wide`)
  await axeFindsNothing(page)
})

async function axeFindsNothing(page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  assert.deepEqual(found, [])
}
