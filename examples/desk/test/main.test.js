import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../server/main.js', import.meta.url))

/** The server as `npm start` runs it, and all that it wrote. */
function start(environment) {
  const server = spawn(process.execPath, [main], { env: { ...process.env, ...environment } })
  const written = []
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => written.push(text))
  return { server, written: () => Buffer.concat(written).toString() }
}

test('it says where it is, writes nothing of a case, and stops when told to', async () => {
  const { server, written } = start({ PORT: '0' })
  await once(server.stdout, 'data')
  const [, address] = written().match(/^The desk is open at (http:\/\/127\.0\.0\.1:\d+)\n$/)
  const headers = { 'content-type': 'application/json' }
  for (const body of ['{"contact": {"email": "persona@example.it"}}', '{"persona@example.it": 1}', '{']) {
    const answer = await fetch(`${address}/api/decide/delivery`, { method: 'POST', headers, body })
    assert.equal(answer.status, 422)
    assert.doesNotMatch(await answer.text(), /persona@/)
  }
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  assert.equal(code, 0)
  assert.equal(written().trim().split('\n').length, 1)
})

test('a port that is none is refused at once', async () => {
  const { server, written } = start({ PORT: 'x' })
  const [code] = await once(server, 'close')
  assert.equal(code, 1)
  assert.match(written(), /expected PORT to be a whole number/)
})
