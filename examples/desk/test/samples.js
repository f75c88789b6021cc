import { readFileSync, readdirSync } from 'node:fs'

const cases = new URL('../../cases/', import.meta.url)

/** The texts of the sample cases in one folder. */
export function samples(folder) {
  return readdirSync(new URL(`${folder}/`, cases))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, cases), 'utf8'))
}
