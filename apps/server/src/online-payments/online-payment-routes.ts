import { id } from '@wenyuan/contract'
import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import {
  type App,
  conflict,
  cutPage,
  forbidden,
  impossible,
  isProblem,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import { readSettingRows, viewSettings } from '../settings/index.ts'
import { prepareOrder, refreshOnlinePayment } from './ask-provider.ts'
import { closeOnlinePayment } from './close-online-payment.ts'
import { listOnlinePayments } from './list-online-payments.ts'
import { notificationRoutes } from './notification-routes.ts'
import { viewListedPayment, viewOnlinePayment } from './online-payment-view.ts'
import { findOnlinePayment, type OnlinePaymentRow } from './online-payments-store.ts'
import type { PaymentPort } from './payment-port.ts'
import { refundOnlinePayment, sendRefundsOf } from './refund-online-payment.ts'
import { startOnlinePayment } from './start-online-payment.ts'

/** `port` null: no provider is set up, and every start says so. */
export function onlinePaymentRoutes(app: App, port: PaymentPort | null): void {
  const { network } = app
  const { db, zone } = network
  if (port !== null) notificationRoutes(app, port)

  route(app, 'startOnlinePayment', async (ask) => {
    const { actor, params, body } = ask
    const answer = await withIdempotency(ask, async (tx) => {
      const result = await startOnlinePayment(tx, network, actor, { patronId: params.id, body, port })
      switch (result.kind) {
        case 'started':
          return { status: 201, body: viewOnlinePayment(result.payment, zone) }
        case 'forbidden':
          return forbidden('fee.pay')
        case 'not-found':
          return problem('not-found')
        case 'payer-unknown':
          return conflict('payer', 'payer-unknown')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    })
    if (isProblem(answer) || port === null) return answer
    // After the commit, so that nobody waits for the provider under the patron's lock; a repeated request asks no second order.
    const payment = await findOnlinePayment(db, answer.body.id)
    if (payment === null || payment.state !== 'open') return answer
    const { name } = viewSettings(await readSettingRows(db), zone.id)
    const prepared = await prepareOrder(network, port, { payment, description: name })
    if (prepared.kind === 'refused') return conflict('provider', 'provider-refused', prepared.code)
    if (prepared.kind === 'away') return problem('unavailable', { detail: 'nothing-lost' })
    return { ...answer, body: viewOnlinePayment(payment, zone, port.payParameters(prepared.prepayId)) }
  })

  route(app, 'listOnlinePayments', async ({ actor, query }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const list = await listOnlinePayments(network, actor, { ...query, before: cursor.place })
    if (list.kind === 'forbidden') return forbidden('fee.pay')
    const { rows, nextCursor } = cutPage(list.rows, query.limit, (row) => row.id)
    return { status: 200, body: { items: rows.map((row) => viewListedPayment(row, { actor, zone })), nextCursor } }
  })

  route(app, 'getOnlinePayment', async ({ actor, params }) => {
    const payment = await findSeen(actor, params.id)
    if (payment === null) return problem('not-found')
    const row = await refreshOnlinePayment(network, port, payment)
    const pay = row.state === 'open' && row.prepay_id !== null ? (port?.payParameters(row.prepay_id) ?? null) : null
    return { status: 200, body: viewOnlinePayment(row, zone, pay) }
  })

  route(app, 'closeOnlinePayment', async ({ actor, params }) => {
    const payment = await findSeen(actor, params.id)
    if (payment === null) return problem('not-found')
    const result = await closeOnlinePayment(network, port, payment)
    if (result.kind === 'no-longer-open') return conflict('status', 'no-longer-open')
    if (result.kind === 'away') return problem('unavailable', { detail: 'nothing-lost' })
    return { status: 200, body: viewOnlinePayment(result.payment, zone) }
  })

  route(app, 'refundOnlinePayment', async (ask) => {
    const answer = await withIdempotency(ask, async (tx) => {
      if (port === null) return impossible('provider', 'feature-off', '—')
      const result = await refundOnlinePayment(tx, network, ask.actor, { id: ask.params.id, body: ask.body })
      switch (result.kind) {
        case 'booked':
          return { status: 201, body: viewOnlinePayment(result.payment, zone) }
        case 'forbidden':
          return forbidden('fee.correct')
        case 'not-found':
          return problem('not-found')
        case 'not-paid':
          return conflict('status', 'no-longer-open')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    })
    if (!isProblem(answer) && port !== null) await sendRefundsOf(network, port, ask.params.id)
    return answer
  })

  /** Their own for readers, all for who takes money; null: not there for this actor. */
  async function findSeen(actor: Actor, id: string): Promise<OnlinePaymentRow | null> {
    const payment = await findOnlinePayment(db, id)
    if (payment === null) return null
    const seen = actor.kind === 'reader' ? isOwnOrActedFor(actor, payment.patron_id) : isAllowed(actor, 'fee.pay')
    return seen ? payment : null
  }
}
