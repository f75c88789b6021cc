// Paths as the library writes them: `contact.email`, `journal[2].document.format`.

export function valueAt(subject, path) {
  return keysOf(path).reduce((value, key) => value?.[key], subject)
}

/** Puts a value in; `undefined` takes it out, with whatever is then empty. */
export function put(subject, path, value) {
  const [key, ...rest] = keysOf(path)
  if (rest.length === 0) {
    if (value === undefined) delete subject[key]
    else subject[key] = value
    return
  }
  subject[key] ??= {}
  put(subject[key], rest.join('.'), value)
  // What is not known is left out, and a list of events keeps its places.
  if (!Array.isArray(subject) && Object.keys(subject[key]).length === 0) delete subject[key]
}

function keysOf(path) {
  return path.split(/[.[\]]+/).filter(Boolean)
}
