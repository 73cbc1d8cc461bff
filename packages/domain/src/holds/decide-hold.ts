import type { HoldFacts, ItemFacts, PatronFacts } from '../circulation/facts.ts'
import { type Finding, type HoldCode, withPolicyLines } from '../circulation/findings.ts'
import { countedLoans } from '../circulation/loan-limits.ts'
import { findAge, findPatronStanding, type Moment } from '../circulation/patron-standing.ts'
import { type Decision, decide, NO_OVERRIDES, type NotPermitted, type Overrides } from '../kernel/index.ts'
import type { PolicyValues, Resolved } from '../policy/index.ts'
import { findHoldMisses } from './find-misses.ts'

/** A copy of the title with the policy for this patron and its item type. */
export type CopyForHold = { readonly item: ItemFacts; readonly resolved: Resolved }

export type HoldRequestFacts = {
  readonly moment: Moment
  readonly patron: PatronFacts | null
  /** The item that the hold is for; null for a hold on the title; `unknown`: no such barcode. */
  readonly item: ItemFacts | null | 'unknown'
  readonly pickup: string
  /** All items of the title. */
  readonly copies: readonly CopyForHold[]
  /** The patron's open holds. */
  readonly ownHolds: readonly HoldFacts[]
  /** All that the patron placed today, ended ones too. */
  readonly placedToday: number
  readonly titleId: string
  /** Active waiting holds of others on the title that any copy may fill: they take the free copies first. */
  readonly waitingAhead: number
  /** Policy for a title whose copies are of no type at all (no items). */
  readonly fallback: Resolved
}

export type HoldFinding = Finding<HoldCode>

const GONE: readonly ItemFacts['status'][] = ['withdrawn', 'lost', 'missing']

/**
 * May this patron queue for this title or item? Where the copies are of several types, the most generous one decides:
 * the decision with the fewest findings is given (docs/rules/holds.md).
 */
export function decideHold(
  facts: HoldRequestFacts,
  overrides: Overrides = NO_OVERRIDES,
): Decision<HoldFinding | NotPermitted> {
  const candidates = facts.copies.filter(({ item }) => !GONE.includes(item.status) && isWanted(facts, item))
  const policies = candidates.length > 0 ? new Set(candidates.map((copy) => copy.resolved)) : new Set([facts.fallback])
  const findings = [...policies]
    .map((resolved) => withPolicyLines(findAgainst(facts, resolved.values, candidates), resolved))
    .reduce((best, next) => (next.length < best.length ? next : best))
  return decide(findings, overrides)
}

function isWanted({ item }: HoldRequestFacts, copy: ItemFacts): boolean {
  return item === null || (item !== 'unknown' && item.id === copy.id)
}

function findAgainst(facts: HoldRequestFacts, values: PolicyValues, candidates: readonly CopyForHold[]): HoldFinding[] {
  const { patron, moment, item } = facts
  const findings: HoldFinding[] = []
  if (patron === null) findings.push({ code: 'PATRON_UNKNOWN', level: 'block' })
  else findings.push(...findPatronStanding(patron, 'hold', moment, values))
  if (patron !== null) findings.push(...findHoldLimits(facts, values, patron))
  if (patron !== null) findings.push(...findHoldMisses(patron.missedHoldsOn, moment.today, values))
  if (item === 'unknown') {
    findings.push({ code: 'ITEM_UNKNOWN', level: 'block' })
    return findings
  }
  if (patron !== null) {
    findings.push(...findOwn(facts, patron), ...findAge(patron, moment.today, values))
  }
  findings.push(...findTitle(facts, values, candidates))
  return findings
}

