import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { completeValues, type PolicyValues, type Resolved } from '@wenyuan/domain/policy'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

/** A loan that has come to a step of its policy, `day` days from its due day; one that is claimed, disputed or lost waits. */
export type ReachedStep = {
  readonly loanId: string
  readonly patronId: string
  readonly itemId: string
  readonly branch: string
  readonly dueOn: LocalDate
  /** Null for a loan counted in days. */
  readonly dueAt: Instant | null
  readonly title: string
  readonly resolutionId: string
  readonly day: number
}

export type ReminderKind = 'due-soon' | 'ladder' | 'fee'

/** The policy values that open loans with a due day in a range keep, by the id of their resolution. */
export async function readKeptValues(
  db: Queryable,
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate },
): Promise<Map<string, PolicyValues>> {
  const { rows } = await db.query<{ id: string; resolved: Resolved }>(
    'read-kept-values',
    `SELECT id, resolved FROM policy_resolution WHERE id IN (
       SELECT DISTINCT resolution_id FROM loan WHERE closed_at IS NULL AND due_on <= $2 AND ($1::date IS NULL OR due_on >= $1))`,
    [from, to],
  )
  return new Map(rows.map(({ id, resolved }) => [id, completeValues(resolved.values)]))
}

/** Days from the due day on: negative before it. */
export type PolicyStep = { readonly resolutionId: string; readonly day: number }

const REACHED = `SELECT l.id AS "loanId", l.patron_id AS "patronId", l.item_id AS "itemId", l.policy_branch_code AS branch,
    l.due_on AS "dueOn", CASE WHEN l.hourly THEN l.due_at END AS "dueAt", t.title, l.resolution_id AS "resolutionId", s.day
  FROM loan l JOIN unnest($2::text[], $3::integer[]) AS s (resolution_id, day) ON s.resolution_id = l.resolution_id
    JOIN title t ON t.id = l.title_id
  WHERE l.closed_at IS NULL AND l.patron_id > $5::bigint
    AND NOT EXISTS (SELECT FROM loan_reminder r WHERE r.loan_id = l.id AND r.kind = $4 AND r.due_on = l.due_on AND r.day = s.day)
    AND NOT EXISTS (SELECT FROM loan_trouble x WHERE x.loan_id = l.id
      AND (x.claimed_at IS NOT NULL OR x.disputed_at IS NOT NULL OR (x.lost_at IS NOT NULL AND x.found_at IS NULL)))`

/** What to look for, and which page of it: of patrons after one, at most so many steps. */
export type StepSearch = {
  readonly kind: ReminderKind
  readonly today: LocalDate
  readonly steps: readonly PolicyStep[]
}
export type StepPage = { readonly afterPatronId: string; readonly limit: number }

/** Steps after the due day that have been reached by a day and not been made, in the order of patrons. */
export async function findReachedSteps(
  db: Queryable,
  { kind, today, steps }: StepSearch,
  { afterPatronId, limit }: StepPage,
): Promise<ReachedStep[]> {
  const { rows } = await db.query<ReachedStep>(
    'find-reached-steps',
    `${REACHED} AND l.due_on < $1::date AND l.due_on + s.day <= $1::date ORDER BY l.patron_id, l.id, s.day LIMIT $6`,
    [today, steps.map((step) => step.resolutionId), steps.map((step) => step.day), kind, afterPatronId, limit],
  )
  return rows
}

/** Steps that are of this very day and have not been made, in the order of patrons. */
export async function findStepsOfToday(
  db: Queryable,
  { kind, today, steps }: StepSearch,
  { afterPatronId, limit }: StepPage,
): Promise<ReachedStep[]> {
  const { rows } = await db.query<ReachedStep>(
    'find-steps-of-today',
    `${REACHED} AND l.due_on + s.day = $1::date ORDER BY l.patron_id, l.due_at, l.id LIMIT $6`,
    [today, steps.map((step) => step.resolutionId), steps.map((step) => step.day), kind, afterPatronId, limit],
  )
  return rows
}

