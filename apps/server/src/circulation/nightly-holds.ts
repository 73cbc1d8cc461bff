import type { Actor } from '@wenyuan/domain/access'
import { addDays } from '@wenyuan/domain/kernel'
import { timestamptz } from '../platform/index.ts'
import type { ActCommand } from './acts.ts'
import { flagHopelessHolds } from './flag-hopeless-holds.ts'
import { type ActContext, performActs } from './perform-acts.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Holds in one transaction. */
const BATCH = 50

/** Ends holds past their time on the shelf, the longest first: their items go on to the next. Gives how many ended. */
export async function expireHolds(context: ActContext): Promise<number> {
  const { db, clock } = context.network
  const { rows } = await db.query<{ id: string }>(
    'find-expired-holds',
    `SELECT id FROM hold WHERE status = 'ready' AND shelf_until_at < $1 ORDER BY shelf_until_at, id`,
    [timestamptz(clock.now())],
  )
  return performInBatches(
    context,
    rows.map(({ id }) => ({ act: 'expire-hold', actor: NIGHTLY, holdId: id })),
  )
}

/** Ends requests that nothing filled in their time, and flags those that nothing can fill. Gives how many changed. */
export async function endHoldRequests(context: ActContext): Promise<number> {
  return (await endPastRequests(context)) + (await flagHopelessHolds(context))
}

async function endPastRequests(context: ActContext): Promise<number> {
  const { db, clock, zone } = context.network
  const { rows } = await db.query<{ id: string }>(
    'find-ended-hold-requests',
    `SELECT id FROM hold WHERE status IN ('requested', 'waiting') AND request_until_on < $1 ORDER BY request_until_on, id`,
    [zone.dateOf(clock.now())],
  )
  return performInBatches(
    context,
    rows.map(({ id }) => ({ act: 'end-hold-request', actor: NIGHTLY, holdId: id })),
  )
}

/** What another program ended meanwhile is asked in vain and not counted. */
async function performInBatches(context: ActContext, commands: readonly ActCommand[]): Promise<number> {
  let changed = 0
  for (let start = 0; start < commands.length; start += BATCH) {
    const done = await performActs(context, commands.slice(start, start + BATCH))
    changed += done.filter((one) => 'outcome' in one && one.outcome.kind === 'hold-changed').length
  }
  return changed
}

/**
 * Reminds, the day before the last, whoever has a copy on the shelf: once for each hold and deadline, so that one that
 * was extended is told of the new day. Gives how many were reminded.
 */
export async function remindOfHolds({ network }: ActContext): Promise<number> {
  const { db, clock, zone } = network
  const now = clock.now()
  const { rowCount } = await db.query(
    'remind-of-holds',
    `INSERT INTO notice (patron_id, kind, at, hold_id, data)
     SELECT h.patron_id, 'hold-reminder', $1, h.id,
       jsonb_build_object('title', t.title, 'until', h.shelf_until_on, 'branch', h.pickup_branch_code)
     FROM hold h JOIN title t ON t.id = h.title_id
     WHERE h.status = 'ready' AND h.shelf_until_on = $2
       AND NOT EXISTS (SELECT FROM notice n WHERE n.patron_id = h.patron_id AND n.hold_id = h.id
         AND n.kind = 'hold-reminder' AND n.data ->> 'until' = h.shelf_until_on::text)
     ORDER BY h.id`,
    [timestamptz(now), addDays(zone.dateOf(now), 1)],
  )
  return rowCount
}
