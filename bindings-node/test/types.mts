// Only compiled: what the types must allow, and what they must refuse.

import {
  Lepre,
  LepreError,
  catalogue,
  inspectDocument,
  survey,
  surveyTable,
  type Catalogue,
  type CheckName,
  type ClassValue,
  type Decision,
  type DeliveryCase,
  type Document,
  type DeadlineReport,
  type DossierReport,
  type Edition,
  type ErrorReport,
  type Finding,
  type Next,
  type Options,
  type QuestionReport,
  type RecommendationReport,
  type Receipt,
  type RepairReport,
  type Replay,
  type Report,
  type Service,
  type TimesheetReport,
} from '@lepre/lepre'

const rules = new Lepre()
const options: Options = { rulebook: 'lombardia-2022', detail: 'codes' }
const text: string = rules.decideJson('delivery', '{}', options)
const decision: Decision = rules.decide('delivery', { channel: 'phone' })
const asked: string[] = decision.ask
const admissible: boolean = decision.outcome === 'admissible'
const joined: Edition[] | undefined = decision.with
const ofWhich: string | undefined = decision.findings[0].rulebook

const report: Report = rules.report({ procedure: 'psp/email', journal: [] }, options)
const reportText: string = rules.reportJson('{}', options)
const todo: Next[] = report.next.filter(({ actor }) => actor === 'person')
const findings: Finding[] = report.findings
const concludedAt: string | null = report.concluded_at
const proof: string | undefined = report.steps[0].document?.sha256

const dossier: DossierReport = rules.dossier({ content: {}, procedure: 'psp/email', journal: [] }, options)
const dossierText: string = rules.dossierJson('{}', options)
const { content, procedure }: { content: Decision; procedure: Report } = dossier

const { deadlines, ask }: DeadlineReport = rules.deadlines({}, options)
const convene: boolean = deadlines[0].state === 'to_be_convened'
const audit: TimesheetReport = rules.timesheet({ sessions: [] }, { receipt: true })
const advice: RecommendationReport = rules.recommend({ wish: 'remote', checks: { delivery: { service: 'psp' } } })
const stands: boolean = advice.choice.stands === 'yes' && advice.ranked[0].mode === 'remote'
const cell: string | number | null = survey('marks').rows[0].value
const forms: number = survey()[0].rows + surveyTable('marks').byteLength
const receipt: Receipt | undefined = audit.receipt
const silent: boolean | undefined = receipt?.candidates.some(({ standing }) => standing === 'silent')
const replay: Replay = rules.replay(decision, {})
const ofDossier: Replay = rules.replay(dossier, {}).procedure
const changed: boolean = replay.changes.some(({ what }) => what === 'rule')

const { questions }: QuestionReport = rules.ask('psp', {}, { likelihoods: { channel: { video: 8 } } })
const firstField: string = questions[0].field
const { repairs }: RepairReport = rules.repair('delivery', {}, { most: 1, costs: { channel: 9 } })
const { en }: { en: string } = rules.explain('delivery', {}, { audience: 'operator' })
const to: ClassValue = repairs[0].changes[0].to
const says: boolean | string | undefined = typeof to === 'object' && 'is' in to ? to.is : undefined

const document: Document = inspectDocument('psp.pdf', new Uint8Array())
const buffered: Document = inspectDocument('psp.pdf', Buffer.from(''))
const executable: boolean = document.format === 'executable'

