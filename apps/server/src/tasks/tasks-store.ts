import type { Permission } from '@wenyuan/domain/access'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type TaskState = 'open' | 'done' | 'cancelled'

export type TaskRow = {
  readonly id: string
  readonly kind: string
  readonly state: TaskState
  readonly duty: Permission
  readonly branch_code: string | null
  readonly patron_id: string | null
  readonly patron_name: string | null
  readonly patron_branch: string | null
  readonly card: string | null
  readonly item_id: string | null
  readonly barcode: string | null
  readonly title_id: string | null
  readonly title_text: string | null
  readonly loan_id: string | null
  readonly hold_id: string | null
  readonly subject: string | null
  readonly due_on: LocalDate | null
  readonly data: Readonly<Record<string, unknown>>
  readonly opened_at: Instant
  readonly opened_by: string
  readonly assigned_to: string | null
  readonly assignee_name: string | null
  readonly ended_at: Instant | null
  readonly ended_by: string | null
  readonly outcome: string | null
  readonly note: string | null
  readonly version: number
}

const SELECT = `SELECT t.id, t.kind, t.state, t.duty, t.branch_code, t.patron_id, p.name AS patron_name,
  p.branch_code AS patron_branch,
  (SELECT number FROM card WHERE patron_id = t.patron_id ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card,
  t.item_id, i.barcode, i.title_id, ti.title AS title_text, t.loan_id, t.hold_id, t.subject, t.due_on, t.data, t.opened_at,
  t.opened_by, t.assigned_to, s.name AS assignee_name, t.ended_at, t.ended_by, t.outcome, t.note, t.version
FROM task t LEFT JOIN patron p ON p.id = t.patron_id LEFT JOIN item i ON i.id = t.item_id
  LEFT JOIN title ti ON ti.id = i.title_id LEFT JOIN staff s ON s.id = t.assigned_to`

export async function findTask(queryable: Queryable, id: string): Promise<TaskRow | null> {
  const { rows } = await queryable.query<TaskRow>('find-task', `${SELECT} WHERE t.id = $1`, [id])
  return rows[0] ?? null
}

/** What an actor may see: duties held everywhere, and duties each at one branch (as two columns). */
export type DutyScope = {
  readonly everywhere: readonly Permission[]
  readonly duties: readonly Permission[]
  readonly branches: readonly string[]
}

// A task at no branch in particular is for whoever has the duty somewhere.
const SEEN = `(t.duty = ANY($1::text[]) OR (t.branch_code IS NULL AND t.duty = ANY($2::text[]))
  OR (t.duty, t.branch_code) IN (SELECT * FROM unnest($2::text[], $3::text[])))`

const FILTER = `($4::text IS NULL OR t.kind = $4) AND ($5::text IS NULL OR t.duty = $5)
  AND ($6::text IS NULL OR t.branch_code = $6) AND ($7::bigint IS NULL OR t.patron_id = $7)
  AND ($8::bigint IS NULL OR t.assigned_to = $8) AND ($9::date IS NULL OR t.due_on <= $9)`

/** Days sort before none. */
export const NO_DAY = '9999-12-31' as LocalDate

export type TaskFilter = {
  readonly scope: DutyScope
  readonly state: TaskState
  readonly kind: string | null
  readonly duty: Permission | null
  readonly branch: string | null
  readonly patronId: string | null
  readonly assignee: string | null
  readonly dueBy: LocalDate | null
  readonly after: { readonly on: LocalDate; readonly id: string } | null
  readonly limit: number
}

/** Open ones the soonest due first, ended ones the newest first. */
export async function listTaskRows(queryable: Queryable, filter: TaskFilter): Promise<TaskRow[]> {
  const { scope, state, kind, duty, branch, patronId, assignee, dueBy, after, limit } = filter
  const asked = [scope.everywhere, scope.duties, scope.branches, kind, duty, branch, patronId, assignee, dueBy]
  const { rows } =
    state === 'open'
      ? await queryable.query<TaskRow>(
          'list-open-tasks',
          `${SELECT} WHERE t.state = 'open' AND ${SEEN} AND ${FILTER}
             AND ($10::date IS NULL OR (coalesce(t.due_on, '${NO_DAY}'), t.id) > ($10, $11::bigint))
           ORDER BY coalesce(t.due_on, '${NO_DAY}'), t.id LIMIT $12`,
          [...asked, after?.on ?? null, after?.id ?? null, limit],
        )
      : await queryable.query<TaskRow>(
          'list-ended-tasks',
          `${SELECT} WHERE t.state = $12 AND ${SEEN} AND ${FILTER} AND ($10::bigint IS NULL OR t.id < $10)
           ORDER BY t.id DESC LIMIT $11`,
          [...asked, after?.id ?? null, limit, state],
        )
  return rows
}

export type TaskChange = {
  readonly assignee: string | null
  readonly dueOn: LocalDate | null
  readonly note: string | null
}

/** False: it has ended, or is no longer of this version. */
export async function updateTask(tx: Tx, id: string, version: number, change: TaskChange): Promise<boolean> {
  const { rowCount } = await tx.query(
    'change-task',
    `UPDATE task SET assigned_to = $3, due_on = $4, note = $5, version = version + 1
     WHERE id = $1 AND version = $2 AND state = 'open'`,
    [id, version, change.assignee, change.dueOn, change.note],
  )
  return rowCount === 1
}

type Ended = { readonly outcome: string; readonly note: string | null; readonly by: string; readonly at: Instant }

/** False: it had ended before. What its own outcome has just called off with the others of its subject is done all the same. */
export async function endTaskRow(tx: Tx, id: string, { outcome, note, by, at }: Ended): Promise<boolean> {
  const { rowCount } = await tx.query(
    'settle-task',
    `UPDATE task SET state = 'done', outcome = $2, note = coalesce($3, note), ended_by = $4, ended_at = $5, version = version + 1
     WHERE id = $1 AND (state = 'open' OR (state = 'cancelled' AND outcome = $2))`,
    [id, outcome, note, by, timestamptz(at)],
  )
  return rowCount === 1
}

/** The grants of an account that is active; null: there is none. */
export async function findAssignee(
  queryable: Queryable,
  id: string,
): Promise<{ readonly roles: readonly { role: string; branch: string }[] } | null> {
  const { rows } = await queryable.query<{ roles: { role: string; branch: string }[] }>(
    'find-assignee',
    `SELECT coalesce((SELECT json_agg(json_build_object('role', r.role, 'branch', r.branch_code))
       FROM staff_role r WHERE r.staff_id = s.id), '[]') AS roles FROM staff s WHERE s.id = $1 AND s.active`,
    [id],
  )
  return rows[0] ?? null
}
