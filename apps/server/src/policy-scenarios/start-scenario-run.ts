import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findPolicy } from '../policy/index.ts'
import { insertRun, listScenarios, type RunRow } from './scenario-store.ts'

export type StartScenarioRunResult =
  | { readonly kind: 'started'; readonly run: RunRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** No such file is kept; null: none at all. */
  | { readonly kind: 'unknown'; readonly name: string | null }

type Order = { readonly draftId: string; readonly names: readonly string[] | null; readonly policy: 'draft' | 'own' }

/** Puts a run in the queue, with draft and files as they are now. */
export async function startScenarioRun(
  tx: Tx,
  network: Network,
  actor: Actor,
  { draftId, names, policy }: Order,
): Promise<StartScenarioRunResult> {
  if (!isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  const draft = await findPolicy(tx, draftId)
  if (draft === null) return { kind: 'not-found' }
  const kept = await listScenarios(tx)
  const missing = names?.find((name) => !kept.some((one) => one.name === name))
  if (missing !== undefined) return { kind: 'unknown', name: missing }
  const files = kept
    .filter(({ name }) => names === null || names.includes(name))
    .map(({ name, text }) => ({ name, text }))
  if (files.length === 0) return { kind: 'unknown', name: null }
  const { lines, periods, version } = draft
  const at = network.clock.now()
  const run = await insertRun(tx, { draft_version: version, policy, lines, periods, files, by: actorName(actor), at })
  return { kind: 'started', run }
}
