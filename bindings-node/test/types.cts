// Only compiled: the types serve `require` too.

import lepre = require('@lepre/lepre')

const decision: lepre.Decision = new lepre.Lepre().decide('delivery', {})
const report: lepre.Report = new lepre.Lepre().report({ procedure: 'psp/email', journal: [] })
const catalogue: lepre.Catalogue = lepre.catalogue()
const document: lepre.Document = lepre.inspectDocument('psp.pdf', new Uint8Array())
