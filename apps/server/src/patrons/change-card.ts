import type { ChangeCardBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { deleteSessionsOfPatron } from '../sessions/index.ts'
import { type CardRow, cardsOf, setCardState } from './cards-store.ts'
import type { Impossible } from './check-names.ts'
import { lockPatron } from './lock-patron.ts'

export type ChangeCardResult =
  | { readonly kind: 'changed'; readonly card: CardRow; readonly signedOut: boolean }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** Another card of the patron works. */
  | { readonly kind: 'other-active' }
  | Impossible

/** Reports a card lost (whoever is signed in with it is signed out), or lets one that was found work again. */
export async function changeCard(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, number, state }: { patronId: string; number: string } & ChangeCardBody,
): Promise<ChangeCardResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write')) return { kind: 'forbidden' }
  if ((await lockPatron(tx, patronId)) === null) return { kind: 'not-found' }
  const cards = await cardsOf(tx, patronId)
  const card = cards.find((one) => one.number === number)
  if (card === undefined) return { kind: 'not-found' }
  if (state === 'closed') return { kind: 'impossible', path: 'state', code: 'not-one-of', expected: 'active, lost' }
  if (card.state === state) return { kind: 'changed', card, signedOut: false }
  if (state === 'active' && cards.some((one) => one.state === 'active')) return { kind: 'other-active' }

  const at = network.clock.now()
  await setCardState(tx, number, state, at)
  const signedOut = state === 'lost'
  if (signedOut) await deleteSessionsOfPatron(tx, patronId)
  await appendEvents(tx, network.recorder, at, [
    { kind: 'card.changed', actor, patronId, data: { card: number, state } },
  ])
  return { kind: 'changed', card: { ...card, state }, signedOut }
}
