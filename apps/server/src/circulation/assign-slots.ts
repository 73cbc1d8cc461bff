import type { Tx } from '../platform/index.ts'
import type { HoldRow } from './act-facts.ts'
import type { World } from './world.ts'

/**
 * Gives each hold that has just become ready the lowest free place on the shelf of its branch; the place is free again when
 * the hold ends. One transaction at a time hands out places of a branch: its lock comes after those of patrons, items and
 * titles, and nothing is locked after it. The free places are read by the next statement, which sees what was waited for.
 */
export async function assignSlots(tx: Tx, world: World): Promise<void> {
  const arrived = [...world.changedHolds]
    .map((id) => world.holds.get(id))
    .filter((hold) => hold !== undefined)
    .filter((hold) => hold.status === 'ready' && hold.slot === null)
  if (arrived.length === 0) return
  const byBranch = Map.groupBy(arrived, ({ pickup }) => pickup)
  const branches = [...byBranch.keys()].sort()
  await tx.query(
    'lock-slots',
    `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' slots ' || code, 0))
     FROM unnest($1::text[]) WITH ORDINALITY AS b (code, n) ORDER BY n`,
    [branches],
  )
  for (const branch of branches) {
    const own = byBranch.get(branch) ?? []
    const free = await freeSlots(tx, branch, own.length)
    for (const [n, hold] of own.entries()) keepSlot(world, hold, free[n] ?? null)
  }
}

async function freeSlots(tx: Tx, branch: string, count: number): Promise<number[]> {
  const { rows } = await tx.query<{ slot: number }>(
    'free-slots',
    `WITH taken AS (SELECT slot FROM hold WHERE pickup_branch_code = $1 AND status = 'ready' AND slot IS NOT NULL)
     SELECT slot::integer FROM generate_series(1, (SELECT count(*) FROM taken) + $2) AS slot
     WHERE slot NOT IN (SELECT slot FROM taken) ORDER BY slot LIMIT $2`,
    [branch, count],
  )
  return rows.map(({ slot }) => slot)
}

/** Into the hold, and into the event that tells of its being ready: the record alone can rebuild it. */
function keepSlot(world: World, hold: HoldRow, slot: number | null): void {
  world.holds.set(hold.id, { ...hold, slot })
  const place = world.events.findLastIndex(({ kind, holdId }) => kind === 'hold.ready' && holdId === hold.id)
  const event = world.events[place]
  if (event !== undefined) world.events[place] = { ...event, data: { ...event.data, slot } }
}
