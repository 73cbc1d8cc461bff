import type { ChangePinBody } from '@wenyuan/contract'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { replacePin } from '../patrons/index.ts'
import {
  checkSecret,
  deleteOtherSessionsOfPatron,
  findOwnSecret,
  hashSecret,
  type SecretRefused,
  subjectOfCard,
} from '../sessions/index.ts'

export type ChangeOwnPinResult = { readonly kind: 'changed' } | SecretRefused

/**
 * By the old PIN: whoever finds a phone unlocked can't take the card over. Wrong ones count as at the sign-in. Every
 * other session ends.
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
