import type { CashUpBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { MAX_YUAN, parseYuan } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { beginNextPeriod, type CashUpRow, insertCashUp, lastCashUpAt, lockTill, takingsOf } from './tills-store.ts'

export type CashUpResult =
  | { readonly kind: 'closed'; readonly cashUp: CashUpRow }
  | { readonly kind: 'forbidden' }
  | {
      readonly kind: 'impossible'
      readonly path: string
      readonly code: 'unknown' | 'too-large'
      readonly expected?: string
    }

/**
 * Closes the period of a desk with what was counted. Waits for the payment that is under way there; the next one belongs to
 * the next period. What is expected is the sum of the period's receipts, money out counted off.
 */
export async function cashUp(tx: Tx, network: Network, actor: Actor, body: CashUpBody): Promise<CashUpResult> {
  const at = { branch: body.branch, desk: body.desk ?? '' }
  if (!isAllowed(actor, 'fee.pay', at.branch)) return { kind: 'forbidden' }
  const { branches } = await network.directory.current(tx)
  if (!branches.has(at.branch)) return { kind: 'impossible', path: 'branch', code: 'unknown' }
  const countedFen = parseYuan(body.counted)
  if (countedFen === null) return { kind: 'impossible', path: 'counted', code: 'too-large', expected: `≤ ${MAX_YUAN}` }

  const period = await lockTill(tx, at)
  const takings = await takingsOf(tx, at, period)
  const cashFen = takings.byMethod.find(({ method }) => method === 'cash')?.amountFen ?? 0
  const to = network.clock.now()
  const cashUp = await insertCashUp(tx, {
    ...at,
    ...{ period, from: await lastCashUpAt(tx, at), to, takings, cashFen, countedFen },
    note: body.note ?? null,
    actor: actorName(actor),
  })
  await beginNextPeriod(tx, at)
  await appendEvents(tx, network.recorder, to, [
    {
      kind: 'till.cashed-up',
      actor,
      subject: `cash-up:${cashUp.id}`,
      data: { ...at, period, expected: takings.byMethod, cashFen, countedFen, note: body.note ?? null },
    },
  ])
  return { kind: 'closed', cashUp }
}
