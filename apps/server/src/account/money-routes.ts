import type { Permission } from '@wenyuan/contract'
import {
  type App,
  conflict,
  forbidden,
  impossible,
  type ProblemAnswer,
  problem,
  route,
  withIdempotency,
} from '../http/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Receipt, viewReceipt } from '../tills/index.ts'
import { cardOf } from './account-store.ts'
import { viewBooked } from './account-view.ts'
import { changeDeposit } from './change-deposit.ts'
import { chargePatron } from './charge-patron.ts'
import { correctCharge } from './correct-charge.ts'
import type { Impossible } from './read-amount.ts'
import { refundCredit } from './refund-credit.ts'
import { reversePayment } from './reverse-payment.ts'
import { setOffCredit } from './set-off-credit.ts'

/** What staff do to an account beside taking payments: money out, deposits, charges by hand, corrections. */
export function moneyRoutes(app: App): void {
  const { network } = app
  const { zone } = network
  const show = async (tx: Tx, receipt: Receipt) => ({
    status: 201 as const,
    body: viewReceipt(receipt, { card: await cardOf(tx, receipt.patronId), zone }),
  })

  route(app, 'reversePayment', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await reversePayment(tx, network, ask.actor, { lineId: ask.params.id, body: ask.body })
      if (result.kind === 'reversed') return show(tx, result.receipt)
      return result.kind === 'conflict' ? conflict('id', result.code) : refusal(result, 'fee.correct')
    }),
  )

  route(app, 'refundCredit', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await refundCredit(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      return result.kind === 'refunded' ? show(tx, result.receipt) : refusal(result, 'fee.pay')
    }),
  )

  route(app, 'changeDeposit', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await changeDeposit(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      return result.kind === 'changed' ? show(tx, result.receipt) : refusal(result, 'fee.pay')
    }),
  )

  route(app, 'chargePatron', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await chargePatron(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      if (result.kind !== 'booked') return refusal(result, 'fee.charge')
      return { status: 201, body: viewBooked(result, { language: ask.language, zone }) }
    }),
  )

  route(app, 'correctCharge', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await correctCharge(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      if (result.kind !== 'booked') return refusal(result, 'fee.correct')
      return { status: 201, body: viewBooked(result, { language: ask.language, zone }) }
    }),
  )

  route(app, 'setOffCredit', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await setOffCredit(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body ?? {} })
      if (result.kind === 'nothing-to-set-off') return conflict('amount', 'nothing-to-set-off')
      if (result.kind !== 'booked') return refusal(result, 'fee.pay')
      return { status: 201, body: viewBooked(result, { language: ask.language, zone }) }
    }),
  )
}

type Refused =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | Impossible
  | { kind: 'impossible'; path: string; code: 'unknown' }

function refusal(result: Refused, permission: Permission): ProblemAnswer {
  if (result.kind === 'forbidden') return forbidden(permission)
  if (result.kind === 'not-found') return problem('not-found')
  return impossible(result.path, result.code, 'expected' in result ? result.expected : undefined)
}
