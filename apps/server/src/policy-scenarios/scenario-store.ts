import type { Instant } from '@wenyuan/domain/kernel'
import type { WrittenLine, WrittenPeriods } from '@wenyuan/domain/policy'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { FileReport } from './play-files.ts'

export type ScenarioRow = {
  readonly name: string
  readonly title: string
  readonly text: string
  readonly changed_by: string
  readonly changed_at: Instant
  readonly row_version: number
}

const COLUMNS = 'name, title, text, changed_by, changed_at, row_version'

export async function listScenarios(queryable: Queryable): Promise<ScenarioRow[]> {
  const { rows } = await queryable.query<ScenarioRow>(
    'list-policy-scenarios',
    `SELECT ${COLUMNS} FROM policy_scenario ORDER BY name`,
  )
  return rows
}

export async function findScenario(queryable: Queryable, name: string): Promise<ScenarioRow | null> {
  const { rows } = await queryable.query<ScenarioRow>(
    'find-policy-scenario',
    `SELECT ${COLUMNS} FROM policy_scenario WHERE name = $1`,
    [name],
  )
  return rows[0] ?? null
}

/** Whoever keeps or removes files holds the policy's first version: the count stays right, and a file has one writer. */
export async function lockScenarios(tx: Tx): Promise<number> {
  await tx.query(
    'lock-policy-scenarios',
    'SELECT FROM policy_version WHERE version = (SELECT min(version) FROM policy_version) FOR NO KEY UPDATE',
  )
  const { rows } = await tx.query<{ count: string }>('count-policy-scenarios', 'SELECT count(*) FROM policy_scenario')
  return Number(rows[0]?.count ?? 0)
}

export async function putScenario(
  tx: Tx,
  { name, title, text, by, at }: { name: string; title: string; text: string; by: string; at: Instant },
): Promise<ScenarioRow> {
  const { rows } = await tx.query<ScenarioRow>(
    'put-policy-scenario',
    `INSERT INTO policy_scenario (name, title, text, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (name) DO UPDATE SET title = excluded.title, text = excluded.text, changed_by = excluded.changed_by,
       changed_at = excluded.changed_at, row_version = policy_scenario.row_version + 1
     RETURNING ${COLUMNS}`,
    [name, title, text, by, timestamptz(at)],
  )
  return onlyRow(rows)
}

export async function deleteScenario(tx: Tx, name: string): Promise<void> {
  await tx.query('delete-policy-scenario', 'DELETE FROM policy_scenario WHERE name = $1', [name])
}

export type ScenarioFile = { readonly name: string; readonly text: string }

export type RunRow = {
  readonly id: string
  readonly draft_version: string
  readonly policy: 'draft' | 'own'
  readonly lines: readonly WrittenLine[]
  readonly periods: WrittenPeriods
  readonly files: readonly ScenarioFile[]
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly started_at: Instant
  readonly finished_at: Instant | null
  /** So many files, as far as is known. */
  readonly played: number
  readonly passed: number | null
  readonly failed: number | null
  readonly reports: readonly FileReport[]
  readonly failure: string | null
}

const RUN = `id, draft_version, policy, lines, periods, files, state, started_at, finished_at, played, passed,
  failed, reports, failure`

export type NewRun = Pick<RunRow, 'draft_version' | 'policy' | 'lines' | 'periods' | 'files'> & {
  readonly by: string
  readonly at: Instant
}

export async function insertRun(tx: Tx, draft: NewRun): Promise<RunRow> {
  const { rows } = await tx.query<RunRow>(
    'insert-scenario-run',
    `INSERT INTO policy_scenario_run (draft_version, policy, lines, periods, files, state, started_by, started_at)
     VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7) RETURNING ${RUN}`,
    [
      ...[draft.draft_version, draft.policy, JSON.stringify(draft.lines), JSON.stringify(draft.periods)],
      ...[JSON.stringify(draft.files), draft.by, timestamptz(draft.at)],
    ],
  )
  return onlyRow(rows)
}

export async function findRun(queryable: Queryable, id: string): Promise<RunRow | null> {
  const { rows } = await queryable.query<RunRow>(
    'find-scenario-run',
    `SELECT ${RUN} FROM policy_scenario_run WHERE id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** What waits, and what a server that went away had begun: nothing of it was kept, so it is begun again. */
export async function findNextRun(queryable: Queryable): Promise<RunRow | null> {
  const { rows } = await queryable.query<RunRow>(
    'find-next-scenario-run',
    `SELECT ${RUN} FROM policy_scenario_run WHERE state IN ('waiting', 'running') ORDER BY id LIMIT 1`,
  )
  return rows[0] ?? null
}

export async function setRunning(queryable: Queryable, id: string): Promise<void> {
  await queryable.query(
    'begin-scenario-run',
    `UPDATE policy_scenario_run SET state = 'running', played = 0 WHERE id = $1`,
    [id],
  )
}

export async function setPlayed(queryable: Queryable, id: string, played: number): Promise<void> {
  await queryable.query(
    'note-scenario-run',
    `UPDATE policy_scenario_run SET played = $2 WHERE id = $1 AND state = 'running'`,
    [id, played],
  )
}

export async function finishRun(
  queryable: Queryable,
  id: string,
  end: {
    readonly passed: number | null
    readonly failed: number | null
    readonly reports: readonly FileReport[]
    readonly failure: string | null
    readonly at: Instant
  },
): Promise<void> {
  const { passed, failed, reports, failure, at } = end
  await queryable.query(
    'finish-scenario-run',
    `UPDATE policy_scenario_run SET state = $2, passed = $3, failed = $4, reports = $5, failure = $6, finished_at = $7
     WHERE id = $1`,
    [id, failure === null ? 'done' : 'failed', passed, failed, JSON.stringify(reports), failure, timestamptz(at)],
  )
}

function onlyRow<Row>(rows: readonly Row[]): Row {
  const row = rows[0]
  if (row === undefined) throw new Error('a write that returns its row gave none')
  return row
}
