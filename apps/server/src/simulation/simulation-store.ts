import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { WrittenLine, WrittenPeriods } from '@wenyuan/domain/policy'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { BothSides } from './simulate-sides.ts'

export type WorkState = 'waiting' | 'running' | 'done' | 'failed'

export type SimulationRow = {
  readonly id: string
  readonly draft_version: string
  readonly against_version: string
  readonly name: string | null
  readonly lines: readonly WrittenLine[]
  readonly periods: WrittenPeriods
  readonly source: 'record' | 'file'
  readonly file_name: string | null
  readonly from_on: LocalDate
  readonly to_on: LocalDate
  readonly state: WorkState
  readonly started_by: string
  readonly started_at: Instant
  readonly finished_at: Instant | null
  readonly acts: number
  readonly acts_total: number | null
  readonly failure: string | null
  readonly report: BothSides | null
}
export type SimulationHead = Omit<SimulationRow, 'report'>

const HEAD = `id, draft_version, against_version, name, lines, periods, source, file_name, from_on, to_on, state, started_by,
  started_at, finished_at, acts, acts_total, failure`

export type NewSimulation = Pick<
  SimulationRow,
  'draft_version' | 'against_version' | 'name' | 'lines' | 'periods' | 'source' | 'file_name' | 'from_on' | 'to_on'
> & { readonly by: string; readonly at: Instant }

export async function insertSimulation(tx: Tx, draft: NewSimulation): Promise<SimulationRow> {
  const { rows } = await tx.query<SimulationRow>(
    'insert-simulation',
    `INSERT INTO policy_simulation (draft_version, against_version, name, lines, periods, source, file_name, from_on, to_on,
       state, started_by, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10, $11) RETURNING ${HEAD}, report`,
    [
      ...[draft.draft_version, draft.against_version, draft.name, JSON.stringify(draft.lines)],
      ...[JSON.stringify(draft.periods), draft.source, draft.file_name, draft.from_on, draft.to_on],
      ...[draft.by, timestamptz(draft.at)],
    ],
  )
  const [row] = rows
  if (row === undefined) throw new Error('a write that returns its row gave none')
  return row
}

export async function findSimulation(queryable: Queryable, id: string): Promise<SimulationRow | null> {
  const { rows } = await queryable.query<SimulationRow>(
    'find-simulation',
    `SELECT ${HEAD}, report FROM policy_simulation WHERE id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export async function listSimulationRows(
  queryable: Queryable,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<SimulationHead[]> {
  const { rows } = await queryable.query<SimulationHead>(
    'list-simulations',
    `SELECT ${HEAD} FROM policy_simulation WHERE ($1::bigint IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
    [before, limit],
  )
  return rows
}

/** What waits, and what a server that went away had begun: it is begun again, since nothing of it was kept. */
export async function listRunnable(queryable: Queryable): Promise<SimulationHead[]> {
  const { rows } = await queryable.query<SimulationHead>(
    'list-runnable-simulations',
    `SELECT ${HEAD} FROM policy_simulation WHERE state IN ('waiting', 'running') ORDER BY id`,
  )
  return rows
}

export async function noteProgress(
  queryable: Queryable,
  id: string,
  { acts, total }: { readonly acts: number; readonly total: number },
): Promise<void> {
  await queryable.query(
    'note-simulation-progress',
    `UPDATE policy_simulation SET state = 'running', acts = $2, acts_total = $3
     WHERE id = $1 AND state IN ('waiting', 'running')`,
    [id, acts, total],
  )
}

export async function finishSimulation(
  queryable: Queryable,
  id: string,
  end: { readonly report: BothSides; readonly total: number; readonly at: Instant },
): Promise<void> {
  await queryable.query(
    'finish-simulation',
    `UPDATE policy_simulation SET state = 'done', report = $2, acts = $3, acts_total = $3, finished_at = $4 WHERE id = $1`,
    [id, JSON.stringify(end.report), end.total, timestamptz(end.at)],
  )
}

export async function failSimulation(
  queryable: Queryable,
  id: string,
  { failure, at }: { readonly failure: string; readonly at: Instant },
): Promise<void> {
  await queryable.query(
    'fail-simulation',
    `UPDATE policy_simulation SET state = 'failed', failure = $2, finished_at = $3 WHERE id = $1`,
    [id, failure, timestamptz(at)],
  )
}
