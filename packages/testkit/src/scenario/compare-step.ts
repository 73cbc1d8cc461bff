import { type Actual, compareFields, type Difference, sayList } from './compare-fields.ts'
import { compareNotices } from './compare-notices.ts'
import type { Done } from './perform-act.ts'
import type { Deed, Expectation, Step } from './step.ts'
import type { Mark, NoticeShown } from './world.ts'

export type DoneDeed = { readonly deed: Deed; readonly done: Done }

/** What a step left behind: each act with its outcome, the notices of all, and what was written. */
export type StepTrace = {
  readonly deeds: readonly DoneDeed[]
  readonly notices: readonly NoticeShown[]
  readonly before: Mark
  readonly after: Mark
}

export function compareStep(step: Step, trace: StepTrace): readonly Difference[] {
  const together = step.does.kind === 'together'
  // A lot of which so many are permitted leaves open which they are.
  const open = step.expect.permitted !== null
  const own = trace.deeds.flatMap(({ deed, done }) => [
    ...compareDeed(deed, done, open),
    ...(together ? compareNotices(deed.expect, trace.notices, deed.line) : []),
  ])
  return [
    ...own,
    ...comparePermitted(step, trace),
    ...compareNotices(step.expect, trace.notices, step.line),
    ...compareWritten(step, trace),
  ]
}

function compareDeed({ expect, line }: Deed, done: Done, open: boolean): readonly Difference[] {
  const denied = expect.denied ?? []
  if (done.kind === 'no-hold') return [{ line, key: 'hold', expected: done.name, got: 'null' }]
  if (done.kind === 'not-yet') return []
  if (denied.length > 0) return compareDenied(denied, done, line)
  if (done.kind === 'permitted') return compareActuals(expect, done.actuals)
  return open ? [] : [{ line, key: 'denied', expected: '[]', got: sayList(done.codes) }]
}

/** Exactly these codes, in any order. */
function compareDenied(
  expected: readonly string[],
  done: Extract<Done, { kind: 'permitted' | 'refused' }>,
  line: number,
): readonly Difference[] {
  const got = done.kind === 'refused' ? done.codes : []
  const same =
    new Set([...expected, ...got]).size === new Set(expected).size && expected.every((code) => got.includes(code))
  return same ? [] : [{ line, key: 'denied', expected: sayList(expected), got: sayList(got) }]
}

const SUMS = ['chargeFen', 'damageChargeFen']

/** Of several items returned in one step the charges are taken together; everything else must hold for each. */
function compareActuals(expect: Expectation, actuals: readonly Actual[]): readonly Difference[] {
  if (actuals.length <= 1) return compareFields(expect.fields, actuals[0] ?? {})
  const sums = Object.fromEntries(
    SUMS.map((key) => [key, actuals.reduce((sum, one) => sum + Number(one[key] ?? 0), 0)]),
  )
  const differences = actuals.flatMap((actual) => compareFields(expect.fields, { ...actual, ...sums }))
  return [...new Map(differences.map((difference) => [JSON.stringify(difference), difference])).values()]
}

function comparePermitted({ expect, line }: Step, { deeds }: StepTrace): readonly Difference[] {
  const permitted = deeds.filter(({ done }) => done.kind === 'permitted').length
  if (expect.permitted === null || expect.permitted === permitted) return []
  return [{ line, key: 'permitted', expected: String(expect.permitted), got: String(permitted) }]
}

/** A refused act writes nothing but the record of the refusal. */
function compareWritten({ line }: Step, { deeds, notices, before, after }: StepTrace): readonly Difference[] {
  const refused = deeds.length > 0 && deeds.every(({ done }) => done.kind === 'refused' && !done.partly)
  if (!refused) return []
  const events = after.events - before.events
  if (events > 0 || notices.length > 0) {
    return [
      { line, key: 'written', expected: 'events: 0, notices: 0', got: `events: ${events}, notices: ${notices.length}` },
    ]
  }
  // The same key gives the same answer, and records it once.
  const keyed = deeds.some(({ deed }) => 'key' in deed.act && deed.act.key !== null)
  const unrecorded = deeds.some(({ done }) => done.kind === 'refused' && done.unrecorded)
  if (keyed || unrecorded || after.refusals > before.refusals) return []
  return [{ line, key: 'written', expected: 'refusals: 1', got: 'refusals: 0' }]
}
