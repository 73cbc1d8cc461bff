import type { AddCardBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents, type EventDraft } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type CardRow, type CardState, cardsOf, insertCard, setCardState } from './cards-store.ts'
import type { Impossible } from './check-names.ts'
import { lockPatron } from './lock-patron.ts'

export type AddCardResult =
  | { readonly kind: 'issued'; readonly card: CardRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'card-taken' }
  | Impossible

/**
 * Issues a new card. A patron has one that works: the card it `replaces` is lost, one that worked until now and isn't
 * named is replaced.
 */
export async function addCard(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: AddCardBody },
): Promise<AddCardResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write')) return { kind: 'forbidden' }
  if ((await lockPatron(tx, patronId)) === null) return { kind: 'not-found' }
  const cards = await cardsOf(tx, patronId)
  const { card, replaces } = body
  if (replaces !== undefined && !cards.some(({ number }) => number === replaces)) {
    return {
      kind: 'impossible',
      path: 'replaces',
      code: 'unknown',
      expected: cards.map(({ number }) => number).join(', '),
    }
  }
  const at = network.clock.now()
  // Takes the number before the old card gives way: only one of a patron's cards can work.
  if (!(await insertCard(tx, { number: card, patronId, state: 'replaced', at }))) return { kind: 'card-taken' }
  const ended = cards.flatMap(({ number, state }): Ended[] => {
    const next: CardState = number === replaces ? 'lost' : state === 'active' ? 'replaced' : state
    return next === state ? [] : [{ card: number, state: next }]
  })
  for (const change of ended) await setCardState(tx, change.card, change.state, at)
  await setCardState(tx, card, 'active', at)
  await appendEvents(tx, network.recorder, at, cardEvents(actor, patronId, ended, card))
  return { kind: 'issued', card: { number: card, state: 'active', issued_at: at } }
}

type Ended = { readonly card: string; readonly state: CardState }

function cardEvents(actor: Actor, patronId: string, ended: readonly Ended[], card: string): EventDraft[] {
  return [
    ...ended.map(({ card, state }) => ({ kind: 'card.changed', actor, patronId, data: { card, state } }) as const),
    { kind: 'card.issued', actor, patronId, data: { card } },
  ]
}
