import type { ChangePinBody } from '@wenyuan/contract'
import { actorName } from '@wenyuan/domain/access'
import { MINUTE_MS } from '@wenyuan/domain/kernel'
import { appendEvents, hasEventSince } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { replacePin } from '../patrons/index.ts'
import {
  checkSecret,
  deleteOtherSessionsOfPatron,
  findOwnSecret,
  hashSecret,
  isSecret,
  type SecretRefused,
  subjectOfCard,
} from '../sessions/index.ts'

/** So long after a change the same one again is taken for a repeat whose answer was lost. */
export const PIN_REPEAT_MS = 10 * MINUTE_MS

export type ChangeOwnPinResult = { readonly kind: 'changed' } | SecretRefused

/**
 * By the old PIN: whoever finds a phone unlocked can't take the card over. Wrong ones count as at the sign-in. Every
 * other session ends. A repeat of the last change changes nothing and is no wrong PIN; it counts as a try all the same.
 */
export async function changeOwnPin(
  network: Network,
  { patronId, session }: { patronId: string; session: Buffer },
  { pin, newPin }: ChangePinBody,
): Promise<ChangeOwnPinResult> {
  const own = await findOwnSecret(network.db, patronId)
  const subject = subjectOfCard(own?.card ?? `of ${patronId}`)
  const kept = own?.pin_hash ?? null
  const check = await checkSecret(network, { subject, secret: pin }, async () => ({ kept }))
  if (check.kind === 'wrong' && (await isRepeat(network, { patronId, kept, newPin }))) return { kind: 'changed' }
  if (check.kind !== 'right' || kept === null) return check.kind === 'right' ? { kind: 'wrong' } : check
  const to = await hashSecret(newPin)
  const actor = { kind: 'reader', patronId } as const
  return network.db.transaction(async (tx) => {
    if (!(await replacePin(tx, patronId, { from: kept, to }))) return { kind: 'wrong' } as const
    await deleteOtherSessionsOfPatron(tx, patronId, session)
    await appendEvents(tx, network.recorder, network.clock.now(), [
      { kind: 'patron.changed', actor, patronId, data: { pin: 'changed' } },
    ])
    return { kind: 'changed' } as const
  })
}

/** Only soon after the reader's own change: at any time it would be a second guess at the PIN with each try. */
async function isRepeat(
  { db, clock }: Network,
  { patronId, kept, newPin }: { patronId: string; kept: string | null; newPin: string },
): Promise<boolean> {
  const since = clock.now() - PIN_REPEAT_MS
  const actor = actorName({ kind: 'reader', patronId })
  if (!(await hasEventSince(db, { kind: 'patron.changed', patronId, actor, since }))) return false
  return isSecret(kept, newPin)
}
