import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { endBlocks, unliftedBlocks } from './blocks-store.ts'
import { lockPatron } from './lock-patron.ts'

export type LiftBlocksResult =
  | { readonly kind: 'lifted'; readonly blockIds: readonly string[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** Lifts one block of a patron, or (null) all that were placed and not lifted; each where the actor may write. */
export async function liftBlocks(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, blockId }: { patronId: string; blockId: string | null },
): Promise<LiftBlocksResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write')) return { kind: 'forbidden' }
  if ((await lockPatron(tx, patronId)) === null) return { kind: 'not-found' }
  const blocks = (await unliftedBlocks(tx, patronId)).filter(({ id }) => blockId === null || id === blockId)
  if (blockId !== null && blocks.length === 0) return { kind: 'not-found' }
  if (blocks.some(({ branch_code }) => !isAllowed(actor, 'patron.write', branch_code ?? undefined))) {
    return { kind: 'forbidden' }
  }
  const at = network.clock.now()
  const blockIds = blocks.map(({ id }) => id)
  await endBlocks(tx, blockIds, { at, by: actorName(actor) })
  const events = blockIds.map((block) => ({ kind: 'block.lifted', actor, patronId, data: { block } }) as const)
  await appendEvents(tx, network.recorder, at, events)
  return { kind: 'lifted', blockIds }
}
