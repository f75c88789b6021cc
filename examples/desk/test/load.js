// How many decisions a second the desk answers over loopback, beside a route that answers
// the same bytes without asking the library.

import autocannon from 'autocannon'

import { buildApp } from '../server/app.js'
import { samples } from './samples.js'

const body = samples('delivery').find((text) => text.includes('"connection_stable": false'))
const app = await buildApp()
const asked = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
const { body: constant } = await app.inject({ ...asked, payload: body, url: '/api/decide/delivery' })
await app.close()

const server = await buildApp()
await server.register(async (scope) => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, async (_, text) => text)
  scope.post('/constant', (_, reply) => reply.type('application/json; charset=utf-8').send(constant))
})
const address = await server.listen({ host: '127.0.0.1', port: 0 })

console.log('route                    requests/s   p50 ms   p99 ms   errors')
for (const url of ['/constant', '/api/decide/delivery']) {
  const ask = (duration) => autocannon({ ...asked, url: address + url, connections: 10, duration })
  await ask(2) // warm
  const { requests, latency, errors, non2xx } = await ask(8)
  const figures = [requests.average.toFixed(0), latency.p50, latency.p99, errors + non2xx]
  console.log(url.padEnd(22), ...figures.map((figure) => String(figure).padStart(9)))
}
await server.close()