/** Notes the steps as made; gives those that were not before and whose loan still stands as it was found. */
export async function noteSteps(
  tx: Tx,
  kind: ReminderKind,
  steps: readonly ReachedStep[],
  at: Instant,
): Promise<ReachedStep[]> {
  const { rows } = await tx.query<{ loan_id: string; day: number }>(
    'note-reminder-steps',
    `INSERT INTO loan_reminder (loan_id, kind, due_on, day, at)
     SELECT l.id, $4, l.due_on, n.day, $5 FROM unnest($1::bigint[], $2::date[], $3::integer[]) AS n (id, due_on, day)
       JOIN loan l ON l.id = n.id AND l.due_on = n.due_on AND l.closed_at IS NULL
     ON CONFLICT DO NOTHING RETURNING loan_id, day`,
    [
      steps.map((step) => step.loanId),
      steps.map((step) => step.dueOn),
      steps.map((step) => step.day),
      kind,
      timestamptz(at),
    ],
  )
  const made = new Set(rows.map(({ loan_id, day }) => `${loan_id} ${day}`))
  return steps.filter(({ loanId, day }) => made.has(`${loanId} ${day}`))
}

/** Marks what is late and has not been marked for its due day; gives how many. */
export async function markOverdue(db: Queryable, now: Instant, today: LocalDate): Promise<number> {
  const { rowCount } = await db.query(
    'mark-overdue',
    `INSERT INTO loan_reminder (loan_id, kind, due_on, day, at)
     SELECT l.id, 'overdue', l.due_on, 0, $1 FROM loan l
     WHERE l.closed_at IS NULL AND l.due_on <= $2 AND l.due_at < $1
       AND NOT EXISTS (SELECT FROM loan_reminder r WHERE r.loan_id = l.id AND r.kind = 'overdue' AND r.due_on = l.due_on)
     ON CONFLICT DO NOTHING`,
    [timestamptz(now), today],
  )
  return rowCount ?? 0
}

export type NoticeOfNight = {
  readonly patronId: string
  readonly kind: 'due-soon' | 'overdue' | 'charge'
  /** Null for one that speaks of several. */
  readonly loanId: string | null
  readonly data: Readonly<Record<string, unknown>>
}

export async function insertNotices(tx: Tx, at: Instant, notices: readonly NoticeOfNight[]): Promise<void> {
  if (notices.length === 0) return
  await tx.query(
    'insert-night-notices',
    `INSERT INTO notice (patron_id, kind, at, loan_id, data)
     SELECT patron_id, kind, $5, loan_id, data FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::jsonb[]) AS n (patron_id, kind, loan_id, data)`,
    [
      notices.map(({ patronId }) => patronId),
      notices.map(({ kind }) => kind),
      notices.map(({ loanId }) => loanId),
      notices.map(({ data }) => JSON.stringify(data)),
      timestamptz(at),
    ],
  )
}

export type ReminderFee = { readonly step: ReachedStep; readonly feeFen: number }

/** Books a charge for each; gives the ids of their lines, in order. */
export async function insertFeeLines(
  tx: Tx,
  at: Instant,
  fees: readonly ReminderFee[],
  actor: string,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-reminder-fees',
    `WITH given AS (
       SELECT nextval(pg_get_serial_sequence('account_line', 'id')) AS id, n.*
       FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::jsonb[]) WITH ORDINALITY
         AS n (patron_id, loan_id, item_id, fee_fen, explained, place)
     ), written AS (
       INSERT INTO account_line (id, patron_id, kind, cause, amount_fen, at, loan_id, item_id, explained, actor)
       SELECT id, patron_id, 'charge', 'reminder', fee_fen, $6, loan_id, item_id, explained, $7 FROM given
     ) SELECT id FROM given ORDER BY place`,
    [
      fees.map(({ step }) => step.patronId),
      fees.map(({ step }) => step.loanId),
      fees.map(({ step }) => step.itemId),
      fees.map(({ feeFen }) => feeFen),
      fees.map(({ step, feeFen }) => JSON.stringify([{ code: 'REMINDER', day: step.day, amountFen: feeFen }])),
      timestamptz(at),
      actor,
    ],
  )
  return rows.map(({ id }) => id)
}