const { services, tables }: Catalogue = catalogue()
const placement: Service | undefined = services.find(({ code }) => code === 'M')
const inPerson: boolean | undefined = placement?.steps?.some(({ presence }) => presence === 'in_person')
const byLaw: boolean = services[0].after.some(({ force }) => force === 'law')
const partly: boolean = tables[0].rows[0].digitalisable === 'partly'

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
// @ts-expect-error: no such state
const done: boolean = report.state === 'done'
// @ts-expect-error: no such actor
const nobody: boolean = report.next[0].actor === 'nobody'
// @ts-expect-error: no such format
const program: boolean = document.format === 'exe'
// @ts-expect-error: no such audience
const nobodyElse: boolean = services[0].audience === 'nobody'
// @ts-expect-error: no such state of a deadline
const late: boolean = deadlines[0].state === 'late'
// @ts-expect-error: a receipt is asked for or not
rules.decide('delivery', {}, { receipt: 'yes' })
// @ts-expect-error: no such detail
rules.decideJson('delivery', '{}', { detail: 'brief' })
// @ts-expect-error: no such option
rules.decideJson('delivery', '{}', { rulbook: 'lombardia-2022' })
// @ts-expect-error: an object where JSON text is wanted
rules.decideJson('delivery', {})
// @ts-expect-error: text where an object is wanted
rules.decide('delivery', '{}')
// @ts-expect-error: an object where JSON text is wanted
rules.reportJson({})
// @ts-expect-error: text where an object is wanted
rules.report('{}')
// @ts-expect-error: an object where JSON text is wanted
rules.dossierJson({})
// @ts-expect-error: text where an object is wanted
rules.dossier('{}')
// @ts-expect-error: text where bytes are wanted
inspectDocument('psp.pdf', '')
// @ts-expect-error: only lepre makes its errors
new LepreError()

const more = new Lepre({ rulebooks: { 'mine.toml': '' } })
const territories: string[] = more.rulebooks().map(({ territory }) => territory)
const kinds: string[] = more.audit('mine').checks[0].defects.map(({ kind }) => kind)
const share: number = more.compare('mine', 'yours').checks[0].differences[0].share
// @ts-expect-error The texts are given by the names of their files.
new Lepre({ rulebooks: [''] })

// Cases: the literal name of the check says what its case may hold.
const typedCase: DeliveryCase = { date: null, channel: 'video', agreement: { person: true } }
rules.decide('delivery', typedCase)
rules.decide('service', { service: 'M', step: 'enrolment' })
const checkAtRunTime: string = 'delivery'
rules.decide(checkAtRunTime, { anything: 1 })
const anyOfThem: CheckName = decision.ask.length ? 'psp' : 'session'
rules.ask(anyOfThem, { date: '2026-01-12' })
// @ts-expect-error: no such field
rules.decide('delivery', { chanel: 'phone' })
// @ts-expect-error: no such channel
rules.decide('delivery', { channel: 'telephone' })
// @ts-expect-error: no such field of a group
rules.repair('delivery', { agreement: { persona: true } })
// @ts-expect-error: a field of another check
rules.explain('invitation', { equipment: { device: 'tablet' } })
// @ts-expect-error: no such check
rules.decide('deliveries', { channel: 'phone' })
// @ts-expect-error: an event has a moment
rules.report({ procedure: 'psp/email', journal: [{ step: 'send' }] })
// @ts-expect-error: no such field of a session
rules.timesheet({ sessions: [{ date: '2020-03-16', start: '11:15', end: '12:15', ended: '12:15' }] })

// A status narrows the severity, and a value says in one way what it is.
for (const finding of decision.findings) {
  if (finding.status === 'advice') {
    const severity: 'advisory' = finding.severity
  } else if (finding.status === 'violated') {
    // @ts-expect-error: what is only advised is not violated
    const never: boolean = finding.severity === 'advisory'
  }
}
if (typeof to === 'object' && 'between' in to) {
  const first: string | number | undefined = to.between.from
  // @ts-expect-error: a stretch is no single value
  to.is
}

const many: Promise<(Decision | LepreError)[]> = rules.decideMany('delivery', [typedCase, {}], {
  detail: 'codes',
  signal: AbortSignal.timeout(1000),
})
const lines: Promise<string> = rules.decideManyJson('delivery', '{}\n')
const wrongLine: ErrorReport['kind'] = 'input'
const table: Promise<Uint8Array> = rules.decideTable('delivery', new Uint8Array(), {
  keep: ['id'],
  ask: true,
  threads: 2,
})
// @ts-expect-error: no such field in the second case
rules.decideMany('delivery', [typedCase, { chanel: 'phone' }])
// @ts-expect-error: a single case
rules.decideMany('delivery', typedCase)
// @ts-expect-error: text where bytes are wanted
rules.decideTable('delivery', '{}')
// @ts-expect-error: no such option
rules.decideTable('delivery', new Uint8Array(), { detail: 'codes' })
