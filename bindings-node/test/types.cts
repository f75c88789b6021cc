// Only compiled: the types serve `require` too.

import lepre = require('@lepre/lepre')

const decision: lepre.Decision = new lepre.Lepre().decide('delivery', {})
