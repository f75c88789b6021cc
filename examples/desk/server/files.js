import { readFile, readdir } from 'node:fs/promises'

const root = new URL('../../../', import.meta.url)

/** The schemas that forms are made from. */
export async function readSchemas() {
  return new Map([
    ['delivery', await readJson('core/schema/delivery.json')],
    ['invitation', await readJson('core/schema/invitation.json')],
    ['journal', await readJson('core/schema/journal.json')],
  ])
}

/** The sample cases, by what is asked of them: `{ name, subject }`. */
export async function readSamples() {
  const ofJournal = (await samplesIn('psp')).filter(({ subject }) => subject.procedure)
  for (const { subject } of ofJournal) delete subject.content
  return new Map([
    ['delivery', await samplesIn('delivery')],
    ['invitation', await samplesIn('invitation')],
    ['journal', ofJournal],
  ])
}

/** @param {string} folder */
async function samplesIn(folder) {
  const names = await readdir(new URL(`examples/cases/${folder}/`, root))
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map(async (name) => ({
        name: name.replace('.json', ''),
        subject: await readJson(`examples/cases/${folder}/${name}`),
      })),
  )
}

/** @param {string} path */
async function readJson(path) {
  return JSON.parse(await readFile(new URL(path, root), 'utf8'))
}
