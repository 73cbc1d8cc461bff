import type { ConsentKind } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type ConsentRow, endConsent, insertConsent, lastConsents } from './consents-store.ts'
import { lockPatron } from './lock-patron.ts'

export type SetConsentResult =
  | { readonly kind: 'set'; readonly rows: readonly ConsentRow[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** Gives or withdraws a consent: the reader, whoever acts for them, or staff whom the reader told. */
export async function setConsent(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, kind, given }: { readonly patronId: string; readonly kind: ConsentKind; readonly given: boolean },
): Promise<SetConsentResult> {
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.write')) return { kind: 'forbidden' }
  const patron = await lockPatron(tx, patronId)
  if (patron === null) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.write', patron.branch_code)) return { kind: 'forbidden' }
  const at = network.clock.now()
  const change = { patronId, kind, at, by: actorName(actor) }
  const changed = given ? await insertConsent(tx, change) : await endConsent(tx, change)
  if (changed) {
    const event = given ? 'consent.given' : 'consent.withdrawn'
    await appendEvents(tx, network.recorder, at, [{ kind: event, actor, patronId, data: { kind } }])
  }
  return { kind: 'set', rows: await lastConsents(tx, patronId) }
}
