import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import Fastify from 'fastify'

import { answerError, answerUnknownRoute } from './errors.js'
import { defaults } from './options.js'
import { api } from './routes.js'

const page = fileURLToPath(new URL('../public/', import.meta.url))
const kit = fileURLToPath(new URL('./dist/', import.meta.resolve('bootstrap-italia/package.json')))

/**
 * The desk, not yet listening. It keeps no state, and logs nothing: cases are personal data.
 * @param {Partial<import('./options.js').Options>} [options]
 */
export async function buildApp({ bodyLimit = defaults.bodyLimit } = {}) {
  const app = Fastify({ bodyLimit, requestTimeout: 10_000 })
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(answerUnknownRoute)
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives } })
  await app.register(files, { root: page })
  await app.register(files, { root: kit, prefix: '/kit/', decorateReply: false, maxAge: '1d' })
  await app.register(api, { prefix: '/api' })
  return app
}

// Nothing from elsewhere, and nothing inline; the kit's style sheet holds icons and a font as data.
const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}
