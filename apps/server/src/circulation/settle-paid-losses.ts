import type { Actor } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { createActContext } from './perform-acts.ts'
import { performWithin } from './perform-within.ts'

// What the loss itself has charged, whoever pays it: the compensation and its handling.
const FIND = `SELECT t.loan_id::text AS loan_id, array_agg(a.id::text) AS lines
  FROM loan_trouble t JOIN loan l ON l.id = t.loan_id
  JOIN account_line a ON a.patron_id = t.patron_id AND a.loan_id = t.loan_id AND a.kind = 'charge'
    AND a.cause IN ('lost', 'lost-handling')
  WHERE t.patron_id = $1 AND t.lost_at IS NOT NULL AND t.found_at IS NULL AND l.closed_at IS NULL
  GROUP BY t.loan_id ORDER BY t.loan_id`

/**
 * Closes the losses of which nothing is owed any more, whatever line settled them: the loan ends and the item is withdrawn. In
 * the transaction of that line, after the patron's lock. `openFen`: what is still unpaid of each charge.
 */
export async function settlePaidLosses(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, openFen }: { patronId: string; openFen: ReadonlyMap<string, Fen> },
): Promise<void> {
  const { rows } = await tx.query<{ loan_id: string; lines: string[] }>('find-unsettled-losses', FIND, [patronId])
  const paid = rows.filter(({ lines }) => lines.every((line) => (openFen.get(line) ?? 0) === 0))
  if (paid.length === 0) return
  const context = createActContext(network)
  for (const { loan_id } of paid) {
    await performWithin(tx, context, { act: 'settle-loss', actor, loanId: loan_id, how: 'paid' })
  }
}
