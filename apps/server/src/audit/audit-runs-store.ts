import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { Breach, BreachCode } from './breach.ts'

export type AuditRunRow = {
  readonly id: string
  readonly asked_by: string
  readonly started_at: Instant
  readonly ended_at: Instant | null
  readonly state: 'running' | 'done' | 'failed'
  readonly loans: number
  readonly charges: number
  /** bigint text */
  readonly events: string
  readonly complete: boolean
  readonly found: number
  readonly closed: number
  readonly breaches: number
}
export type BreachRow = {
  readonly id: string
  readonly code: BreachCode
  readonly subject: string
  readonly facts: Breach['facts']
  readonly found_at: Instant
  readonly seen_at: Instant
  readonly closed_at: Instant | null
  readonly task: string | null
}

const RUN = 'id, asked_by, started_at, ended_at, state, loans, charges, events, complete, found, closed, breaches'

export async function beginAuditRun(db: Queryable, by: string, at: Instant): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    'begin-audit-run',
    'INSERT INTO audit_run (asked_by, started_at) VALUES ($1, $2) RETURNING id',
    [by, timestamptz(at)],
  )
  return rows[0]?.id ?? ''
}

export type AuditRunEnd = Pick<AuditRunRow, 'state' | 'loans' | 'charges' | 'complete' | 'found' | 'closed'> & {
  readonly events: number
}

export async function endAuditRun(db: Queryable, id: string, end: AuditRunEnd, at: Instant): Promise<AuditRunRow> {
  const { rows } = await db.query<AuditRunRow>(
    'end-audit-run',
    `UPDATE audit_run SET state = $2, loans = $3, charges = $4, events = $5, complete = $6, found = $7, closed = $8, ended_at = $9,
       breaches = (SELECT count(*) FROM audit_breach WHERE closed_at IS NULL)
     WHERE id = $1 RETURNING ${RUN}`,
    [id, end.state, end.loans, end.charges, end.events, end.complete, end.found, end.closed, timestamptz(at)],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('an audit run that was begun is there')
  return row
}

/** Newest first. */
export async function listAuditRuns(db: Queryable, limit: number): Promise<AuditRunRow[]> {
  const { rows } = await db.query<AuditRunRow>(
    'list-audit-runs',
    `SELECT ${RUN} FROM audit_run ORDER BY id DESC LIMIT $1`,
    [limit],
  )
  return rows
}

/** Is another pass under way that began after an instant? */
export async function isAuditRunning(db: Queryable, since: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'is-audit-running',
    `SELECT FROM audit_run WHERE state = 'running' AND started_at > $1 LIMIT 1`,
    [timestamptz(since)],
  )
  return rowCount > 0
}

export async function readAuditPlace(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ after_loan_id: string }>(
    'read-audit-place',
    'SELECT after_loan_id FROM audit_place',
  )
  return rows[0]?.after_loan_id ?? '0'
}

export async function writeAuditPlace(tx: Tx, after: string): Promise<void> {
  await tx.query('write-audit-place', 'UPDATE audit_place SET after_loan_id = $1', [after])
}

export async function listOpenBreaches(db: Queryable, limit: number): Promise<BreachRow[]> {
  const { rows } = await db.query<BreachRow>(
    'list-open-breaches',
    `SELECT b.id, b.code, b.subject, b.facts, b.found_at, b.seen_at, b.closed_at,
       (SELECT t.id FROM task t WHERE t.open_key = 'audit-breach:' || b.code || ':' || b.subject AND t.state = 'open') AS task
     FROM audit_breach b WHERE b.closed_at IS NULL ORDER BY b.id LIMIT $1`,
    [limit],
  )
  return rows
}

/** How many are open, by code. */
export async function countOpenBreaches(db: Queryable): Promise<Map<BreachCode, number>> {
  const { rows } = await db.query<{ code: BreachCode; count: number }>(
    'count-open-breaches',
    'SELECT code, count(*)::int AS count FROM audit_breach WHERE closed_at IS NULL GROUP BY code',
  )
  return new Map(rows.map(({ code, count }) => [code, count]))
}

/** Those that are new; the others were seen again. */
export async function keepBreaches(tx: Tx, breaches: readonly Breach[], at: Instant): Promise<Breach[]> {
  const { rows } = await tx.query<Breach & { fresh: boolean }>(
    'keep-breaches',
    `INSERT INTO audit_breach (code, subject, facts, found_at, seen_at)
     SELECT DISTINCT ON (code, subject) code, subject, facts, $4::timestamptz, $4::timestamptz
     FROM unnest($1::text[], $2::text[], $3::jsonb[]) AS n (code, subject, facts)
     ON CONFLICT (code, subject) WHERE closed_at IS NULL DO UPDATE SET facts = excluded.facts, seen_at = excluded.seen_at
     RETURNING code, subject, facts, xmax = 0 AS fresh`,
    [
      breaches.map(({ code }) => code),
      breaches.map(({ subject }) => subject),
      breaches.map(({ facts }) => JSON.stringify(facts)),
      timestamptz(at),
    ],
  )
  return rows.filter(({ fresh }) => fresh)
}

export async function closeBreaches(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await tx.query('close-breaches', 'UPDATE audit_breach SET closed_at = $2 WHERE id = ANY($1::bigint[])', [
    ids,
    timestamptz(at),
  ])
}
