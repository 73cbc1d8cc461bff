import type { ReversalBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { findReceipt, giveReceipt, type Receipt, takeNumber } from '../tills/index.ts'
import { addLine, type LockedAccount, lockAccount } from './lock-account.ts'

export type ReversePaymentResult =
  | { readonly kind: 'reversed'; readonly receipt: Receipt }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** What came from a phone goes back to it; what was left over as credit has been used. */
  | { readonly kind: 'conflict'; readonly code: 'reversed-already' | 'paid-online' | 'credit-used' | 'not-a-payment' }
  | { readonly kind: 'impossible'; readonly path: string; readonly code: 'unknown' }

/** The desk of payments from phones: no drawer is behind it. */
export const ONLINE_DESK = 'online'

/**
 * Takes back a payment that was a mistake. What it had settled is open again by a correction; what was left over of it leaves
 * the credit. The money goes out of the drawer that it went into, unless another is named.
 */
export async function reversePayment(
  tx: Tx,
  network: Network,
  actor: Actor,
  { lineId, body }: { lineId: string; body: ReversalBody },
): Promise<ReversePaymentResult> {
  if (!isAllowed(actor, 'fee.correct')) return { kind: 'forbidden' }
  const before = await findReceipt(tx, lineId)
  if (before === null) return { kind: 'not-found' }
  const account = await lockAccount(tx, before.patronId)
  // Read again under the lock: two may take it back at once.
  const paid = await findReceipt(tx, lineId)
  if (account === null || paid === null) return { kind: 'not-found' }
  if (paid.kind !== 'payment') return { kind: 'conflict', code: 'not-a-payment' }
  if (paid.reversed) return { kind: 'conflict', code: 'reversed-already' }
  if (paid.desk === ONLINE_DESK) return { kind: 'conflict', code: 'paid-online' }
  const reopenFen = (account.settled.settles.get(lineId) ?? []).reduce((sum, one) => sum + one.amountFen, 0)
  if (paid.amountFen - reopenFen > account.settled.creditFen) return { kind: 'conflict', code: 'credit-used' }
  const branch = body.branch ?? paid.branch
  if (!(await network.directory.current(tx)).branches.has(branch)) {
    return { kind: 'impossible', path: 'branch', code: 'unknown' }
  }
  if (!isAllowed(actor, 'fee.correct', branch)) return { kind: 'forbidden' }
  const desk = body.desk ?? (body.branch === undefined ? paid.desk : '')
  const receipt = await takeBack(tx, network, actor, {
    account,
    paid,
    reopenFen,
    at: { branch, desk },
    reason: body.reason,
  })
  return { kind: 'reversed', receipt }
}

type TakingBack = {
  readonly account: LockedAccount
  readonly paid: Receipt
  readonly reopenFen: Fen
  readonly at: { readonly branch: string; readonly desk: string }
  readonly reason: string
}

async function takeBack(tx: Tx, network: Network, actor: Actor, { account, paid, reopenFen, ...how }: TakingBack) {
  const at = network.clock.now()
  const number = await takeNumber(tx, network, at, how.at)
  const lines = reversingLines(paid, { reopenFen, at, reason: how.reason, number: number.text, by: actorName(actor) })
  let [after, first]: [LockedAccount, string | null] = [account, null]
  for (const line of lines) {
    const booked = await addLine(tx, after, line)
    after = booked
    first ??= booked.line.id
  }
  if (first === null) throw new Error('a payment is of more than nothing')
  const { lineId, method, patronId, amountFen } = paid
  const receipt = await giveReceipt(tx, number, {
    ...{ kind: 'reversal', lineId: first, patronId, method, at, amountFen: -amountFen, after: after.settled },
    reference: null,
    reversesLineId: lineId,
  })
  const data = { line: first, payment: lineId, amountFen, method, receipt: number.text, reason: how.reason, ...how.at }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'payment.reversed', actor, patronId, subject: `payment:${lineId}`, data },
  ])
  const { balanceFen } = after.settled
  await addNotice(tx, {
    kind: 'refund',
    patronId,
    at,
    data: { amountFen, about: 'reversal', receipt: paid.number, balanceFen },
  })
  return receipt
}

type Reversing = {
  readonly reopenFen: Fen
  readonly at: Instant
  readonly reason: string
  readonly number: string
  readonly by: string
}

/** What is owed again, and what is credit no more. */
function reversingLines(paid: Receipt, { reopenFen, at, reason, number, by }: Reversing) {
  const explained = [{ code: 'REVERSED', receipt: paid.number, number, reason }]
  const line = { at, cause: 'reversal', forLineId: paid.lineId, explained, actor: by }
  const lines = [
    { ...line, kind: 'correction', amountFen: reopenFen } as const,
    { ...line, kind: 'refund', amountFen: paid.amountFen - reopenFen } as const,
  ]
  return lines.filter(({ amountFen }) => amountFen > 0)
}
