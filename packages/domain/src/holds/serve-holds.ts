import type { HoldFacts, ItemFacts, PatronFacts } from '../circulation/facts.ts'
import { findAge, findPatronStanding } from '../circulation/patron-standing.ts'
import type { Instant, LocalDate } from '../kernel/index.ts'
import type { PolicyValues, Resolved } from '../policy/index.ts'

/** A waiting hold with its patron and the policy for that patron, this item and the pickup branch. */
export type QueuedHold = { readonly hold: HoldFacts; readonly patron: PatronFacts; readonly resolved: Resolved }

/** Suspended until a day: passed over before it, active again on it. */
export function isActive(hold: Pick<HoldFacts, 'suspendedUntilOn'>, today: LocalDate): boolean {
  return hold.suspendedUntilOn === null || hold.suspendedUntilOn <= today
}

/** Would this item do for this hold: the item itself where one is named, and of a kind that the patron may borrow. */
export function suits({ hold, patron, resolved }: QueuedHold, item: Pick<ItemFacts, 'id'>, today: LocalDate): boolean {
  return (
    isActive(hold, today) &&
    (hold.itemId === null || hold.itemId === item.id) &&
    resolved.values.loanAllowed === 'yes' &&
    findAge(patron, today, resolved.values).length === 0
  )
}

/** Has the patron meanwhile lost the right to borrow? The loan limit doesn't count: a place may be free by then. */
function maybeServed({ patron, hold, resolved }: QueuedHold, now: Instant, today: LocalDate): boolean {
  const moment = { now, today, branch: hold.pickup }
  const standing = findPatronStanding(patron, 'borrow', moment, resolved.values)
  return standing.every((finding) => finding.level === 'confirm')
}

export type ChosenHold = {
  /** Null: the item serves nobody. */
  readonly chosen: QueuedHold | null
  /** Suited, but their patrons may not borrow now: told, and keep the place. */
  readonly passedOver: readonly QueuedHold[]
}

/**
 * Whom does an item that comes free serve? The first in the queue it suits; with `pickup-branch-first` those who collect
 * where the item stands come before the others.
 */
export function chooseHold(
  queue: readonly QueuedHold[],
  item: Pick<ItemFacts, 'id'>,
  where: {
    readonly branch: string
    readonly now: Instant
    readonly today: LocalDate
    readonly order: PolicyValues['holdOrder']
  },
): ChosenHold {
  const byRank = queue.filter((entry) => suits(entry, item, where.today)).sort((a, b) => a.hold.rank - b.hold.rank)
  const here = ({ hold }: QueuedHold) => hold.pickup === where.branch
  const ordered = where.order === 'fifo' ? byRank : [...byRank.filter(here), ...byRank.filter((entry) => !here(entry))]
  const passedOver: QueuedHold[] = []
  for (const entry of ordered) {
    if (maybeServed(entry, where.now, where.today)) return { chosen: entry, passedOver }
    passedOver.push(entry)
  }
  return { chosen: null, passedOver }
}
