import type { Queryable, Tx } from '../platform/index.ts'

export type TypeRow = { code: string; name: string }
export type TypeTable = 'patron_type' | 'item_type'

export async function listTypeRows(
  db: Queryable,
  table: TypeTable,
  page: { after: string; limit: number },
): Promise<TypeRow[]> {
  const { rows } = await db.query<TypeRow>(
    `list-${table}`,
    `SELECT code, name FROM ${table} WHERE code > $1 ORDER BY code LIMIT $2`,
    [page.after, page.limit],
  )
  return rows
}

/** Makes the types or renames them. */
export async function upsertTypes(tx: Tx, table: TypeTable, types: readonly TypeRow[]): Promise<void> {
  await tx.query(
    `upsert-${table}`,
    `INSERT INTO ${table} (code, name) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
    [types.map(({ code }) => code), types.map(({ name }) => name)],
  )
}

/** The names of all types by their codes. */
export async function findTypeNames(db: Queryable, table: TypeTable): Promise<Map<string, string>> {
  const { rows } = await db.query<TypeRow>(`find-${table}-names`, `SELECT code, name FROM ${table}`)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
