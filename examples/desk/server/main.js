import { buildApp } from './app.js'
import { readOptions } from './options.js'

const options = readOptions(process.env)
const app = await buildApp(options)
console.log(`The desk is open at ${await app.listen({ host: options.host, port: options.port })}`)

// Answers what is under way, then stops.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.close())
