import type { Actual } from './compare-fields.ts'
import type { Act, ReturnAct, ShowAct } from './step.ts'
import type { Outcome, ScenarioWorld } from './world.ts'

/** What an act came to. `partly`: of several items, some went through. */
export type Done =
  | { readonly kind: 'permitted'; readonly actuals: readonly Actual[]; readonly explanation: readonly string[] }
  | {
      readonly kind: 'refused'
      readonly codes: readonly string[]
      readonly explanation: readonly string[]
      readonly partly: boolean
      readonly unrecorded: boolean
    }
  | { readonly kind: 'not-yet'; readonly what: string }
  /** A hold that an earlier step was to place was refused. */
  | { readonly kind: 'no-hold'; readonly name: string }

/** The file's own names of holds → their ids. */
export type HoldIds = ReadonlyMap<string, string>

export async function performAct(world: ScenarioWorld, act: Act, holds: HoldIds): Promise<Done> {
  const named = withHoldId(act, holds)
  if (named === null) return { kind: 'no-hold', name: 'hold' in act ? act.hold : '' }
  switch (named.kind) {
    case 'return':
      return returnAll(world, named)
    case 'jobs':
      await world.runNightlyJobs()
      return { kind: 'permitted', actuals: [{}], explanation: [] }
    case 'show':
      return show(world, named)
    case 'activatePolicy':
      return doneOf(await world.activatePolicy(named.lines))
    default:
      return doneOf(await performOne(world, named))
  }
}

type OneAct = Exclude<Act, { kind: 'return' | 'jobs' | 'show' | 'activatePolicy' }>

function performOne(world: ScenarioWorld, act: OneAct): Promise<Outcome<Actual>> {
  switch (act.kind) {
    case 'checkout':
      return world.checkout(act)
    case 'renew':
      return world.renew(act)
    case 'hold':
      return world.hold(act)
    case 'cancelHold':
      return world.cancelHold(act)
    case 'suspendHold':
      return world.suspendHold(act)
    case 'moveHold':
      return world.moveHold(act)
    case 'extendHold':
      return world.extendHold(act)
    case 'pay':
      return world.pay(act)
    case 'waive':
      return world.waive(act)
    case 'correct':
      return world.correct(act)
    case 'block':
      return world.block(act)
    case 'unblock':
      return world.unblock(act)
    case 'closeAfterwards':
      return world.closeAfterwards(act)
    case 'reportLost':
      return world.reportLost(act)
    case 'replaceLost':
      return world.replaceLost(act)
    case 'claimReturned':
      return world.claimReturned(act)
    case 'resolveClaim':
      return world.resolveClaim(act)
    case 'dispute':
      return world.dispute(act)
    case 'decideDispute':
      return world.decideDispute(act)
  }
}

function withHoldId(act: Act, holds: HoldIds): Act | null {
  if (!('hold' in act)) return act
  const hold = holds.get(act.hold)
  return hold === undefined ? null : { ...act, hold }
}

function doneOf(outcome: Outcome<Actual>): Done {
  if (outcome.kind === 'permitted') {
    return { kind: 'permitted', actuals: [outcome.result], explanation: outcome.explanation }
  }
  return outcome.kind === 'refused' ? { unrecorded: false, ...outcome, partly: false } : outcome
}

/** Several items returned in one step: refused when any of them is, with the codes of all. */
async function returnAll(world: ScenarioWorld, act: ReturnAct): Promise<Done> {
  const each = (await world.returnItems(act)).map(doneOf)
  const later = each.find((done) => done.kind === 'not-yet')
  if (later) return later
  const refused = each.filter((done) => done.kind === 'refused')
  const explanation = each.flatMap((done) => ('explanation' in done ? done.explanation : []))
  if (refused.length > 0) {
    const codes = [...new Set(refused.flatMap((done) => done.codes))]
    const unrecorded = refused.some((done) => done.unrecorded)
    return { kind: 'refused', codes, explanation, partly: refused.length < each.length, unrecorded }
  }
  return {
    kind: 'permitted',
    actuals: each.flatMap((done) => (done.kind === 'permitted' ? done.actuals : [])),
    explanation,
  }
}

async function show(world: ScenarioWorld, act: ShowAct): Promise<Done> {
  const shown = await showOne(world, act)
  if (shown === null) return { kind: 'permitted', actuals: [{}], explanation: [] }
  const explanation = 'explanation' in shown ? shown.explanation : []
  return { kind: 'permitted', actuals: [shown], explanation }
}

function showOne(world: ScenarioWorld, act: ShowAct) {
  switch (act.of) {
    case 'patron':
      return world.showPatron(act.card, act.view)
    case 'item':
      return world.showItem(act.barcode)
    case 'loan':
      return world.showLoan(act.barcode)
    case 'hold':
      return world.showHold(act.hold)
  }
}
