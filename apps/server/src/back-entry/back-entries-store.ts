import type { BackEntryChoice, BackEntryConflictCode, BackEntryState } from '@wenyuan/contract'
import type { Finding } from '@wenyuan/domain/circulation'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { Said } from './entry-said.ts'

export type BatchRow = {
  readonly id: string
  readonly file: string | null
  readonly note: string | null
  readonly entered_by: string
  readonly entered_at: Instant
}
export type BatchCounts = Readonly<Record<'entries' | BackEntryState, number>>

export type EntryRow = {
  readonly batch_id: string
  readonly n: number
  readonly row: number
  readonly said: Said
  readonly at: Instant | null
  readonly state: BackEntryState
  readonly tries: number
  readonly code: BackEntryConflictCode | null
  readonly findings: readonly Finding[]
  readonly choices: readonly BackEntryChoice[]
  readonly recorded_at: Instant | null
  readonly loan_id: string | null
  readonly hold_id: string | null
  readonly due_on: LocalDate | null
  readonly before_batch_id: string | null
  readonly choice: BackEntryChoice | null
  readonly settled_by: string | null
  readonly settled_at: Instant | null
  readonly note: string | null
}

const BATCH = 'id, file, note, entered_by, entered_at'
const ENTRY = `batch_id, n, row, said, at, state, tries, code, findings, choices, recorded_at, loan_id, hold_id, due_on,
  before_batch_id, choice, settled_by, settled_at, note`

export type NewBatch = {
  readonly digest: Buffer
  readonly file: string | null
  readonly note: string | null
  readonly by: string
  readonly at: Instant
}

/** Null: the same batch is there already. */
export async function insertBatch(tx: Tx, { digest, file, note, by, at }: NewBatch): Promise<BatchRow | null> {
  const { rows } = await tx.query<BatchRow>(
    'insert-back-entry-batch',
    `INSERT INTO back_entry_batch (digest, file, note, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (digest) DO NOTHING RETURNING ${BATCH}`,
    [digest, file, note, by, timestamptz(at)],
  )
  return rows[0] ?? null
}

export async function findBatchByDigest(db: Queryable, digest: Buffer): Promise<BatchRow | null> {
  const { rows } = await db.query<BatchRow>(
    'find-back-entry-batch-by-digest',
    `SELECT ${BATCH} FROM back_entry_batch WHERE digest = $1`,
    [digest],
  )
  return rows[0] ?? null
}

export async function findBatch(db: Queryable, id: string): Promise<BatchRow | null> {
  const { rows } = await db.query<BatchRow>(
    'find-back-entry-batch',
    `SELECT ${BATCH} FROM back_entry_batch WHERE id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** Newest first. */
export async function listBatches(
  db: Queryable,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<BatchRow[]> {
  const { rows } = await db.query<BatchRow>(
    'list-back-entry-batches',
    `SELECT ${BATCH} FROM back_entry_batch WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
    [before, limit],
  )
  return rows
}

export async function countEntries(db: Queryable, batchIds: readonly string[]): Promise<Map<string, BatchCounts>> {
  const { rows } = await db.query<BatchCounts & { batch_id: string }>(
    'count-back-entries',
    `SELECT batch_id, count(*)::int AS entries, count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
       count(*) FILTER (WHERE state = 'performed')::int AS performed, count(*) FILTER (WHERE state = 'conflict')::int AS conflict,
       count(*) FILTER (WHERE state = 'left')::int AS left, count(*) FILTER (WHERE state = 'repeated')::int AS repeated
     FROM back_entry WHERE batch_id = ANY($1::bigint[]) GROUP BY batch_id`,
    [batchIds],
  )
  return new Map(rows.map((row) => [row.batch_id, row]))
}

export type NewEntry = {
  readonly row: number
  readonly said: Said
  readonly at: Instant | null
  readonly digest: Buffer
}

