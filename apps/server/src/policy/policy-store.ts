import type { Instant } from '@wenyuan/domain/kernel'
import type { WrittenLine, WrittenPeriods } from '@wenyuan/domain/policy'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type PolicyRow = {
  readonly version: string
  readonly name: string | null
  readonly state: 'draft' | 'activated'
  readonly lines: readonly WrittenLine[]
  readonly periods: WrittenPeriods
  readonly drafted_at: Instant
  /** When the draft was last rewritten; null: it is as it was begun. */
  readonly changed_at: Instant | null
  /** The version that was activated last when it was begun or last rewritten. */
  readonly base_version: string | null
  readonly activated_by: string | null
  readonly effective_at: Instant | null
  /** The earlier version whose lines these are again, and why they are. */
  readonly restores_version: string | null
  readonly reason: string | null
  readonly row_version: number
}
export type ActivatedRow = PolicyRow & { readonly effective_at: Instant }

const COLUMNS = `version, name, state, lines, periods, drafted_at, changed_at, base_version, activated_by, effective_at,
  restores_version, reason, row_version`

const LAST_ACTIVATED = `(SELECT version FROM policy_version WHERE state = 'activated'
  ORDER BY activated_at DESC, version DESC LIMIT 1)`

type Draft = {
  readonly name: string | null
  readonly lines: readonly WrittenLine[]
  readonly periods: WrittenPeriods
  readonly at: Instant
}

export async function insertDraft(
  tx: Tx,
  { name, lines, periods, by, at }: Draft & { readonly by: string },
): Promise<PolicyRow> {
  const { rows } = await tx.query<PolicyRow>(
    'insert-policy-draft',
    `INSERT INTO policy_version (name, state, lines, periods, drafted_by, drafted_at, base_version)
     VALUES ($1, 'draft', $2, $3, $4, $5, ${LAST_ACTIVATED}) RETURNING ${COLUMNS}`,
    [name, JSON.stringify(lines), JSON.stringify(periods), by, timestamptz(at)],
  )
  return onlyRow(rows)
}

export async function updateDraft(tx: Tx, version: string, { name, lines, periods, at }: Draft): Promise<PolicyRow> {
  const { rows } = await tx.query<PolicyRow>(
    'update-policy-draft',
    `UPDATE policy_version SET name = $2, lines = $3, periods = $4, changed_at = $5, base_version = ${LAST_ACTIVATED},
       row_version = row_version + 1 WHERE version = $1 RETURNING ${COLUMNS}`,
    [version, name, JSON.stringify(lines), JSON.stringify(periods), timestamptz(at)],
  )
  return onlyRow(rows)
}

export async function setActivated(
  tx: Tx,
  version: string,
  { by, at, effectiveAt }: { by: string; at: Instant; effectiveAt: Instant },
): Promise<ActivatedRow> {
  const { rows } = await tx.query<ActivatedRow>(
    'activate-policy',
    `UPDATE policy_version SET state = 'activated', activated_by = $2, activated_at = $3, effective_at = $4,
       row_version = row_version + 1 WHERE version = $1 RETURNING ${COLUMNS}`,
    [version, by, timestamptz(at), timestamptz(effectiveAt)],
  )
  return onlyRow(rows)
}

