import type { AddBlockBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type BlockRow, insertBlock } from './blocks-store.ts'
import { findUnknownName, type Impossible } from './check-names.ts'
import { lockPatron } from './lock-patron.ts'
import { addNotice } from './notices-store.ts'

export type PlaceBlockResult =
  | { readonly kind: 'placed'; readonly block: BlockRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | Impossible

/**
 * Stops a patron: from the named acts or all, at the named branch (where the actor may write) or everywhere, through
 * `until` or for as long as nobody lifts it. Returning and paying go on.
 */
export async function placeBlock(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: AddBlockBody },
): Promise<PlaceBlockResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write', body.branch)) return { kind: 'forbidden' }
  if ((await lockPatron(tx, patronId)) === null) return { kind: 'not-found' }
  const unknown = await findUnknownName(tx, network, { branch: body.branch })
  if (unknown !== null) return unknown
  const at = network.clock.now()
  const today = network.zone.dateOf(at)
  const until = (body.until ?? null) as LocalDate | null
  // Today is a day stopped, yesterday would be none.
  if (until !== null && until < today)
    return { kind: 'impossible', path: 'until', code: 'in-the-past', expected: `≥ ${today}` }

  const { reason, branch = null } = body
  const acts = body.acts === undefined ? null : [...new Set(body.acts)]
  const block = await insertBlock(tx, { patronId, reason, acts, branch, until, at, by: actorName(actor) })
  const data = { block: block.id, reason, acts, branch, until }
  await appendEvents(tx, network.recorder, at, [{ kind: 'block.placed', actor, patronId, data }])
  const branchName = branch === null ? null : await nameOf(tx, network, branch)
  await addNotice(tx, { kind: 'block', patronId, at, data: { reason, acts, until, branch: branchName } })
  return { kind: 'placed', block }
}

async function nameOf(tx: Tx, { directory }: Network, branch: string): Promise<string | null> {
  return (await directory.current(tx)).branches.get(branch)?.name ?? null
}
