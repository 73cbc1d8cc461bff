import { MAX_SCENARIO_FILES } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findScenario, lockScenarios, putScenario, type ScenarioRow } from './scenario-store.ts'

export type KeepScenarioResult =
  | { readonly kind: 'kept'; readonly scenario: ScenarioRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'full' }

type Keep = {
  readonly name: string
  readonly title: string
  readonly text: string
  readonly ifVersion: number | null
}

/** Keeps a file that has been read already, new or in the place of one of its name. */
export async function keepScenario(
  tx: Tx,
  network: Network,
  actor: Actor,
  { name, title, text, ifVersion }: Keep,
): Promise<KeepScenarioResult> {
  if (!isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  const count = await lockScenarios(tx)
  const there = await findScenario(tx, name)
  if (ifVersion !== null && ifVersion !== (there?.row_version ?? null)) return { kind: 'stale' }
  // Exactly the limit is still kept.
  if (there === null && count >= MAX_SCENARIO_FILES) return { kind: 'full' }
  const at = network.clock.now()
  const scenario = await putScenario(tx, { name, title, text, by: actorName(actor), at })
  const event = { kind: 'policy.scenario-kept', actor, data: { name, title, text } } as const
  await appendEvents(tx, network.recorder, at, [event])
  return { kind: 'kept', scenario }
}
