import type { Actor } from '@wenyuan/domain/access'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import { timestamptz } from '../platform/index.ts'
import type { ActCommand, Outcome, Rendered } from './acts.ts'
import { type ActContext, performActs } from './perform-acts.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Loans in one transaction. */
const BATCH = 50

/**
 * Renews the loans that are due tomorrow, of readers who consented; those due today whose night was missed, too. Once for
 * each loan and due date: what came of it is kept under a key. Gives how many were renewed.
 */
export async function renewLoansAutomatically(context: ActContext): Promise<number> {
  const { network } = context
  const { db, clock, zone } = network
  const now = clock.now()
  const { policy } = (await network.directory.current(db)).policyAt(now)
  if (!policy.lines.some(({ set }) => set.autoRenew === true)) return 0
  const today = zone.dateOf(now)
  const { rows } = await db.query<{ id: string; due_on: LocalDate }>(
    'find-loans-to-renew',
    `SELECT l.id, l.due_on FROM loan l JOIN consent c ON c.patron_id = l.patron_id
     WHERE c.kind = 'auto-renew' AND c.withdrawn_at IS NULL AND l.closed_at IS NULL
       AND l.due_on BETWEEN $1 AND $2 AND l.due_at > $3
       AND NOT EXISTS (SELECT FROM idempotency k
         WHERE k.actor = 'system:nightly' AND k.key = 'auto-renew/' || l.id || '/' || l.due_on)
     ORDER BY l.due_at, l.id`,
    [today, addDays(today, 1), timestamptz(now)],
  )
  let renewed = 0
  for (let start = 0; start < rows.length; start += BATCH) {
    const done = await performActs(context, rows.slice(start, start + BATCH).map(commandFor))
    renewed += done.filter((one) => 'outcome' in one && one.outcome.kind === 'renewed').length
  }
  return renewed
}

function commandFor({ id, due_on }: { readonly id: string; readonly due_on: LocalDate }): ActCommand {
  const key = { key: `auto-renew/${id}/${due_on}`, bodyHash: Buffer.alloc(0) }
  return { act: 'renew-automatically', actor: NIGHTLY, loanId: id, dueOn: due_on, key, render }
}

/** Null keeps nothing: it was not offered, or no longer the loan that was found. */
function render({ kind }: Outcome): Rendered | null {
  return kind === 'renewed' || kind === 'refused' ? { status: 200, value: { kind } } : null
}
