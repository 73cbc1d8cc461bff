import type { PayBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice, lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { accountLines, insertLine, insertReceipt, takeReceiptNumber } from './account-store.ts'
import { type Applied, computeOpenCharges } from './open-charges.ts'
import { findExcess, type Impossible, owedOf, readAmount } from './read-amount.ts'

export type Receipt = {
  readonly lineId: string
  /** `2026-000017`: the year and the place in it. */
  readonly number: string
  readonly at: Instant
  readonly amountFen: Fen
  readonly method: PayBody['method']
  readonly applied: readonly Applied[]
  readonly balanceFen: Fen
}

export type TakePaymentResult =
  | { readonly kind: 'taken'; readonly receipt: Receipt }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | Impossible

/** What is paid at a desk. The others need a provider to say that the money came. */
const METHODS_NOW: ReadonlySet<PayBody['method']> = new Set(['cash', 'card'])

/** Takes a payment. It may be more than is owed, which leaves a credit; for a named charge at most what is open of it. */
export async function takePayment(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: PayBody },
): Promise<TakePaymentResult> {
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  if (!isAllowed(actor, 'fee.pay')) return { kind: 'forbidden' }
  const { method, charge = null } = body
  if (!METHODS_NOW.has(method)) {
    return { kind: 'impossible', path: 'method', code: 'not-yet', expected: [...METHODS_NOW].join(', ') }
  }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  if ((await lockPatron(tx, patronId)) === null) return { kind: 'not-found' }
  const lines = await accountLines(tx, patronId)
  const { amountFen } = amount
  if (charge !== null) {
    const openFen = owedOf(lines, charge)
    if (openFen === null) return { kind: 'impossible', path: 'charge', code: 'unknown' }
    const excess = findExcess(amountFen, openFen)
    if (excess !== null) return excess
  }

  const at = network.clock.now()
  const series = network.zone.dateOf(at).slice(0, 4)
  const number = await takeReceiptNumber(tx, series)
  const text = `${series}-${String(number).padStart(RECEIPT_DIGITS, '0')}`
  const explained = [{ code: 'RECEIPT', number: text, method }]
  const line = { kind: 'payment', amountFen: -amountFen, forLineId: charge } as const
  const lineId = await insertLine(tx, { ...line, patronId, at, explained, actor: actorName(actor) })
  await insertReceipt(tx, { series, number, lineId, method, at })

  const before = lines.reduce((sum, one) => sum + one.amountFen, 0)
  const applied = computeOpenCharges([...lines, { ...line, id: lineId }]).lastApplied
  const balanceFen = before - amountFen
  const data = { line: lineId, amountFen, method, charge, receipt: text }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'payment.taken', actor, patronId, subject: charge === null ? null : `charge:${charge}`, data },
  ])
  await addNotice(tx, { kind: 'payment', patronId, at, data: { amountFen, receipt: text, balanceFen } })
  return { kind: 'taken', receipt: { lineId, number: text, at, amountFen, method, applied, balanceFen } }
}

/** So that a year's receipts sort as text. */
const RECEIPT_DIGITS = 6
