import { MAX_SIMULATED_DAYS } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { daysBetween, type LocalDate } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findPolicy, findPolicyAt } from '../policy/index.ts'
import { insertSimulation, type SimulationRow } from './simulation-store.ts'

export type StartSimulationResult =
  | { readonly kind: 'started'; readonly simulation: SimulationRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'impossible'; readonly path: 'from' | 'to'; readonly expected: string }

export type SimulationOrder = {
  readonly draftId: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** Null: from the record. */
  readonly fileName: string | null
}

/** Puts a simulation in the queue: the draft as it is now, against the policy that is in force now. */
export async function startSimulation(
  tx: Tx,
  network: Network,
  actor: Actor,
  { draftId, from, to, fileName }: SimulationOrder,
): Promise<StartSimulationResult> {
  if (!isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  const at = network.clock.now()
  const [draft, inForce] = [await findPolicy(tx, draftId), await findPolicyAt(tx, at)]
  if (draft === null || inForce === null) return { kind: 'not-found' }
  if (to < from) return { kind: 'impossible', path: 'to', expected: `≥ ${from}` }
  // Both days count: exactly the limit is still taken.
  if (daysBetween(from, to) >= MAX_SIMULATED_DAYS) {
    return { kind: 'impossible', path: 'to', expected: `≤ ${MAX_SIMULATED_DAYS} days` }
  }
  const today = network.zone.dateOf(at)
  if (fileName === null && from > today) return { kind: 'impossible', path: 'from', expected: `≤ ${today}` }
  const simulation = await insertSimulation(tx, {
    draft_version: draft.version,
    against_version: inForce.version,
    name: draft.name,
    lines: draft.lines,
    periods: draft.periods,
    source: fileName === null ? 'record' : 'file',
    file_name: fileName,
    from_on: from,
    to_on: to,
    by: actorName(actor),
    at,
  })
  return { kind: 'started', simulation }
}
