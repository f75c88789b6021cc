/** An element; attributes that are `false` or undefined are left out, functions listen. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...present(children))
  return element
}

export function fill(element, ...children) {
  element.replaceChildren(...present(children))
}

export function link(href, text, attributes = {}) {
  return el('a', { href, ...attributes }, text)
}

export function button(text, click, attributes = {}) {
  return el('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', click, ...attributes }, text)
}

/** One of the kit's drawings; what it means is said beside it. */
export function icon(name) {
  const drawing = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(drawing, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS(drawing, 'use')
  use.setAttribute('href', `/kit/svg/sprites.svg#it-${name}`)
  svg.append(use)
  return svg
}

/** Details that stay open when they are drawn anew. */
export function details(id, summary, ...children) {
  return el(
    'details',
    { open: open.has(id), toggle: ({ target }) => open[target.open ? 'add' : 'delete'](id) },
    el('summary', {}, summary),
    ...children,
  )
}

const open = new Set()

function present(children) {
  return children.flat().filter((child) => child !== undefined && child !== false && child !== null)
}
