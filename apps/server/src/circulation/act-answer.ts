import type { BatchEntry, DecisionView, ItemChoice, ReturnAnswer, Step } from '@wenyuan/contract'
import { formatYuan } from '@wenyuan/domain/kernel'
import { conflict, forbidden, impossible, type ProblemAnswer, problem } from '../http/index.ts'
import type { HoldRow } from './act-facts.ts'
import type { BatchOutcome, Destination, NotDone, Outcome, Refused, Rendered, Returned } from './acts.ts'
import { positionOf, slotOf, viewEstimate, viewHold, viewTold } from './hold-view.ts'
import { isNotDone, permitted, viewLoan } from './loan-view.ts'
import {
  namePatronFor,
  type Viewer,
  viewChargeSteps,
  viewDue,
  viewDueSteps,
  viewFindings,
  viewHelps,
  viewInstant,
} from './viewer.ts'
import type { World } from './world.ts'

type Act = 'checkout' | 'renew' | 'hold' | 'return'

/** Turns what an act came to into what goes out. */
export function renderOutcome(
  viewer: Viewer,
  act: Act,
  createdStatus: 200 | 201,
): (outcome: Outcome, world: World) => Rendered {
  return (outcome, world) => {
    const value = answerOf(world, outcome, viewer, act, createdStatus)
    return {
      status: value.kind === 'problem' ? 409 : createdStatus,
      value: value.kind === 'problem' ? value : value.good,
    }
  }
}

type AnswerOf =
  | ProblemAnswer
  | { readonly kind: 'good'; readonly good: { readonly status: number; readonly body: unknown } }

function answerOf(world: World, outcome: Outcome, viewer: Viewer, act: Act, status: 200 | 201): AnswerOf {
  if (isNotDone(outcome)) return notDone(outcome, { world, viewer })
  if (outcome.kind === 'refused') return refused(world, outcome, viewer, act)
  const body = bodyOf(world, outcome, viewer, act)
  return 'kind' in body && body.kind === 'problem' ? (body as ProblemAnswer) : { kind: 'good', good: { status, body } }
}

function bodyOf(world: World, outcome: Exclude<Outcome, NotDone | Refused>, viewer: Viewer, act: Act): object {
  switch (outcome.kind) {
    case 'checked-out':
    case 'renewed': {
      const findings = viewFindings(world, outcome.findings, viewer, act === 'renew' ? 'renew' : 'checkout')
      const left = outcome.kind === 'checked-out' ? { loansLeft: outcome.loansLeft } : {}
      return { ...viewLoan(world, outcome.loan, viewer), ...left, ...(findings.length > 0 ? { findings } : {}) }
    }
    case 'returned':
      return viewReturn(world, outcome, viewer)
    case 'hold-placed':
    case 'hold-changed': {
      const findings = outcome.kind === 'hold-placed' ? viewFindings(world, outcome.findings, viewer, 'hold') : []
      return { ...viewHold(world, outcome.hold, viewer), ...(findings.length > 0 ? { findings } : {}) }
    }
    case 'past-loan':
      return viewLoan(world, outcome.loan, viewer)
    case 'undone':
      return act === 'return'
        ? { id: outcome.loan.id, loan: viewLoan(world, outcome.loan, viewer) }
        : viewLoan(world, outcome.loan, viewer)
    case 'batch':
      return viewBatch(world, outcome, viewer)
    case 'renewed-all':
      return { items: outcome.entries.map((entry) => viewRenewalEntry(world, entry, viewer)) }
    case 'loan-changed':
      return viewLoan(world, outcome.loan, viewer)
    case 'transit-ended':
      return { itemId: outcome.itemId }
    case 'lateness-taken':
    case 'item-freed':
    case 'taken-back':
    case 'shifted':
    case 'put-back':
    case 'moved-on':
      throw new Error(`${outcome.kind} is no answer of its own`)
    case 'repeated':
      throw new Error('a repeated answer is sent as it was kept')
  }
}

/** `to`: whom it is said to, where the answer has sentences of its own. */
export function notDone(outcome: NotDone, to?: { readonly world: World; readonly viewer: Viewer }): ProblemAnswer {
  switch (outcome.kind) {
    case 'forbidden': {
      if (outcome.findings !== undefined && to !== undefined) {
        const reasons = viewFindings(to.world, outcome.findings, to.viewer)
        return problem('forbidden', { reasons, helps: viewHelps(reasons) })
      }
      return outcome.permission === null ? problem('forbidden') : forbidden(outcome.permission)
    }
    case 'not-found':
      return problem('not-found')
    case 'impossible':
      return impossible(outcome.path, outcome.code, outcome.expected)
    case 'ambiguous':
      return askWhich(outcome.choices)
    case 'stale':
      return problem('stale')
    case 'conflict':
      return conflict('', outcome.code)
  }
}

/** Nothing was lent: the desk asks which copy it is. */
export function askWhich(choices: readonly ItemChoice[]): ProblemAnswer {
  return problem('conflict', { errors: [{ path: 'item', code: 'several-items' }], extra: { choices } })
}

function refused(world: World, outcome: Refused, viewer: Viewer, act: Act): ProblemAnswer {
  const reasons = viewFindings(world, outcome.findings, viewer, act === 'return' ? undefined : act)
  return problem('refused', { reasons, helps: viewHelps(reasons) })
}

