import type { ItemFacts } from '../circulation/facts.ts'
import type { Finding } from '../circulation/findings.ts'
import { findAge } from '../circulation/patron-standing.ts'
import type { LocalDate } from '../kernel/index.ts'
import { findStopped, isActive, type QueuedHold, type Serving } from './serve-holds.ts'

/** Why a copy went past a hold where no finding against its reader says so. */
export const PASS_CODES = ['SUSPENDED', 'NOT_BEFORE', 'PACED', 'KIND_NOT_LENT', 'BRANCH_FIRST', 'OWN_WISH'] as const
export type PassCode = (typeof PASS_CODES)[number]
export type PassReason = { readonly code: PassCode; readonly on?: LocalDate } | Finding

export type Pass = { readonly hold: QueuedHold['hold']; readonly reasons: readonly PassReason[] }

/**
 * Whom a copy passed that stood before the one it served, and why: before nobody, where it served none. A hold on another
 * copy was never in its way.
 */
export function explainPasses(
  queue: readonly QueuedHold[],
  item: Pick<ItemFacts, 'id'>,
  chosen: QueuedHold | null,
  where: Serving,
): Pass[] {
  return queue
    .filter(({ hold }) => hold.itemId === null || hold.itemId === item.id)
    .filter(({ hold }) => chosen === null || hold.rank < chosen.hold.rank)
    .toSorted((a, b) => a.hold.rank - b.hold.rank)
    .map((entry) => ({ hold: entry.hold, reasons: reasonsOf(entry, where) }))
}

function reasonsOf(entry: QueuedHold, { now, today }: Serving): PassReason[] {
  const { hold, patron, resolved } = entry
  if (!isActive({ suspendedUntilOn: hold.suspendedUntilOn }, today) && hold.suspendedUntilOn !== null) {
    return [{ code: 'SUSPENDED', on: hold.suspendedUntilOn }]
  }
  if (!isActive(hold, today) && hold.fromOn !== null) return [{ code: 'NOT_BEFORE', on: hold.fromOn }]
  if (resolved.values.loanAllowed !== 'yes') return [{ code: 'KIND_NOT_LENT' }]
  const age = findAge(patron, today, resolved.values)
  if (age.length > 0) return age
  if (entry.paced === true) return [{ code: 'PACED' }]
  const stopped = findStopped(entry, now, today)
  return stopped.length > 0 ? stopped : [{ code: 'BRANCH_FIRST' }]
}