/** In the order of their times. What another batch, or an earlier row of this one, has entered already is only noted. */
export async function insertEntries(tx: Tx, batchId: string, entries: readonly NewEntry[]): Promise<void> {
  await tx.query(
    'insert-back-entries',
    `WITH given AS (
       SELECT *, row_number() OVER (PARTITION BY digest ORDER BY n) AS copy
       FROM unnest($2::int[], $3::int[], $4::jsonb[], $5::timestamptz[], $6::bytea[]) AS g (n, row, said, at, digest)
     )
     INSERT INTO back_entry (batch_id, n, row, said, at, digest, state, before_batch_id)
     SELECT $1, g.n, g.row, g.said, g.at, g.digest,
       CASE WHEN g.copy > 1 OR b.batch_id IS NOT NULL THEN 'repeated' ELSE 'waiting' END,
       coalesce(b.batch_id, CASE WHEN g.copy > 1 THEN $1::bigint END)
     FROM given g LEFT JOIN back_entry b ON b.digest = g.digest AND b.state <> 'repeated' ORDER BY g.n`,
    [
      batchId,
      entries.map((_, index) => index + 1),
      entries.map(({ row }) => row),
      entries.map(({ said }) => JSON.stringify(said)),
      entries.map(({ at }) => (at === null ? null : timestamptz(at))),
      entries.map(({ digest }) => digest),
    ],
  )
}

export async function findEntry(db: Queryable, batchId: string, n: number): Promise<EntryRow | null> {
  const { rows } = await db.query<EntryRow>(
    'find-back-entry',
    `SELECT ${ENTRY} FROM back_entry WHERE batch_id = $1 AND n = $2`,
    [batchId, n],
  )
  return rows[0] ?? null
}

export type EntryFilter = {
  readonly batchId: string
  readonly state: BackEntryState | null
  readonly after: number
  readonly limit: number
}

export async function listEntries(db: Queryable, filter: EntryFilter): Promise<EntryRow[]> {
  const { rows } = await db.query<EntryRow>(
    'list-back-entries',
    `SELECT ${ENTRY} FROM back_entry WHERE batch_id = $1 AND ($2::text IS NULL OR state = $2) AND n > $3 ORDER BY n LIMIT $4`,
    [filter.batchId, filter.state, filter.after, filter.limit],
  )
  return rows
}

/** Those that stand against something, or stood until someone settled them. */
export async function listConflicts(db: Queryable, batchId: string): Promise<EntryRow[]> {
  const { rows } = await db.query<EntryRow>(
    'list-back-entry-conflicts',
    `SELECT ${ENTRY} FROM back_entry WHERE batch_id = $1 AND code IS NOT NULL ORDER BY n`,
    [batchId],
  )
  return rows
}

/** What came of one try; `said`, `at` and `digest` where a correction changed them. */
export type EntryChange = {
  readonly state: BackEntryState
  readonly code: BackEntryConflictCode | null
  readonly findings: readonly Finding[]
  readonly choices: readonly BackEntryChoice[]
  readonly recordedAt: Instant | null
  readonly loanId: string | null
  readonly holdId: string | null
  readonly dueOn: LocalDate | null
  readonly settlement: {
    readonly choice: BackEntryChoice
    readonly by: string
    readonly at: Instant
    readonly note: string | null
  } | null
  readonly said: Said
  readonly at: Instant | null
  readonly digest: Buffer
}

/** False: another request has decided it meanwhile. */
export async function changeEntry(db: Queryable, before: EntryRow, change: EntryChange): Promise<boolean> {
  const { settlement } = change
  const { rowCount } = await db.query(
    'change-back-entry',
    `UPDATE back_entry SET state = $4, code = coalesce($5, code), findings = $6, choices = $7, recorded_at = $8, loan_id = $9,
       hold_id = $10, due_on = $11, choice = $12, settled_by = $13, settled_at = $14, note = $15, said = $16, at = $17,
       digest = $18, tries = tries + 1
     WHERE batch_id = $1 AND n = $2 AND tries = $3 AND state IN ('waiting', 'conflict')`,
    [
      before.batch_id,
      before.n,
      before.tries,
      change.state,
      change.code,
      JSON.stringify(change.findings),
      change.choices,
      change.recordedAt === null ? null : timestamptz(change.recordedAt),
      change.loanId,
      change.holdId,
      change.dueOn,
      settlement?.choice ?? null,
      settlement?.by ?? null,
      settlement === null ? null : timestamptz(settlement.at),
      settlement?.note ?? null,
      JSON.stringify(change.said),
      change.at === null ? null : timestamptz(change.at),
      change.digest,
    ],
  )
  return rowCount > 0
}
