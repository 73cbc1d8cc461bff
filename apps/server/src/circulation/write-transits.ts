import { timestamptz } from '../platform/index.ts'
import type { ItemEntry } from './act-facts.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

/**
 * The transits of the items that were moved: what was on its way has turned up, unless an act said otherwise, and what
 * goes now is waiting to be sent. Whatever moves an item goes through here, so that the two never part.
 */
export function transitFragments(world: World): { ended: Fragment[]; opened: Fragment[] } {
  const moved = [...world.changedItems].map((id) => ({ before: world.facts.items.get(id), after: world.item(id) }))
  const changed = moved.filter(({ before, after }) => before === undefined || hasMoved(before, after))
  const ended = changed.filter(({ before }) => before?.status === 'in_transit').map(({ after }) => after)
  const opened = changed.filter(({ after }) => after.status === 'in_transit').map(({ after }) => after)
  return { ended: endTransits(world, ended), opened: openTransits(world, opened) }
}

/** Within the same instant too: an item that is returned as soon as it was lent goes its way. */
function hasMoved(before: ItemEntry, after: ItemEntry): boolean {
  return (
    before.sinceAt !== after.sinceAt ||
    before.status !== after.status ||
    before.at !== after.at ||
    before.to !== after.to
  )
}

function endTransits(world: World, items: readonly ItemEntry[]): Fragment[] {
  if (items.length === 0) return []
  const sql = `UPDATE transit SET state = n.state, note = n.note, ended_at = $5::timestamptz, ended_branch_code = n.branch
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS n (item_id, state, note, branch)
    WHERE transit.item_id = n.item_id AND transit.ended_at IS NULL`
  const ends = items.map((item) => {
    const { state, note } = world.transitEnds.get(item.id) ?? { state: 'received', note: null }
    return { id: item.id, state, note, branch: state === 'received' ? item.at : null }
  })
  const values = columns(
    ends,
    (end) => end.id,
    (end) => end.state,
    (end) => end.note,
    (end) => end.branch,
  )
  return [{ code: 'te', sql, values: [...values, timestamptz(world.now)] }]
}

function openTransits(world: World, items: readonly ItemEntry[]): Fragment[] {
  if (items.length === 0) return []
  const sql = `INSERT INTO transit (item_id, from_branch_code, to_branch_code, hold_id, state, opened_at)
    SELECT item_id, from_branch, to_branch, hold_id, 'waiting', $5::timestamptz
    FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[]) AS n (item_id, from_branch, to_branch, hold_id)`
  const values = columns(
    items,
    (item) => item.id,
    (item) => item.at,
    (item) => item.to,
    (item) => world.setAsideFor(item.id)?.id ?? null,
  )
  return [{ code: 'to', sql, values: [...values, timestamptz(world.now)] }]
}
