// Takes the pictures in `screenshots/`: each view, in both languages.

import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { sitDown, telling } from './operator.js'

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url))
mkdirSync(folder, { recursive: true })
const desk = await sitDown()

/** @type {[string, string, string, number][]} name, view, sample, height */
const pictures = [
  ['question', 'delivery', 'first-call-little-known', 860],
  ['reasons', 'delivery', telling.delivery, 1180],
  ['invitation', 'invitation', telling.invitation, 860],
  ['journal', 'journal', telling.journal, 1000],
]
for (const language of ['it', 'en']) {
  for (const [name, view, sample, height] of pictures) {
    const { page, begin } = await desk.open(language, view)
    await page.setViewportSize({ width: 1280, height })
    await begin(sample)
    await page.locator('.finding').first().waitFor({ state: 'attached' })
    await page.screenshot({ path: `${folder}${name}-${language}.png` })
  }
}
await desk.close()
