// What the page says in one language. Of cases and rules it says nothing of its own: that
// comes from the library and its schemas. The schemas describe groups and choices in
// English alone, so `words/schema.it.json` has the Italian of each description.

import { read } from './api.js'
import { describe } from './schema.js'

let language, page, names, descriptions

export async function speak(wanted) {
  ;[page, names, descriptions] = await Promise.all([
    read(`/words/page.${wanted}.json`),
    read('/words/names.json'),
    wanted === 'it' ? read('/words/schema.it.json') : {},
  ])
  language = wanted
}

/** The page's own word, with `{}` filled in. */
export function say(word, value) {
  return page[word].replace('{}', value)
}

/** The library's text. */
export function text(both) {
  return both[language]
}

/** The label of a field, a group or a choice: its question, its description, or its name. */
export function label({ schema, key }) {
  if (schema?.['x-question']) return text(schema['x-question'])
  if (!schema?.description) return name(key)
  const description = describe(schema)
  return descriptions[description] ?? (language === 'en' ? description : name(key))
}

/** An identifier in words, where there are any. */
export function name(identifier) {
  return names[identifier]?.[language] ?? identifier
}

/** A moment as the library gives it, in local words. */
export function moment(at) {
  return new Date(at).toLocaleString(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Rome',
  })
}
