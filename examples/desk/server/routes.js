import { Lepre } from '@lepre/lepre'

import { readSamples, readSchemas } from './files.js'

/**
 * JSON to JSON: what comes in goes to the library as it is, and so does its answer go out.
 * @param {import('fastify').FastifyInstance} app
 */
export async function api(app) {
  const lepre = new Lepre()
  const rulebooks = lepre.rulebooks()
  const schemas = await readSchemas()
  const samples = await readSamples()

  // The library reads the text itself, and says where it is wrong.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    /** @param {unknown} _ @param {string | Buffer} text */ async (_, text) => text,
  )
  app.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-store')
  })

  /** @param {string} url @param {(text: string, request: Asked) => string} ask */
  const answer = (url, ask) =>
    app.post(url, (request, reply) => {
      reply.type('application/json; charset=utf-8')
      return ask(textOf(request.body), /** @type {Asked} */ (request))
    })

  answer('/decide/:check', (text, { params }) => lepre.decideJson(params.check, text))
  answer('/ask/:check', (text, { params }) => lepre.askJson(params.check, text))
  answer('/repair/:check', (text, { params }) => lepre.repairJson(params.check, text))
  answer('/explain/:check', (text, { params, query }) =>
    lepre.explainJson(params.check, text, { audience: query.audience }),
  )
  answer('/report', (text) => lepre.reportJson(text))

  app.get('/rulebooks', () => rulebooks)
  app.get('/schemas/:name', (request, reply) => named(schemas, request, reply))
  app.get('/samples/:name', (request, reply) => named(samples, request, reply))
}

/**
 * @typedef {object} Asked
 * @property {{ check: string }} params
 * @property {{ audience?: 'citizen' | 'operator' }} query
 */

/** A request without a body is no JSON either. @param {unknown} body */
function textOf(body) {
  return typeof body === 'string' ? body : ''
}

/**
 * @param {Map<string, unknown>} things
 * @param {import('fastify').FastifyRequest} request
 * @param {import('fastify').FastifyReply} reply
 */
function named(things, request, reply) {
  const { name } = /** @type {{ name: string }} */ (request.params)
  return things.has(name) ? things.get(name) : reply.callNotFound()
}
