import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import { settlePaidLosses } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Desk, giveReceipt, type Method, type Receipt, takeNumber } from '../tills/index.ts'
import { addLine, type LockedAccount } from './lock-account.ts'

export type Payment = {
  readonly at: Desk
  readonly amountFen: Fen
  readonly method: Method
  readonly charge: string | null
  readonly reference: string | null
}

/** Books money that has come in: line, receipt, event, notice. Whether it may is settled before. */
export async function bookPayment(
  tx: Tx,
  network: Network,
  actor: Actor,
  { account, payment }: { account: LockedAccount; payment: Payment },
): Promise<Receipt> {
  const { amountFen, method, charge, reference } = payment
  const patronId = account.patron.id
  const at = network.clock.now()
  const number = await takeNumber(tx, network, at, payment.at)
  const { line, settled } = await addLine(tx, account, {
    kind: 'payment',
    amountFen: -amountFen,
    at,
    forLineId: charge,
    explained: [{ code: 'RECEIPT', number: number.text, method }],
    actor: actorName(actor),
  })
  const draft = {
    kind: 'payment',
    lineId: line.id,
    patronId,
    method,
    at,
    amountFen,
    after: settled,
    reference,
  } as const
  const receipt = await giveReceipt(tx, number, draft)
  const data = { line: line.id, amountFen, method, charge, receipt: number.text, ...payment.at }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'payment.taken', actor, patronId, subject: charge === null ? null : `charge:${charge}`, data },
  ])
  const { balanceFen } = settled
  await addNotice(tx, { kind: 'payment', patronId, at, data: { amountFen, receipt: number.text, balanceFen } })
  await settlePaidLosses(tx, network, actor, { patronId, openFen: settled.openFen })
  return receipt
}