/** The patron's own loan or hold of the same thing. */
function findOwn({ item, titleId, ownHolds }: HoldRequestFacts, patron: PatronFacts): HoldFinding[] {
  const findings: HoldFinding[] = []
  const onItem = item !== null && item !== 'unknown' ? item.id : null
  const duplicate = ownHolds.some(
    (hold) => hold.titleId === titleId && (onItem === null || hold.itemId === null || hold.itemId === onItem),
  )
  if (duplicate) findings.push({ code: 'HOLD_DUPLICATE', level: 'block' })
  const own = patron.openLoans.find((loan) => loan.titleId === titleId && (onItem === null || loan.itemId === onItem))
  if (own) findings.push({ code: 'HOLD_OWN_LOAN', level: 'block', helps: [{ code: 'RENEW_LOAN', loanId: own.id }] })
  return findings
}

function findHoldLimits(
  { ownHolds, placedToday }: HoldRequestFacts,
  values: PolicyValues,
  patron: PatronFacts,
): HoldFinding[] {
  const { holdLimit, holdLimitPerDay, loanLimit } = values
  const findings: HoldFinding[] = []
  // Having exactly the limit, one more is too many; both limits are one reason.
  if (holdLimit !== null && ownHolds.length >= holdLimit) {
    const helps = holdLimit === 0 ? [] : [{ code: 'END_HOLDS', count: ownHolds.length - holdLimit + 1 } as const]
    findings.push({
      code: 'HOLD_LIMIT',
      level: 'overridable',
      parameter: 'holdLimit',
      limit: holdLimit,
      actual: ownHolds.length,
      helps,
    })
  } else if (holdLimitPerDay !== null && placedToday >= holdLimitPerDay) {
    findings.push({
      code: 'HOLD_LIMIT',
      level: 'overridable',
      parameter: 'holdLimitPerDay',
      limit: holdLimitPerDay,
      actual: placedToday,
    })
  }
  if (values.holdAtLoanLimit === 'refuse' && loanLimit !== null && countedLoans(patron).length >= loanLimit) {
    findings.push({
      code: 'LOAN_LIMIT',
      level: 'overridable',
      parameter: 'holdAtLoanLimit',
      limit: loanLimit,
      actual: countedLoans(patron).length,
    })
  }
  return findings
}

function findTitle(facts: HoldRequestFacts, values: PolicyValues, candidates: readonly CopyForHold[]): HoldFinding[] {
  const findings: HoldFinding[] = []
  const { holdPickup } = values
  if (!values.holdAllowed) findings.push({ code: 'HOLD_NOT_ALLOWED', level: 'overridable', parameter: 'holdAllowed' })
  // No copy that could ever be lent: the hold would wait for ever.
  else if (!candidates.some((copy) => copy.resolved.values.loanAllowed === 'yes')) {
    findings.push({
      code: 'HOLD_NOT_ALLOWED',
      level: 'overridable',
      parameter: 'loanAllowed',
      actual: candidates.length,
    })
  }
  if (holdPickup !== null && !holdPickup.includes(facts.pickup)) {
    findings.push({
      code: 'PICKUP_BRANCH_NOT_ALLOWED',
      level: 'overridable',
      parameter: 'holdPickup',
      actual: facts.pickup,
      helps: [{ code: 'PICKUP_AT', branches: holdPickup }],
    })
  }
  const onShelf = candidates.filter((copy) => copy.item.status === 'available' && mayBorrow(facts, copy))
  const counted =
    values.holdOnShelf === 'if-none-at-pickup' ? onShelf.filter(({ item }) => item.at === facts.pickup) : onShelf
  const free = facts.item === null ? counted.length - facts.waitingAhead : counted.length
  if (values.holdOnShelf !== 'yes' && free > 0) {
    findings.push({
      code: 'HOLD_ON_SHELF',
      level: 'overridable',
      parameter: 'holdOnShelf',
      actual: free,
      helps: [{ code: 'BORROW_NOW' }],
    })
  }
  return findings
}

/** By its kind and the reader's age; what stands against the reader for the moment does not count. */
function mayBorrow({ patron, moment }: HoldRequestFacts, { resolved: { values } }: CopyForHold): boolean {
  return values.loanAllowed === 'yes' && (patron === null || findAge(patron, moment.today, values).length === 0)
}
