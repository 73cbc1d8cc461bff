import type { ClosureEffectKind, ClosureState } from '@wenyuan/contract'
import type { WrittenCalendar } from '@wenyuan/domain/calendar'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { HoldUndo, LoanUndo } from '../circulation/index.ts'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type ClosureRow = {
  readonly id: string
  readonly branch_code: string
  readonly dates: readonly LocalDate[]
  readonly reason: string | null
  readonly state: ClosureState
  readonly calendar_before: WrittenCalendar
  readonly calendar_after: WrittenCalendar
  readonly declared_at: Instant
  readonly declared_by: string
  readonly undone_at: Instant | null
  readonly undone_by: string | null
  readonly total: number
  readonly done: number
}

const SELECT = `SELECT c.id, c.branch_code, to_json(c.dates) AS dates, c.reason, c.state, c.calendar_before, c.calendar_after, c.declared_at, c.declared_by,
  c.undone_at, c.undone_by, c.total,
  (SELECT count(*)::integer FROM closure_target t WHERE t.closure_id = c.id AND t.done) AS done FROM closure c`

export async function findClosure(db: Queryable, id: string): Promise<ClosureRow | null> {
  const { rows } = await db.query<ClosureRow>('find-closure', `${SELECT} WHERE c.id = $1`, [id])
  return rows[0] ?? null
}

export async function lockClosure(tx: Tx, id: string): Promise<ClosureRow | null> {
  await tx.query('lock-closure', 'SELECT FROM closure WHERE id = $1 FOR UPDATE', [id])
  return findClosure(tx, id)
}

export async function listClosureRows(
  db: Queryable,
  page: { readonly branch: string | null; readonly before: string | null; readonly limit: number },
): Promise<ClosureRow[]> {
  const { rows } = await db.query<ClosureRow>(
    'list-closures',
    `${SELECT} WHERE ($1::text IS NULL OR c.branch_code = $1) AND ($2::bigint IS NULL OR c.id < $2) ORDER BY c.id DESC LIMIT $3`,
    [page.branch, page.before, page.limit],
  )
  return rows
}

/** Closures that a program left in the middle. */
export async function findUnfinished(db: Queryable, branch: string | null): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'find-unfinished-closures',
    `SELECT id FROM closure WHERE state IN ('applying', 'undoing') AND ($1::text IS NULL OR branch_code = $1) ORDER BY id`,
    [branch],
  )
  return rows.map(({ id }) => id)
}

export type NewClosure = Pick<ClosureRow, 'branch_code' | 'dates' | 'reason' | 'calendar_before' | 'calendar_after'> & {
  readonly at: Instant
  readonly by: string
}

/** With everything that it has to look at. */
export async function insertClosure(tx: Tx, closure: NewClosure, targets: Targets): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-closure',
    `INSERT INTO closure (branch_code, dates, reason, state, calendar_before, calendar_after, declared_at, declared_by, total)
     VALUES ($1, $2::date[], $3, 'applying', $4, $5, $6, $7, $8) RETURNING id`,
    [
      ...[closure.branch_code, closure.dates, closure.reason],
      ...[JSON.stringify(closure.calendar_before), JSON.stringify(closure.calendar_after)],
      ...[timestamptz(closure.at), closure.by, targets.loanIds.length + targets.holdIds.length],
    ],
  )
  const id = rows[0]?.id ?? ''
  await tx.query(
    'insert-closure-targets',
    `INSERT INTO closure_target (closure_id, kind, target_id)
     SELECT $1::bigint, 'loan', unnest($2::bigint[]) UNION ALL SELECT $1::bigint, 'hold', unnest($3::bigint[])`,
    [id, targets.loanIds, targets.holdIds],
  )
  return id
}

export type Targets = { readonly loanIds: readonly string[]; readonly holdIds: readonly string[] }

/**
 * What days declared closed can touch: open loans that are due by the last of them or count open days, those whose renewals
 * booked charges, returned ones that were charged or stopped their patron since the first of them, and holds on the shelf.
 */
export async function findTargets(
  db: Queryable,
  { branch, first, last, firstAt }: { branch: string; first: LocalDate; last: LocalDate; firstAt: Instant },
): Promise<Targets> {
  const { rows } = await db.query<{ loans: string[] | null; holds: string[] | null }>(
    'find-closure-targets',
    `SELECT
      (SELECT array_agg(l.id ORDER BY l.id) FROM loan l JOIN policy_resolution p ON p.id = l.resolution_id
       WHERE l.policy_branch_code = $1 AND NOT EXISTS (SELECT FROM loan_trouble x WHERE x.loan_id = l.id AND x.lost_at IS NOT NULL)
         AND ((l.closed_at IS NULL AND (l.due_on <= $3 OR l.late_renewals <> '[]' OR p.resolved #>> '{values,dueOnClosedDay}' = 'skip-closed'))
           OR (l.closed_how = 'returned' AND l.effective_return_at >= $4 AND (l.charge_fen > 0 OR l.overdue_days > 0
             OR EXISTS (SELECT FROM suspension s WHERE s.loan_id = l.id AND s.taken_back_at IS NULL)
             OR EXISTS (SELECT FROM loan_reminder r WHERE r.loan_id = l.id AND r.kind = 'fee'))))) AS loans,
      (SELECT array_agg(id ORDER BY id) FROM hold WHERE pickup_branch_code = $1 AND status = 'ready' AND shelf_until_on >= $2) AS holds`,
    [branch, first, last, timestamptz(firstAt)],
  )
  return { loanIds: rows[0]?.loans ?? [], holdIds: rows[0]?.holds ?? [] }
}