function viewReturn(world: World, outcome: Returned, viewer: Viewer): ReturnAnswer {
  const { loan, overdue, damageFen, hold } = outcome
  return {
    id: loan?.id ?? null,
    item: outcome.barcode,
    branch: outcome.branch,
    ...(loan === null ? {} : { loan: viewLoan(world, loan, viewer) }),
    overdueDays: overdue.overdueDays,
    charge: formatYuan(overdue.amountFen),
    ...(damageFen === 0 ? {} : { damageCharge: formatYuan(damageFen) }),
    ...(overdue.steps.length === 0 ? {} : { explained: viewChargeSteps(overdue.steps, viewer) }),
    to: destinationName(outcome.destination),
    ...(hold === null ? {} : { hold: viewSetAside(world, hold, viewer) }),
    findings: viewFindings(world, outcome.findings, viewer),
    ...(loan === null ? {} : { may: { undo: permitted(viewer.actor.kind !== 'reader', viewer, world) } }),
  }
}

export function destinationName(destination: Destination): string {
  return destination.to === 'transit' ? `transit:${destination.branch}` : destination.to
}

function viewSetAside(world: World, hold: HoldRow, viewer: Viewer): NonNullable<ReturnAnswer['hold']> {
  // Its place on the shelf was found after the act.
  const { id, patronId, status, pickup, shelfUntilOn, ...rest } = world.holds.get(hold.id) ?? hold
  const named =
    viewer.actor.kind === 'reader' ? {} : { patronName: namePatronFor(world, patronId, { viewer, branch: pickup }) }
  const slot = slotOf({ status, ...rest })
  return { id, patron: world.patronEntry(patronId).card ?? '', ...named, status, slot, pickup, until: shelfUntilOn }
}

/** An atomic batch that was refused is a problem: nothing was lent. */
function viewBatch(world: World, { entries, atomic, all }: BatchOutcome, viewer: Viewer): object {
  const items: BatchEntry[] = entries.map(({ barcode, outcome }) => {
    if (outcome.kind === 'checked-out') {
      return atomic && !all ? { item: barcode } : { item: barcode, loan: viewLoan(world, outcome.loan, viewer) }
    }
    return { item: barcode, reasons: reasonsOf(world, outcome, viewer, 'checkout') }
  })
  if (!atomic || all) return { items }
  const reasons = items.flatMap((item) => item.reasons ?? [])
  return problem('refused', { reasons, helps: viewHelps(reasons), extra: { items } })
}

function viewRenewalEntry(
  world: World,
  { loan, outcome }: Extract<Outcome, { kind: 'renewed-all' }>['entries'][number],
  viewer: Viewer,
) {
  const item = world.item(loan.itemId).barcode
  if (outcome.kind === 'renewed') return { id: loan.id, item, loan: viewLoan(world, outcome.loan, viewer) }
  return { id: loan.id, item, reasons: reasonsOf(world, outcome, viewer, 'renew') }
}

function reasonsOf(world: World, outcome: Refused | NotDone, viewer: Viewer, act: 'checkout' | 'renew') {
  if (outcome.kind === 'refused') return viewFindings(world, outcome.findings, viewer, act)
  const said = outcome.kind === 'forbidden' ? outcome.findings : undefined
  return viewFindings(world, said ?? [{ code: 'NOT_PERMITTED', level: 'block' }], viewer, act)
}

/** The answer to "what would be decided?". */
export function viewDecision(world: World, outcome: Outcome, viewer: Viewer, act: Act): DecisionView {
  const spoken = act === 'return' ? undefined : act
  if (outcome.kind === 'refused') {
    const findings = viewFindings(world, outcome.findings, viewer, spoken)
    const due =
      outcome.due === undefined ? {} : { due: viewDue(world, outcome.due), dueAt: viewInstant(world, outcome.due.at) }
    return { outcome: 'refused', findings, ...due, helps: viewHelps(findings) }
  }
  if (outcome.kind === 'returned') {
    const explained: Step[] = viewChargeSteps(outcome.overdue.steps, viewer)
    return {
      outcome: 'allowed',
      findings: viewFindings(world, outcome.findings, viewer),
      overdueDays: outcome.overdue.overdueDays,
      charge: formatYuan(outcome.overdue.amountFen),
      explained,
      to: destinationName(outcome.destination),
      helps: [],
    }
  }
  if (outcome.kind === 'checked-out' || outcome.kind === 'renewed') {
    return {
      outcome: 'allowed',
      findings: viewFindings(world, outcome.findings, viewer, spoken),
      due: viewDue(world, outcome.due),
      dueAt: viewInstant(world, outcome.due.at),
      dueExplained: viewDueSteps(outcome.due.steps, viewer),
      helps: [],
    }
  }
  if (outcome.kind !== 'hold-placed') throw new Error(`no decision is asked about ${outcome.kind}`)
  const position = positionOf(world, outcome.hold) ?? world.openHoldsOf(outcome.hold.titleId).length + 1
  return {
    outcome: 'allowed',
    findings: viewFindings(world, outcome.findings, viewer, spoken),
    position,
    ...viewEstimate(world.estimates.get(outcome.hold.id)),
    ...viewTold(world.told.get(outcome.hold.id)),
    helps: [],
  }
}