/** A draft that repeats an earlier version and is in force from an instant on, in one statement. */
export async function insertRestored(
  tx: Tx,
  restored: Omit<Draft, 'at'> & {
    readonly version: string
    readonly reason: string
    readonly by: string
    readonly at: Instant
    readonly effectiveAt: Instant
  },
): Promise<ActivatedRow> {
  const { name, lines, periods, version, reason, by, at, effectiveAt } = restored
  const { rows } = await tx.query<ActivatedRow>(
    'insert-restored-policy',
    `INSERT INTO policy_version (name, state, lines, periods, drafted_by, drafted_at, base_version, activated_by,
       activated_at, effective_at, restores_version, reason)
     VALUES ($1, 'activated', $2, $3, $4, $5, ${LAST_ACTIVATED}, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
    [
      name,
      JSON.stringify(lines),
      JSON.stringify(periods),
      by,
      timestamptz(at),
      timestamptz(effectiveAt),
      version,
      reason,
    ],
  )
  return onlyRow(rows)
}

/** Its next writing or activation is another row version than anybody has seen. */
export async function setDraftAgain(tx: Tx, version: string): Promise<void> {
  await tx.query(
    'call-off-policy',
    `UPDATE policy_version SET state = 'draft', activated_by = NULL, activated_at = NULL, effective_at = NULL,
       restores_version = NULL, reason = NULL, row_version = row_version + 1 WHERE version = $1`,
    [version],
  )
}

/** One activation at a time: the oldest activated version stands for them all, and whoever activates holds its row. */
export async function lockActivations(tx: Tx): Promise<void> {
  await tx.query(
    'lock-policy-activations',
    `SELECT FROM policy_version WHERE version = (SELECT min(version) FROM policy_version WHERE state = 'activated')
     FOR NO KEY UPDATE`,
  )
}

export async function lockPolicy(tx: Tx, version: string): Promise<PolicyRow | null> {
  const { rows } = await tx.query<PolicyRow>(
    'lock-policy',
    `SELECT ${COLUMNS} FROM policy_version WHERE version = $1 FOR NO KEY UPDATE`,
    [version],
  )
  return rows[0] ?? null
}

export type Rivals = { readonly activatedSince: boolean; readonly atSameInstant: boolean }

/** Was any version activated after the draft's base, and is one to take effect at exactly this instant? */
export async function findRivals(
  tx: Tx,
  { base, effectiveAt }: { base: string | null; effectiveAt: Instant },
): Promise<Rivals> {
  const { rows } = await tx.query<{ since: boolean; same: boolean }>(
    'find-policy-rivals',
    `SELECT ${LAST_ACTIVATED} IS DISTINCT FROM $1::bigint AS since,
       EXISTS (SELECT FROM policy_version WHERE state = 'activated' AND effective_at = $2) AS same`,
    [base, timestamptz(effectiveAt)],
  )
  return { activatedSince: rows[0]?.since ?? false, atSameInstant: rows[0]?.same ?? false }
}

export async function findPolicy(queryable: Queryable, version: string): Promise<PolicyRow | null> {
  const { rows } = await queryable.query<PolicyRow>(
    'find-policy',
    `SELECT ${COLUMNS} FROM policy_version WHERE version = $1`,
    [version],
  )
  return rows[0] ?? null
}

/** The version in force at an instant; before the first took effect, the first. */
export async function findPolicyAt(queryable: Queryable, at: Instant): Promise<ActivatedRow | null> {
  const { rows } = await queryable.query<ActivatedRow>(
    'find-policy-at',
    `SELECT ${COLUMNS} FROM policy_version WHERE state = 'activated'
     ORDER BY effective_at <= $1 DESC, CASE WHEN effective_at <= $1 THEN effective_at END DESC, effective_at LIMIT 1`,
    [timestamptz(at)],
  )
  return rows[0] ?? null
}

/** Newest first, those still to come before them. */
export async function listActivated(
  queryable: Queryable,
  { before, limit }: { before: Instant | null; limit: number },
): Promise<ActivatedRow[]> {
  const { rows } = await queryable.query<ActivatedRow>(
    'list-activated-policies',
    `SELECT ${COLUMNS} FROM policy_version WHERE state = 'activated' AND ($1::timestamptz IS NULL OR effective_at < $1)
     ORDER BY effective_at DESC LIMIT $2`,
    [before === null ? null : timestamptz(before), limit],
  )
  return rows
}

export async function listDrafts(
  queryable: Queryable,
  { before, limit }: { before: string | null; limit: number },
): Promise<PolicyRow[]> {
  const { rows } = await queryable.query<PolicyRow>(
    'list-policy-drafts',
    `SELECT ${COLUMNS} FROM policy_version WHERE state = 'draft' AND ($1::bigint IS NULL OR version < $1)
     ORDER BY version DESC LIMIT $2`,
    [before, limit],
  )
  return rows
}

/** Each score that somebody has, once. */
export async function listCreditScores(queryable: Queryable): Promise<number[]> {
  const { rows } = await queryable.query<{ score: number }>(
    'list-credit-scores',
    'SELECT DISTINCT score FROM patron_credit',
  )
  return rows.map(({ score }) => score)
}

function onlyRow<Row>(rows: readonly Row[]): Row {
  const row = rows[0]
  if (row === undefined) throw new Error('a write that returns its row gave none')
  return row
}