export type TargetRow = {
  readonly kind: 'loan' | 'hold'
  readonly target_id: string
  readonly undo: LoanUndo | HoldUndo | null
}

export async function findWaitingTargets(db: Queryable, closureId: string, limit: number): Promise<TargetRow[]> {
  const { rows } = await db.query<TargetRow>(
    'find-waiting-closure-targets',
    `SELECT kind, target_id, undo FROM closure_target WHERE closure_id = $1 AND NOT done ORDER BY kind, target_id LIMIT $2`,
    [closureId, limit],
  )
  return rows
}

export async function endClosureWork(db: Queryable, id: string, state: 'declared' | 'undone'): Promise<void> {
  await db.query('end-closure-work', `UPDATE closure SET state = $2 WHERE id = $1`, [id, state])
}

/** What has changed since the closure moved it. */
export async function findMovedOn(db: Queryable, closureId: string): Promise<{ kind: 'loan' | 'hold'; id: string }[]> {
  const { rows } = await db.query<{ kind: 'loan' | 'hold'; id: string }>(
    'find-moved-on',
    `SELECT t.kind, t.target_id AS id FROM closure_target t
       LEFT JOIN loan l ON t.kind = 'loan' AND l.id = t.target_id
       LEFT JOIN hold h ON t.kind = 'hold' AND h.id = t.target_id
     WHERE t.closure_id = $1 AND t.undo IS NOT NULL AND coalesce(l.version, h.version) IS DISTINCT FROM (t.undo ->> 'version')::integer
     ORDER BY t.kind, t.target_id LIMIT $2`,
    [closureId, MAX_MOVED_ON_TOLD],
  )
  return rows
}
const MAX_MOVED_ON_TOLD = 50

/** Only what it moved has to be looked at again. */
export async function beginUndo(tx: Tx, id: string, at: Instant, by: string): Promise<void> {
  await tx.query(
    'begin-closure-undo',
    `UPDATE closure SET state = 'undoing', undone_at = $2, undone_by = $3 WHERE id = $1`,
    [id, timestamptz(at), by],
  )
  await tx.query('reopen-closure-targets', 'UPDATE closure_target SET done = undo IS NULL WHERE closure_id = $1', [id])
}

export type EffectRow = {
  readonly id: string
  readonly kind: ClosureEffectKind
  readonly patron_id: string
  readonly card: string | null
  readonly title: string | null
  readonly loan_id: string | null
  readonly hold_id: string | null
  readonly before_text: string
  readonly after_text: string | null
  readonly refund_fen: string
  readonly booked: boolean
}

export async function listEffectRows(
  db: Queryable,
  page: { readonly closureId: string; readonly after: string; readonly limit: number },
): Promise<EffectRow[]> {
  const { rows } = await db.query<EffectRow>(
    'list-closure-effects',
    `SELECT e.id, e.kind, e.patron_id, c.number AS card, t.title, e.loan_id, e.hold_id, e.before_text, e.after_text, e.refund_fen, e.booked
     FROM closure_effect e LEFT JOIN loan l ON l.id = e.loan_id LEFT JOIN hold h ON h.id = e.hold_id
       LEFT JOIN title t ON t.id = coalesce(l.title_id, h.title_id)
       LEFT JOIN card c ON c.patron_id = e.patron_id AND c.state = 'active'
     WHERE e.closure_id = $1 AND e.id > $2 ORDER BY e.id LIMIT $3`,
    [page.closureId, page.after, page.limit],
  )
  return rows
}

export type FigureRow = { readonly kind: ClosureEffectKind; readonly count: number; readonly refund_fen: string }
export type Figures = { readonly rows: readonly FigureRow[]; readonly patrons: number }

export async function readFigures(db: Queryable, closureId: string): Promise<Figures> {
  const { rows } = await db.query<FigureRow & { patrons: number }>(
    'read-closure-figures',
    `SELECT kind, count(*)::integer AS count, sum(refund_fen)::text AS refund_fen,
       (SELECT count(DISTINCT patron_id)::integer FROM closure_effect WHERE closure_id = $1) AS patrons
     FROM closure_effect WHERE closure_id = $1 GROUP BY kind`,
    [closureId],
  )
  return { rows, patrons: rows[0]?.patrons ?? 0 }
}
