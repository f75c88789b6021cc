/**
 * What the desk is started with.
 * @typedef {object} Options
 * @property {string} host
 * @property {number} port 0 takes any free one
 * @property {number} bodyLimit bytes of a request at most
 */

/** @type {Readonly<Options>} */
export const defaults = Object.freeze({ host: '127.0.0.1', port: 8080, bodyLimit: 64 * 1024 })

/**
 * The defaults, but for what the environment says.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Options}
 */
export function readOptions({ HOST, PORT }) {
  const port = PORT ? Number(PORT) : defaults.port
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError('expected PORT to be a whole number from 0 to 65535')
  }
  return { ...defaults, host: HOST || defaults.host, port }
}
