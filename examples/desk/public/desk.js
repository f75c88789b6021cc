import { speak, say } from './page/speech.js'
import { fill, link } from './page/dom.js'
import { checkView } from './page/check.js'
import { journalView } from './page/journal.js'

const languages = { it: 'Italiano', en: 'English' }
const views = {
  delivery: checkView('delivery'),
  invitation: checkView('invitation'),
  journal: journalView(),
}
const main = document.getElementById('main')

// The address says language and view: `#en/invitation`.
function readAddress() {
  const [language, view] = location.hash.slice(1).split('/')
  return {
    language: language in languages ? language : 'it',
    view: view in views ? view : 'delivery',
  }
}

async function show() {
  const { language, view } = readAddress()
  await speak(language)
  document.documentElement.lang = language
  document.title = `${say(view)} · ${say('name')}`
  for (const id of ['name', 'skip', 'privacy']) document.getElementById(id).textContent = say(id)
  showLinks('languages', Object.keys(languages), language, (to) =>
    link(`#${to}/${view}`, languages[to], { lang: to, hreflang: to }),
  )
  showLinks('views', Object.keys(views), view, (to) => link(`#${language}/${to}`, say(to)))
  await views[view](main)
  main.dataset.ready = `${language}/${view}`
}

// Links are made anew, so whoever stood on one goes on standing on it.
function showLinks(id, names, current, make) {
  const nav = document.getElementById(id)
  const stoodHere = nav.contains(document.activeElement)
  const links = names.map(make)
  links[names.indexOf(current)].setAttribute('aria-current', 'true')
  nav.setAttribute('aria-label', say(id))
  fill(nav, ...links)
  if (stoodHere) links[names.indexOf(current)].focus()
}

document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault() // the address is taken
  main.focus()
})
addEventListener('hashchange', show)
show()
