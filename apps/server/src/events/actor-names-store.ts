import type { Queryable } from '../platform/index.ts'

const NAMED = /^(staff|machine):([1-9]\d{0,17})$/

/** What the staff accounts and keys among these actors, as the record writes them, are called now. */
export async function findActorNames(
  queryable: Queryable,
  actors: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = { staff: new Set<string>(), machine: new Set<string>() }
  for (const actor of actors) {
    const [, kind, id] = NAMED.exec(actor) ?? []
    if (id !== undefined) ids[kind === 'staff' ? 'staff' : 'machine'].add(id)
  }
  if (ids.staff.size + ids.machine.size === 0) return new Map()
  const { rows } = await queryable.query<{ actor: string; name: string }>(
    'find-actor-names',
    `SELECT 'staff:' || id AS actor, name FROM staff WHERE id = ANY($1::bigint[])
     UNION ALL SELECT 'machine:' || id, name FROM api_key WHERE id = ANY($2::bigint[])`,
    [[...ids.staff], [...ids.machine]],
  )
  return new Map(rows.map(({ actor, name }) => [actor, name]))
}
