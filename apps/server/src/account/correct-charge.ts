import type { CorrectionBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { correctableFen } from '@wenyuan/domain/account'
import { settlePaidLosses } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Booked, booked } from './booked.ts'
import { addLine, lockAccount } from './lock-account.ts'
import { findExcess, type Impossible, readAmount } from './read-amount.ts'

export type CorrectChargeResult = Booked | { readonly kind: 'forbidden' } | { readonly kind: 'not-found' } | Impossible

/**
 * Lowers a charge by a reversing line, at most to nothing; what was waived of it is gone already. What was paid of it comes
 * back as credit. The loan keeps the charge that the rules gave: it can be computed again.
 */
export async function correctCharge(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, body }: { patronId: string; body: CorrectionBody },
): Promise<CorrectChargeResult> {
  if (!isAllowed(actor, 'fee.correct')) return { kind: 'forbidden' }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const { charge, reason } = body
  const mostFen = correctableFen(account.lines, account.settled, charge)
  if (mostFen === null) return { kind: 'impossible', path: 'charge', code: 'unknown' }
  const { amountFen } = amount
  const excess = findExcess(amountFen, mostFen)
  if (excess !== null) return excess

  const at = network.clock.now()
  const loanId = account.lines.find(({ id }) => id === charge)?.loanId ?? null
  const after = await addLine(tx, account, {
    kind: 'correction',
    cause: 'manual',
    amountFen: -amountFen,
    at,
    loanId,
    forLineId: charge,
    explained: [{ code: 'CORRECTED', reason }],
    actor: actorName(actor),
  })
  await appendEvents(tx, network.recorder, at, [
    {
      ...{ kind: 'charge.corrected', actor, patronId, loanId, subject: `line:${after.line.id}` },
      data: { amountFen: -amountFen, reverses: charge, reason },
    },
  ])
  const { balanceFen } = after.settled
  await addNotice(tx, { kind: 'refund', patronId, at, data: { amountFen, about: 'correction', reason, balanceFen } })
  await settlePaidLosses(tx, network, actor, { patronId, openFen: after.settled.openFen })
  return booked(after)
}
