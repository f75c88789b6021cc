// Only compiled: what the types must allow, and what they must refuse.

import { Lepre, LepreError, type Decision, type Options } from '@lepre/lepre'

const rules = new Lepre()
const options: Options = { rulebook: 'lombardia-2022', detail: 'codes' }
const text: string = rules.decideJson('delivery', '{}', options)
const decision: Decision = rules.decide('delivery', { channel: 'phone' })
const asked: string[] = decision.ask
const admissible: boolean = decision.outcome === 'admissible'

try {
  rules.decide('delivery', {})
} catch (error) {
  if (error instanceof LepreError) {
    const where: string | undefined = error.path
    // @ts-expect-error: an error is not to be changed
    error.code = 'other'
  }
}

// @ts-expect-error: no such outcome
const allowed: boolean = decision.outcome === 'allowed'
// @ts-expect-error: no such detail
rules.decideJson('delivery', '{}', { detail: 'brief' })
// @ts-expect-error: no such option
rules.decideJson('delivery', '{}', { rulbook: 'lombardia-2022' })
// @ts-expect-error: an object where JSON text is wanted
rules.decideJson('delivery', {})
// @ts-expect-error: text where an object is wanted
rules.decide('delivery', '{}')
// @ts-expect-error: only lepre makes its errors
new LepreError()
