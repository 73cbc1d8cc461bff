import type { DepositBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Desk, findDesk, giveReceipt, type Receipt, takeNumber } from '../tills/index.ts'
import { addLine, type LockedAccount, lockAccount } from './lock-account.ts'
import { findExcess, type Impossible, readAmount } from './read-amount.ts'

export type ChangeDepositResult =
  | { readonly kind: 'changed'; readonly receipt: Receipt }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | Impossible

/**
 * Takes a deposit, or gives back at most what is held. A deposit is a line of its own kind: it pays no charge, and what is
 * owed is owed beside it.
 */
export async function changeDeposit(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: DepositBody },
): Promise<ChangeDepositResult> {
  if (!isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const desk = await findDesk(tx, network, actor, { named: body, homeBranch: account.patron.branch_code })
  if (desk.kind !== 'desk') return desk
  const { amountFen } = amount
  const excess = body.act === 'take' ? null : findExcess(amountFen, account.settled.depositFen)
  if (excess !== null) return excess
  return { kind: 'changed', receipt: await book(tx, network, actor, { account, at: desk.at, amountFen, body }) }
}

type Change = {
  readonly account: LockedAccount
  readonly at: Desk
  readonly amountFen: Fen
  readonly body: DepositBody
}

async function book(tx: Tx, network: Network, actor: Actor, change: Change): Promise<Receipt> {
  const { account, amountFen, body } = change
  const { act, method, reason = null } = body
  const isTaken = act === 'take'
  const patronId = account.patron.id
  const at = network.clock.now()
  const number = await takeNumber(tx, network, at, change.at)
  const { line, settled } = await addLine(tx, account, {
    kind: 'deposit',
    amountFen: isTaken ? -amountFen : amountFen,
    at,
    forLineId: null,
    explained: [{ code: isTaken ? 'DEPOSIT_TAKEN' : 'DEPOSIT_RETURNED', number: number.text, method, reason }],
    actor: actorName(actor),
  })
  const receipt = await giveReceipt(tx, number, {
    kind: isTaken ? 'deposit' : 'deposit-return',
    ...{ lineId: line.id, patronId, method, at, amountFen: isTaken ? amountFen : -amountFen, after: settled },
    reference: null,
  })
  const data = { line: line.id, amountFen, method, reason, receipt: number.text, ...change.at }
  await appendEvents(tx, network.recorder, at, [
    { kind: isTaken ? 'deposit.taken' : 'deposit.returned', actor, patronId, data },
  ])
  const { balanceFen } = settled
  await addNotice(
    tx,
    isTaken
      ? { kind: 'payment', patronId, at, data: { amountFen, about: 'deposit', receipt: number.text, balanceFen } }
      : { kind: 'refund', patronId, at, data: { amountFen, about: 'deposit', receipt: number.text, balanceFen } },
  )
  return receipt
}
