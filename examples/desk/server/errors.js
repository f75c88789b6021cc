import { LepreError } from '@lepre/lepre'

// Errors of the request itself, in the library's own shape, so that the page has one to show.
/** @type {Record<number, { code: string, message: { it: string, en: string } }>} */
const refusals = {
  404: {
    code: 'unknown_route',
    message: { it: 'questo indirizzo non esiste', en: 'there is no such address' },
  },
  413: {
    code: 'too_large',
    message: { it: 'la richiesta è troppo grande', en: 'the request is too large' },
  },
  415: {
    code: 'not_json',
    message: { it: 'atteso un caso in JSON', en: 'expected a case as JSON' },
  },
}

const failure = {
  code: 'failed',
  message: { it: 'la richiesta non è stata elaborata', en: 'the request was not processed' },
}

/**
 * The library's errors go out as they are; of any other, nothing but what kind it is.
 * @param {unknown} error
 * @param {import('fastify').FastifyRequest} request
 * @param {import('fastify').FastifyReply} reply
 */
export function answerError(error, request, reply) {
  if (error instanceof LepreError) return reply.code(422).send(errorReport(error))
  const { statusCode = 500, name } = /** @type {import('fastify').FastifyError} */ (error)
  if (statusCode >= 500) console.error(`${name} at ${request.routeOptions.url}`)
  return refuse(reply, statusCode)
}

/**
 * @param {import('fastify').FastifyRequest} request
 * @param {import('fastify').FastifyReply} reply
 */
export function answerUnknownRoute(request, reply) {
  return refuse(reply, 404)
}

/** @param {import('fastify').FastifyReply} reply @param {number} status */
function refuse(reply, status) {
  return reply.code(status).send({ kind: 'request', ...(refusals[status] ?? failure) })
}

/** The error as `core/schema/error.json` has it. @param {LepreError} error */
function errorReport({ kind, problems }) {
  return { kind, ...problems[0], ...(problems.length > 1 && { problems }) }
}
