import type { HoldFacts, ItemFacts, PatronFacts } from '../circulation/facts.ts'
import type { Finding } from '../circulation/findings.ts'
import { findAge, findPatronStanding } from '../circulation/patron-standing.ts'
import type { Instant, LocalDate } from '../kernel/index.ts'
import type { PolicyValues, Resolved } from '../policy/index.ts'
import { isRequestOver } from './request-end.ts'

/**
 * A waiting hold with its patron and the policy for that patron, this item and the pickup branch. `paced`: as many of the
 * reader's holds are ready or on their way as the reader wants at once.
 */
export type QueuedHold = {
  readonly hold: HoldFacts
  readonly patron: PatronFacts
  readonly resolved: Resolved
  readonly paced?: boolean
}

type Days = Pick<HoldFacts, 'suspendedUntilOn'> & Partial<Pick<HoldFacts, 'fromOn'>>

/** Suspended, or not wanted, until a day: passed over before it, active on it. */
export function isActive(hold: Days, today: LocalDate): boolean {
  const { suspendedUntilOn, fromOn = null } = hold
  return (suspendedUntilOn === null || suspendedUntilOn <= today) && (fromOn === null || fromOn <= today)
}

/** Would this item do for this hold: the item itself where one is named, and of a kind that the patron may borrow. */
export function suits({ hold, patron, resolved }: QueuedHold, item: Pick<ItemFacts, 'id'>, today: LocalDate): boolean {
  return (
    isActive(hold, today) &&
    !isRequestOver(hold, today) &&
    (hold.itemId === null || hold.itemId === item.id) &&
    resolved.values.loanAllowed === 'yes' &&
    findAge(patron, today, resolved.values).length === 0
  )
}

/** By what has the patron meanwhile lost the right to borrow? The loan limit doesn't count: a place may be free by then. */
export function findStopped({ patron, hold, resolved }: QueuedHold, now: Instant, today: LocalDate): Finding[] {
  const moment = { now, today, branch: hold.pickup }
  return findPatronStanding(patron, 'borrow', moment, resolved.values).filter(({ level }) => level !== 'confirm')
}

export type ChosenHold = {
  /** Null: the item serves nobody. */
  readonly chosen: QueuedHold | null
  /** Suited, but their patrons may not borrow now: told, and keep the place. */
  readonly passedOver: readonly QueuedHold[]
}

export type Serving = {
  /** Where the item comes free. */
  readonly branch: string
  readonly now: Instant
  readonly today: LocalDate
  readonly order: PolicyValues['holdOrder']
}

/**
 * Whom does an item that comes free serve? The first in the queue it suits; with `pickup-branch-first` those who collect
 * where the item stands come before the others, with `home-branch-first` the readers of the branch that owns it.
 */
export function chooseHold(
  queue: readonly QueuedHold[],
  item: Pick<ItemFacts, 'id' | 'branch'>,
  where: Serving,
): ChosenHold {
  const byRank = queue
    .filter((entry) => suits(entry, item, where.today) && entry.paced !== true)
    .sort((a, b) => a.hold.rank - b.hold.rank)
  const isFirst = (entry: QueuedHold) => comesFirst(entry, item, where)
  const ordered = [...byRank.filter(isFirst), ...byRank.filter((entry) => !isFirst(entry))]
  const passedOver: QueuedHold[] = []
  for (const entry of ordered) {
    if (findStopped(entry, where.now, where.today).length === 0) return { chosen: entry, passedOver }
    passedOver.push(entry)
  }
  return { chosen: null, passedOver }
}

function comesFirst(
  { hold, patron }: QueuedHold,
  item: Pick<ItemFacts, 'branch'>,
  { order, branch }: Serving,
): boolean {
  if (order === 'pickup-branch-first') return hold.pickup === branch
  return order === 'home-branch-first' && patron.branch === item.branch
}
