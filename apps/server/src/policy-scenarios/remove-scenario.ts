import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { deleteScenario, findScenario, lockScenarios } from './scenario-store.ts'

export type RemoveScenarioResult = { readonly kind: 'removed' | 'forbidden' | 'not-found' | 'stale' }

export async function removeScenario(
  tx: Tx,
  network: Network,
  actor: Actor,
  { name, ifVersion }: { readonly name: string; readonly ifVersion: number | null },
): Promise<RemoveScenarioResult> {
  if (!isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  await lockScenarios(tx)
  const there = await findScenario(tx, name)
  if (there === null) return { kind: 'not-found' }
  if (ifVersion !== null && ifVersion !== there.row_version) return { kind: 'stale' }
  await deleteScenario(tx, name)
  const event = { kind: 'policy.scenario-removed', actor, data: { name } } as const
  await appendEvents(tx, network.recorder, network.clock.now(), [event])
  return { kind: 'removed' }
}
