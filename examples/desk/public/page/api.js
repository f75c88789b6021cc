/** What the server refused: `report` is the library's error, or one in its shape. */
export class Refused extends Error {
  constructor(report) {
    super(report.code)
    this.report = report
  }
}

const kept = new Map()

/** Something that does not change while the page is open. */
export function read(url) {
  if (!kept.has(url)) kept.set(url, answer(fetch(url)))
  return kept.get(url)
}

export function ask(url, subject) {
  return answer(
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(subject),
    }),
  )
}

async function answer(request) {
  let response, body
  try {
    response = await request
    body = await response.json()
  } catch {
    throw new Refused(unreachable) // or an old answer would stand there as if it were the new one
  }
  if (!response.ok) throw new Refused(body)
  return body
}

const unreachable = {
  code: 'unreachable',
  message: { it: 'il server non risponde', en: 'the server does not answer' },
}
