// One line, wherever a summary is given: what was not tested, and why.

import { pathToFileURL } from 'node:url'

import { browser } from './browser.js'

export function sayWhatIsSkipped() {
  if (browser()) return
  console.log('test-desk: the page was NOT tested, there is no Chromium (Debian: apt-get install chromium)')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) sayWhatIsSkipped()
