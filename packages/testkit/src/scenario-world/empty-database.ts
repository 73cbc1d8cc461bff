import type { Database } from '@wenyuan/server/platform'

/** Kept through an emptying: the migrations' own rows. */
const KEPT = ['schema_migration', 'event_head']

/**
 * Prepares the emptying of a migrated database. Deleting the few rows of a scenario is quicker by far than truncating
 * every table; the triggers that guard the record stay out of it, as in a restore.
 */
export async function prepareEmptying(database: Database): Promise<() => Promise<void>> {
  const { rows } = await database.query<{ tablename: string }>(
    null,
    'SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL($1) ORDER BY tablename',
    [KEPT],
  )
  const deletes = rows.map(({ tablename }) => `DELETE FROM ${tablename};`).join('\n')
  const script = `BEGIN; SET LOCAL session_replication_role = replica; ${deletes}
    UPDATE event_head SET seq = 0, hash = '\\x', settled_id = 0; COMMIT`
  return () => database.script(script)
}
