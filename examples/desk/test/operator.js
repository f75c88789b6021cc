// An operator before the page: a browser, and what one does in it.

import { chromium } from 'playwright-core'

import { buildApp } from '../server/app.js'
import { browser as found } from './browser.js'

/** A fresh desk and browser; `close` ends both. */
export async function sitDown() {
  const app = await buildApp()
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({
    executablePath: found(),
    chromiumSandbox: process.getuid?.() !== 0, // root, as in a container, has none
  })
  const close = async () => {
    await browser.close()
    await app.close()
  }
  return { open: (language, view) => open(browser, address, language, view), close }
}

/** The page at one view in one language; `complaints` has what the browser found wrong. */
async function open(browser, address, language, view) {
  const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 860 } })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    // The browser tells every refusal; the page shows it.
    if (line.type() === 'error' && !line.text().includes('422')) complaints.push(line.text())
  })
  await page.goto(`${address}/#${language}/${view}`)
  await page.locator(`main[data-ready="${language}/${view}"]`).waitFor()

  const field = (path) => page.locator(`[data-field="${path}"]`)
  return {
    page,
    complaints,
    field,
    status: page.getByRole('status'),
    outcomeIs: (outcome) => page.locator(`.outcome[data-outcome="${outcome}"]`).waitFor(),
    begin: (sample) => page.getByLabel(/Comincia da|Begin with/).selectOption(sample),
    choose: (path, value) => field(path).locator('select').selectOption(value),
    focusedField: () =>
      page.evaluate(() => document.activeElement.closest('[data-field]')?.dataset.field ?? ''),
  }
}

/** The samples that show most. */
export const telling = {
  delivery: 'shared-mailbox-and-unstable-connection',
  invitation: 'password-with-the-link',
  journal: 'email-provider-signed-first',
}
