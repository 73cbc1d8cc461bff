import { timestamptz } from '../platform/index.ts'
import type { HoldRow } from './act-facts.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

const CHANGING_TYPES = `$1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::date[], $6::bigint[], $7::timestamptz[],
  $8::date[], $9::timestamptz[], $10::integer[], $11::timestamptz[], $12::text[], $13::bigint[], $14::integer[],
  $15::integer[], $16::integer[]`
const CHANGING_NAMES = `id, pickup_branch_code, status, rank, suspended_until_on, set_aside_item_id, ready_at, shelf_until_on,
  shelf_until_at, extensions, ended_at, end_reason, loan_id, version, slot, passes`

export function holdFragments(world: World): { released: Fragment[]; set: Fragment[] } {
  const changed = [...world.changedHolds].map((id) => world.holds.get(id)).filter((hold) => hold !== undefined)
  const old = changed.filter((hold) => !world.newHolds.has(hold.id))
  return {
    released: update(
      'hr',
      old.filter((hold) => hold.setAsideItemId === null),
    ),
    set: [
      ...update(
        'hs',
        old.filter((hold) => hold.setAsideItemId !== null),
      ),
      ...insert(changed.filter((hold) => world.newHolds.has(hold.id))),
    ],
  }
}

function changingColumns(holds: readonly HoldRow[]): unknown[] {
  return columns(
    holds,
    (hold) => hold.id,
    (hold) => hold.pickup,
    (hold) => hold.status,
    (hold) => hold.rank,
    (hold) => hold.suspendedUntilOn,
    (hold) => hold.setAsideItemId,
    (hold) => (hold.readyAt === null ? null : timestamptz(hold.readyAt)),
    (hold) => hold.shelfUntilOn,
    (hold) => (hold.shelfUntilAt === null ? null : timestamptz(hold.shelfUntilAt)),
    (hold) => hold.extensions,
    (hold) => (hold.endedAt === null ? null : timestamptz(hold.endedAt)),
    (hold) => hold.endReason,
    (hold) => hold.loanId,
    (hold) => hold.version,
    (hold) => hold.slot,
    (hold) => hold.passes,
  )
}

function update(code: string, holds: readonly HoldRow[]): Fragment[] {
  if (holds.length === 0) return []
  const sql = `UPDATE hold SET pickup_branch_code = n.pickup_branch_code, status = n.status, rank = n.rank,
      suspended_until_on = n.suspended_until_on, set_aside_item_id = n.set_aside_item_id, ready_at = n.ready_at,
      shelf_until_on = n.shelf_until_on, shelf_until_at = n.shelf_until_at, extensions = n.extensions, ended_at = n.ended_at,
      end_reason = n.end_reason, loan_id = n.loan_id, version = n.version, slot = n.slot,
      passes = n.passes
    FROM unnest(${CHANGING_TYPES}) AS n (${CHANGING_NAMES}) WHERE hold.id = n.id`
  return [{ code, sql, values: changingColumns(holds) }]
}

function insert(holds: readonly HoldRow[]): Fragment[] {
  if (holds.length === 0) return []
  const sql = `INSERT INTO hold (${CHANGING_NAMES}, title_id, item_id, patron_id, placed_at, from_on, request_until_on)
    SELECT * FROM unnest(${CHANGING_TYPES}, $17::bigint[], $18::bigint[], $19::bigint[], $20::timestamptz[], $21::date[], $22::date[])`
  const fixed = columns(
    holds,
    (hold) => hold.titleId,
    (hold) => hold.itemId,
    (hold) => hold.patronId,
    (hold) => timestamptz(hold.placedAt),
    (hold) => hold.fromOn,
    (hold) => hold.requestUntilOn,
  )
  return [{ code: 'hn', sql, values: [...changingColumns(holds), ...fixed] }]
}
