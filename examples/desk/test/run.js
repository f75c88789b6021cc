// Runs the tests of the server, and those of the page where there is a browser.

import { spawnSync } from 'node:child_process'

import { browser } from './browser.js'
import { sayWhatIsSkipped } from './skipped.js'

const page = browser() ? ['test/page.test.js', 'test/access.test.js'] : []
const server = ['test/main.test.js', 'test/routes.test.js', 'test/words.test.js']
const { status } = spawnSync(
  process.execPath,
  ['--test', '--test-reporter=spec', ...server, ...page],
  { stdio: 'inherit' },
)
sayWhatIsSkipped()
process.exitCode = status ?? 1
