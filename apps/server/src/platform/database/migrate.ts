import type { Database } from './database.ts'
import { codeOf } from './database-errors.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import type { Tx } from './transaction.ts'

export type MigrationProblem =
  | { code: 'changed'; number: number; name: string }
  | { code: 'newer'; databaseNumber: number; programNumber: number }

export type MigrateResult =
  | { kind: 'migrated'; applied: number[]; number: number }
  | { kind: 'refused'; problem: MigrationProblem }

type Landed = { number: number; name: string; checksum: string }

/** Told before a migration runs: its number of how many, and its name. */
export type OnMigration = (step: { number: number; of: number; name: string }) => void

/**
 * Brings the database to the newest migration of the folder, each in a transaction of its own.
 * Refuses, changing nothing, when a landed file has changed or the database is newer than the folder.
 */
export async function migrate(
  database: Database,
  { folder, onMigration }: { folder: string; onMigration?: OnMigration },
): Promise<MigrateResult> {
  const migrations = readMigrations(folder)
  await makeTable(database)
  const applied: number[] = []
  for (;;) {
    const step = await database.transaction((tx) => applyNext(tx, migrations, onMigration))
    if (step.kind === 'refused') return step
    if (step.kind === 'done') return { kind: 'migrated', applied, number: migrations.length }
    applied.push(step.number)
  }
}

type Step = { kind: 'applied'; number: number } | { kind: 'done' } | { kind: 'refused'; problem: MigrationProblem }

async function applyNext(tx: Tx, migrations: readonly Migration[], onMigration?: OnMigration): Promise<Step> {
  // The other server that starts just now waits here and then finds the work done. A table's lock and not an advisory
  // one: those are not kept across the nodes of a distributed PostgreSQL. It waits as long as a migration may take.
  await tx.script('SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0')
  await tx.script('LOCK TABLE schema_migration IN SHARE ROW EXCLUSIVE MODE')
  const { rows } = await tx.query<Landed>(null, 'SELECT number, name, checksum FROM schema_migration ORDER BY number')
  const problem = findProblem(rows, migrations)
  if (problem !== null) return { kind: 'refused', problem }
  const next = migrations[rows.length]
  if (next === undefined) return { kind: 'done' }

  onMigration?.({ number: next.number, of: migrations.length, name: next.name })
  try {
    await tx.script(next.sql)
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`migration ${next.number} ${next.name} failed: ${words}`, { cause })
  }
  await tx.query(null, 'INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)', [
    next.number,
    next.name,
    next.checksum,
  ])
  return { kind: 'applied', number: next.number }
}

function findProblem(landed: readonly Landed[], migrations: readonly Migration[]): MigrationProblem | null {
  const databaseNumber = landed.at(-1)?.number ?? 0
  if (databaseNumber > migrations.length) {
    return { code: 'newer', databaseNumber, programNumber: migrations.length }
  }
  const changed = landed.find(({ number, checksum }) => migrations[number - 1]?.checksum !== checksum)
  return changed === undefined ? null : { code: 'changed', number: changed.number, name: changed.name }
}

const DUPLICATES = new Set(['23505', '42P07', '42710']) // unique_violation in the catalog, duplicate_table, duplicate_object (its type)

async function makeTable(database: Database): Promise<void> {
  try {
    await database.script(`CREATE TABLE IF NOT EXISTS schema_migration (
      number     integer PRIMARY KEY CHECK (number > 0),
      name       text NOT NULL,
      checksum   text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now()
    )`)
  } catch (error) {
    // IF NOT EXISTS looks before it makes: two at the same moment both look, and one of them fails. It is there, then.
    if (!DUPLICATES.has(codeOf(error) ?? '')) throw error
  }
}
