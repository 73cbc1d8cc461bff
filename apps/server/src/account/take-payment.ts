import type { PayBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findDesk, type Receipt } from '../tills/index.ts'
import { bookPayment } from './book-payment.ts'
import { lockAccount } from './lock-account.ts'
import { findExcessOf, type Impossible, readAmount } from './read-amount.ts'

export type TakePaymentResult =
  | { readonly kind: 'taken'; readonly receipt: Receipt }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | Impossible

/**
 * Takes a payment at a desk, by whatever way the money came. It may be more than is owed, which leaves a credit; for a named
 * charge at most what is open of it.
 */
export async function takePayment(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: PayBody },
): Promise<TakePaymentResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (!isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  const { method, charge = null, reference = null } = body
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const desk = await findDesk(tx, network, actor, { named: body, homeBranch: account.patron.branch_code })
  if (desk.kind !== 'desk') return desk
  const { amountFen } = amount
  const excess = charge === null ? null : findExcessOf(account.settled, amountFen, charge)
  if (excess !== null) return excess
  const payment = { at: desk.at, amountFen, method, charge, reference }
  return { kind: 'taken', receipt: await bookPayment(tx, network, actor, { account, payment }) }
}
