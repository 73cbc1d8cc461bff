import type { ChargeBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Booked, booked } from './booked.ts'
import { addLine, lockAccount } from './lock-account.ts'
import { type Impossible, readAmount } from './read-amount.ts'

export type ChargePatronResult = Booked | { readonly kind: 'forbidden' } | { readonly kind: 'not-found' } | Impossible

/** Charges for what no rule books, in the words of whoever does it. */
export async function chargePatron(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: ChargeBody },
): Promise<ChargePatronResult> {
  if (!isAllowed(actor, 'fee.charge', body.branch)) return { kind: 'forbidden' }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const at = network.clock.now()
  const { amountFen } = amount
  const after = await addLine(tx, account, {
    kind: 'charge',
    cause: 'manual',
    amountFen,
    at,
    forLineId: null,
    explained: [{ code: 'MANUAL', reason: body.reason }],
    actor: actorName(actor),
  })
  const data = { amountFen, cause: 'manual', reason: body.reason, branch: body.branch ?? null }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'charge.booked', actor, patronId, subject: `line:${after.line.id}`, data },
  ])
  const { balanceFen } = after.settled
  await addNotice(tx, { kind: 'charge', patronId, at, data: { amountFen, about: 'other', balanceFen } })
  return booked(after)
}
