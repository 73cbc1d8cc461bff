import type { Queryable, Tx } from '../platform/index.ts'

export type SettingKey =
  | 'name'
  | 'language'
  | 'policyBranch'
  | 'nationalHolidays'
  | 'nightlyAt'
  | 'amnesty'
  | 'selfRegistration'
  | 'waiverLimits'
  | 'creditLevels'
  | 'creditWeights'
  | 'transitLostAfterDays'
  | 'settingsVersion'
  | 'createdAt'
  /** What became of the demonstration library: wanted, planted or declined. */
  | 'demo'
export type Stored = Readonly<Partial<Record<SettingKey, unknown>>>

const READ = `SELECT coalesce(json_object_agg(key, value), '{}') AS settings FROM setting`

export async function readSettingRows(db: Queryable): Promise<Stored> {
  const { rows } = await db.query<{ settings: Stored }>('read-settings', READ)
  return rows[0]?.settings ?? {}
}

/** Held until the end of the transaction, by whoever changes settings or makes the network. */
export async function lockSettings(tx: Tx): Promise<Stored> {
  await tx.query('lock-settings', 'LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE')
  return readSettingRows(tx)
}

export async function writeSettings(tx: Tx, settings: Stored): Promise<void> {
  const entries = Object.entries(settings)
  await tx.query(
    'write-settings',
    `INSERT INTO setting (key, value) SELECT key, value::jsonb FROM unnest($1::text[], $2::text[]) AS given (key, value)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [entries.map(([key]) => key), entries.map(([, value]) => JSON.stringify(value))],
  )
}
