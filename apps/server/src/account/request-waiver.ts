import type { RequestWaiverBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { lockAccount } from './lock-account.ts'
import { findExcessOf, type Impossible, readAmount } from './read-amount.ts'
import { insertWaiver, type WaiverRow } from './waivers-store.ts'

export type RequestWaiverResult =
  | { readonly kind: 'requested'; readonly waiver: WaiverRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | Impossible

/** Asks for a waiver of at most what is owed (of the named charge, or of all): staff for a patron, or the reader. */
export async function requestWaiver(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: RequestWaiverBody },
): Promise<RequestWaiverResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (!mayAsk(actor)) return { kind: 'forbidden' }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const { reason, charge = null, evidence = null, photos = [] } = body
  const { amountFen } = amount
  const excess = findExcessOf(account.settled, amountFen, charge)
  if (excess !== null) return excess

  const at = network.clock.now()
  const asked = { patronId, amountFen, reason, chargeId: charge, evidence, photos, by: actorName(actor), at }
  const waiver = await insertWaiver(tx, asked)
  const data = { amountFen, reason, charge, photos }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'waiver.requested', actor, patronId, subject: `waiver:${waiver.id}`, data },
  ])
  return { kind: 'requested', waiver }
}

/** Whoever serves readers may ask for one of them; what it comes to is for someone else to say. */
function mayAsk(actor: Actor): boolean {
  if (actor.kind === 'reader') return true
  return actor.kind === 'staff' ? actor.grants.length > 0 : isAllowed(actor, 'patron.read')
}
