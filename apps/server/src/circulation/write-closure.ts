import type { LocalDate } from '@wenyuan/domain/kernel'
import type { HoldUndo, LoanUndo, Shifted } from './closure-acts.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

/** One loan or hold that a closure has looked at, in the transaction that moved it. */
export type ClosureTarget = {
  readonly closureId: string
  readonly kind: 'loan' | 'hold'
  readonly targetId: string
  readonly effects: Shifted['effects']
  readonly undo: LoanUndo | HoldUndo | null
}

/** What a closure moved, and that these have been looked at. */
export function closureFragments({ closureTargets: targets, today }: World): Fragment[] {
  if (targets.length === 0) return []
  const effects = targets.flatMap(({ closureId, effects: own }) => own.map((effect) => ({ closureId, ...effect })))
  const done: Fragment = {
    code: 'ct',
    sql: `UPDATE closure_target SET done = true, undo = coalesce(n.undo, closure_target.undo) FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::jsonb[]) AS n (closure_id, kind, target_id, undo)
      WHERE closure_target.closure_id = n.closure_id AND closure_target.kind = n.kind AND closure_target.target_id = n.target_id`,
    values: columns(
      targets,
      ({ closureId }) => closureId,
      ({ kind }) => kind,
      ({ targetId }) => targetId,
      ({ undo }) => (undo === null ? null : JSON.stringify(undo)),
    ),
  }
  if (effects.length === 0) return [done]
  const insert: Fragment = {
    code: 'ce',
    sql: `INSERT INTO closure_effect (closure_id, kind, patron_id, loan_id, hold_id, before_text, after_text, refund_fen, booked)
      SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::text[], $8::bigint[], $9::boolean[])`,
    values: columns(
      effects,
      (effect) => effect.closureId,
      (effect) => effect.kind,
      (effect) => effect.patronId,
      (effect) => effect.loanId,
      (effect) => effect.holdId,
      (effect) => effect.before,
      (effect) => effect.after,
      (effect) => effect.refundFen,
      (effect) => effect.booked,
    ),
  }
  const moved = effects.filter(({ kind }) => kind === 'due')
  return moved.length === 0 ? [done, insert] : [done, insert, keepReminders(moved, today)]
}

/** What the new due date has reached as well stays made, so that no fee is booked and nothing said twice for it. */
function keepReminders(
  moved: readonly { readonly loanId: string | null; readonly before: string; readonly after: string | null }[],
  today: LocalDate,
): Fragment {
  return {
    code: 'cr',
    sql: `INSERT INTO loan_reminder (loan_id, due_on, kind, day, at, line_id)
      SELECT r.loan_id, n.due_on, r.kind, r.day, r.at, r.line_id
      FROM unnest($1::bigint[], $2::date[], $3::date[]) AS n (loan_id, before_on, due_on)
        JOIN loan_reminder r ON r.loan_id = n.loan_id AND r.due_on = n.before_on
      WHERE n.due_on + r.day <= $4::date
      ON CONFLICT DO NOTHING`,
    values: [
      ...columns(
        moved,
        ({ loanId }) => loanId,
        ({ before }) => before,
        ({ after }) => after,
      ),
      today,
    ],
  }
}
