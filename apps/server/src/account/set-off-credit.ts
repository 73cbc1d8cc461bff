import type { SetOffBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { formatYuan } from '@wenyuan/domain/kernel'
import { settlePaidLosses } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Booked, booked } from './booked.ts'
import { addLine, lockAccount } from './lock-account.ts'
import { type Impossible, owedOf, readAmount } from './read-amount.ts'

export type SetOffCreditResult =
  | Booked
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'nothing-to-set-off' }
  | Impossible

/**
 * Pays charges with credit: the credit is given back and paid in again by two lines of the same amount, so that the balance
 * stays and each line says what it did. No money moves and no receipt is given.
 */
export async function setOffCredit(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: SetOffBody },
): Promise<SetOffCreditResult> {
  if (!isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const { charge = null } = body
  const owedFen = owedOf(account.settled, charge)
  if (owedFen === null) return { kind: 'impossible', path: 'charge', code: 'unknown' }
  const mostFen = Math.min(owedFen, account.settled.creditFen)
  const amount = body.amount === undefined ? { kind: 'amount' as const, amountFen: mostFen } : readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const { amountFen } = amount
  if (mostFen === 0) return { kind: 'nothing-to-set-off' }
  if (amountFen > mostFen) {
    return { kind: 'impossible', path: 'amount', code: 'too-large', expected: `≤ ${formatYuan(mostFen)}` }
  }
  const at = network.clock.now()
  const line = { cause: 'set-off', at, explained: [{ code: 'SET_OFF' }], actor: actorName(actor) }
  const taken = await addLine(tx, account, { ...line, kind: 'refund', amountFen, forLineId: null })
  const paid = await addLine(tx, taken, { ...line, kind: 'payment', amountFen: -amountFen, forLineId: charge })
  await appendEvents(tx, network.recorder, at, [
    { kind: 'credit.set-off', actor, patronId, data: { line: paid.line.id, amountFen, charge } },
  ])
  await settlePaidLosses(tx, network, actor, { patronId, openFen: paid.settled.openFen })
  return booked(paid)
}
