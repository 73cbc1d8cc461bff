import type { ReturnAnswer } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { attachPhotosOfCondition } from '../photos/index.ts'
import type { Tx } from '../platform/index.ts'

type Shown = { readonly photos: readonly string[]; readonly answer: ReturnAnswer }

/** What a returned item looked like, kept with its loan; done again it changes nothing. */
export async function attachToReturn(tx: Tx, network: Network, actor: Actor, { photos, answer }: Shown): Promise<void> {
  const { id: loanId, item, branch } = answer
  const attached = await attachPhotosOfCondition(tx, actor, { ids: photos, barcode: item, branch, loanId })
  if (attached === null) return
  const { count, subject, itemId, patronId } = attached
  if (count === 0) return
  await appendEvents(tx, network.recorder, network.clock.now(), [
    { kind: 'photo.attached', actor, patronId, itemId, loanId, subject, data: { photos } },
  ])
}
