import { randomBytes } from 'node:crypto'
import type { OnlinePaymentBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { formatYuan } from '@wenyuan/domain/kernel'
import { lockAccount, readAmount } from '../account/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { accountsOfPatron } from '../wechat/index.ts'
import { insertOnlinePayment, type OnlinePaymentRow } from './online-payments-store.ts'
import type { PaymentPort } from './payment-port.ts'

/** How long a reader may take to pay. */
export const OPEN_MS = 30 * 60_000
/** The provider is asked by itself for the first time after this, should its notification not come. */
const FIRST_ASK_MS = 60_000
const TRADE_NO_BYTES = 12

export type StartOnlinePaymentResult =
  | { readonly kind: 'started'; readonly payment: OnlinePaymentRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'payer-unknown' }
  | {
      readonly kind: 'impossible'
      readonly path: string
      readonly code: 'unknown' | 'too-large' | 'feature-off'
      readonly expected?: string
    }

/** Begins an online payment of at most what is open; the provider is asked after the commit, under the number kept here. */
export async function startOnlinePayment(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body, port }: { patronId: string; body: OnlinePaymentBody; port: PaymentPort | null },
): Promise<StartOnlinePaymentResult> {
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  if (port === null || port.provider !== body.provider) {
    return { kind: 'impossible', path: 'provider', code: 'feature-off', expected: port?.provider ?? '—' }
  }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const { charge = null } = body
  const { amountFen } = amount
  const mostFen = charge === null ? account.settled.owedFen : account.settled.openFen.get(charge)
  if (mostFen === undefined) return { kind: 'impossible', path: 'charge', code: 'unknown' }
  if (amountFen > mostFen) {
    return { kind: 'impossible', path: 'amount', code: 'too-large', expected: `≤ ${formatYuan(mostFen)}` }
  }
  // Whoever pays for a child pays with their own account.
  const payerOf = actor.kind === 'reader' ? actor.patronId : patronId
  const payer = (await accountsOfPatron(tx, payerOf)).find(({ appid }) => appid === port.appid)?.openid
  if (payer === undefined) return { kind: 'payer-unknown' }

  const at = network.clock.now()
  const payment = await insertOnlinePayment(tx, {
    ...{ patronId, provider: port.provider, amountFen, charge, payer, at, by: actorName(actor) },
    tradeNo: `WY${randomBytes(TRADE_NO_BYTES).toString('hex')}`,
    expiresAt: at + OPEN_MS,
    askAt: at + FIRST_ASK_MS,
  })
  const data = { amountFen, provider: port.provider, charge, tradeNo: payment.trade_no }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'online-payment.started', actor, patronId, subject: `online-payment:${payment.id}`, data },
  ])
  return { kind: 'started', payment }
}
