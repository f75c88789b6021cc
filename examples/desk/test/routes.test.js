import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { Lepre } from '@lepre/lepre'

import { buildApp } from '../server/app.js'
import { readOptions } from '../server/options.js'
import { samples } from './samples.js'

const lepre = new Lepre()
const app = await buildApp({ bodyLimit: 2048 })
after(() => app.close())

const post = (url, payload, type = 'application/json') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })

for (const check of ['delivery', 'invitation']) {
  test(`every sample ${check} gets the library's own answers`, async () => {
    for (const text of samples(check)) {
      const routes = {
        [`/api/decide/${check}`]: lepre.decideJson(check, text),
        [`/api/ask/${check}`]: lepre.askJson(check, text),
        [`/api/repair/${check}`]: lepre.repairJson(check, text),
        [`/api/explain/${check}`]: lepre.explainJson(check, text),
        [`/api/explain/${check}?audience=operator`]: lepre.explainJson(check, text, {
          audience: 'operator',
        }),
      }
      for (const [url, expected] of Object.entries(routes)) {
        const answer = await post(url, text)
        assert.equal(answer.statusCode, 200, url)
        assert.match(answer.headers['content-type'], /^application\/json/)
        assert.equal(answer.body, expected, url)
      }
    }
  })
}

test("every sample journal gets the library's report", async () => {
  const { body } = await app.inject('/api/samples/journal')
  const journals = JSON.parse(body)
  assert.ok(journals.length > 0)
  for (const { subject } of journals) {
    const { body } = await post('/api/report', JSON.stringify(subject))
    assert.equal(body, lepre.reportJson(JSON.stringify(subject)))
  }
})

test('rulebooks and schemas are those of the library', async () => {
  assert.deepEqual((await app.inject('/api/rulebooks')).json(), lepre.rulebooks())
  for (const name of ['delivery', 'invitation', 'journal']) {
    const schema = new URL(`../../../core/schema/${name}.json`, import.meta.url)
    const expected = JSON.parse(readFileSync(schema, 'utf8'))
    assert.deepEqual((await app.inject(`/api/schemas/${name}`)).json(), expected)
  }
})

test("the library's errors come back as they are", async () => {
  const wrong = { malformed: '{"date": ', nothing: '', misspelled: '{"chanel": 1, "dat": 2}' }
  for (const [what, text] of Object.entries(wrong)) {
    const { statusCode, body } = await post('/api/decide/delivery', text)
    const error = errorOf(() => lepre.decideJson('delivery', text))
    const { kind, problems, ...first } = JSON.parse(body)
    assert.equal(statusCode, 422, what)
    assert.equal(kind, error.kind)
    assert.deepEqual(first, error.problems[0])
    assert.deepEqual(problems ?? [first], error.problems)
  }
  assert.equal((await post('/api/decide/nothing', '{}')).json().code, 'unknown_check')
  assert.equal((await post('/api/explain/delivery?audience=king', '{}')).statusCode, 422)
  assert.equal((await app.inject({ method: 'POST', url: '/api/report' })).json().code, 'syntax')
})

test('what is no request to the library is refused in the same shape', async () => {
  const refused = [
    [await post('/api/decide/delivery', ' '.repeat(2049)), 413, 'too_large'],
    [await post('/api/decide/delivery', 'date', 'text/plain'), 415, 'not_json'],
    [await app.inject('/api/decide/delivery'), 404, 'unknown_route'],
    [await app.inject('/api/nothing'), 404, 'unknown_route'],
    [await app.inject('/api/schemas/constructor'), 404, 'unknown_route'],
    [await app.inject('/../server/app.js'), 404, 'unknown_route'],
  ]
  for (const [answer, status, code] of refused) {
    assert.equal(answer.statusCode, status, code)
    assert.equal(answer.json().code, code)
    assert.deepEqual(Object.keys(answer.json().message), ['it', 'en'])
  }
})

test('the page may load nothing from elsewhere, and answers are not kept', async () => {
  const page = await app.inject('/')
  assert.equal(page.statusCode, 200)
  const policy = page.headers['content-security-policy']
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /script-src 'self';/)
  assert.doesNotMatch(policy, /unsafe|https?:/)
  assert.equal(page.headers['x-content-type-options'], 'nosniff')
  assert.equal((await post('/api/decide/delivery', '{}')).headers['cache-control'], 'no-store')
  assert.equal((await app.inject('/kit/css/bootstrap-italia.min.css')).statusCode, 200)
})

test('the environment says where to listen', () => {
  assert.deepEqual(readOptions({}), { host: '127.0.0.1', port: 8080, bodyLimit: 65536 })
  assert.equal(readOptions({ PORT: '0' }).port, 0)
  for (const PORT of ['-1', '65536', '1.5', 'x']) assert.throws(() => readOptions({ PORT }), RangeError)
})

function errorOf(work) {
  try {
    work()
  } catch (error) {
    return error
  }
  assert.fail('no error')
}
