import type { ItemStatus } from '@wenyuan/domain/circulation'
import { addDays, type Instant, type LocalDate, type Zone } from '@wenyuan/domain/kernel'
import { type HotThreshold, isHot } from '@wenyuan/domain/policy'
import type { PolicyInForce } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import type { Facts } from './act-facts.ts'
import { titlesLentTimes } from './hot-titles-store.ts'
import type { World } from './world.ts'

/** Copies in these states are lent to nobody for the time being. */
export const UNLENDABLE: readonly ItemStatus[] = ['withdrawn', 'lost', 'missing', 'repair', 'claimed_returned']

/** Does the title meet the threshold at this moment, with what the commands before this one have done? */
export function isHotNow(world: World, titleId: string, threshold: HotThreshold): boolean {
  if ('loans' in threshold) return isHot(threshold, { loans: loansOf(world, titleId, threshold.days), ...NO_HOLDS })
  const holds = world.openHoldsOf(titleId).filter((hold) => world.statusOf(hold) === hold.status).length
  // Of a title that nobody waits for the copies need not be known.
  return holds > 0 && isHot(threshold, { loans: 0, holds, copies: copiesOf(world, titleId) })
}

const NO_HOLDS = { holds: 0, copies: 0 }

function loansOf(world: World, titleId: string, days: number): number {
  const before = world.facts.lentLately.get(lately(titleId, days)) ?? 0
  return before + [...world.newLoans].filter((id) => world.loans.get(id)?.titleId === titleId).length
}

function copiesOf(world: World, titleId: string): number {
  return [...world.items.values()].filter(
    (item) =>
      item.titleId === titleId && !UNLENDABLE.includes(item.status) && isLendable(item, world.policy, world.today),
  ).length
}

/** Is a copy of this kind lent to take home, to whomever? */
export function isLendable(
  copy: { readonly branch: string; readonly type: string; readonly classNumber: string | null },
  policy: PolicyInForce,
  on: LocalDate,
): boolean {
  const { branch, type: itemType, classNumber } = copy
  const anybody = { on, branch, credit: null, patronType: '', itemType, classNumber, acquiredOn: null }
  return policy.resolve(anybody).values.loanAllowed === 'yes'
}

/**
 * How often the titles of these facts were lent in the days that the policy's thresholds look back on; by title and days.
 * Without such a threshold nothing is asked.
 */
export async function readLentLately(
  queryable: Queryable,
  { items }: Pick<Facts, 'items'>,
  { policy }: PolicyInForce,
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): Promise<Facts['lentLately']> {
  const counts = new Map<string, number>()
  const spans = policy.lines.flatMap(({ set: { hotThreshold: one } }) => (one && 'loans' in one ? [one.days] : []))
  const titleIds = [...new Set([...items.values()].map((item) => item.titleId))]
  if (titleIds.length === 0) return counts
  for (const days of new Set(spans)) {
    const since = windowStart(days, { now, zone })
    for (const { title_id, times } of await titlesLentTimes(queryable, { titleIds, since, until: now }))
      counts.set(lately(title_id, days), times)
  }
  return counts
}

function lately(titleId: string, days: number): string {
  return `${titleId}/${days}`
}

/** So many whole days, and today as far as it has come. */
export function windowStart(days: number, { now, zone }: { readonly now: Instant; readonly zone: Zone }): Instant {
  return zone.toInstant(addDays(zone.dateOf(now), -days), 0)
}
