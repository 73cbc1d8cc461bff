import type { RefundBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Desk, findDesk, giveReceipt, type Method, type Receipt, takeNumber } from '../tills/index.ts'
import { addLine, type LockedAccount, lockAccount } from './lock-account.ts'
import { findExcess, type Impossible, readAmount } from './read-amount.ts'

export type RefundCreditResult =
  | { readonly kind: 'refunded'; readonly receipt: Receipt }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | Impossible

/** Pays credit out at a desk, never more than there is. */
export async function refundCredit(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: RefundBody },
): Promise<RefundCreditResult> {
  if (!isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const desk = await findDesk(tx, network, actor, { named: body, homeBranch: account.patron.branch_code })
  if (desk.kind !== 'desk') return desk
  const { amountFen } = amount
  const excess = findExcess(amountFen, account.settled.creditFen)
  if (excess !== null) return excess
  const { method, reason, reference = null } = body
  const refund = { at: desk.at, amountFen, method, reason, reference }
  return { kind: 'refunded', receipt: await bookRefund(tx, network, actor, { account, refund }) }
}

export type Refund = {
  readonly at: Desk
  readonly amountFen: Fen
  readonly method: Method
  readonly reason: string
  readonly reference: string | null
}

/** Books credit that goes back: line, receipt, event, notice. Whether it may is settled before. */
export async function bookRefund(
  tx: Tx,
  network: Network,
  actor: Actor,
  { account, refund }: { account: LockedAccount; refund: Refund },
): Promise<Receipt> {
  const { amountFen, method, reason, reference } = refund
  const patronId = account.patron.id
  const at = network.clock.now()
  const number = await takeNumber(tx, network, at, refund.at)
  const { line, settled } = await addLine(tx, account, {
    kind: 'refund',
    amountFen,
    at,
    forLineId: null,
    explained: [{ code: 'REFUNDED', number: number.text, method, reason }],
    actor: actorName(actor),
  })
  const draft = { kind: 'refund', lineId: line.id, patronId, method, at, amountFen: -amountFen } as const
  const receipt = await giveReceipt(tx, number, { ...draft, after: settled, reference })
  const data = { line: line.id, amountFen, method, reason, receipt: number.text, ...refund.at }
  await appendEvents(tx, network.recorder, at, [{ kind: 'credit.refunded', actor, patronId, data }])
  const { balanceFen } = settled
  const said = { amountFen, about: 'credit', receipt: number.text, balanceFen } as const
  await addNotice(tx, { kind: 'refund', patronId, at, data: said })
  return receipt
}
