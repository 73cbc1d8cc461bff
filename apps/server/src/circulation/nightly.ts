import type { Actor } from '@wenyuan/domain/access'
import { addDays } from '@wenyuan/domain/kernel'
import { timestamptz } from '../platform/index.ts'
import { type ActContext, performActs } from './perform-acts.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Holds in one transaction. */
const BATCH = 50

/** What the clock alone makes due in circulation, in order; done twice, it changes nothing. */
export async function runNightlyCirculation(context: ActContext): Promise<void> {
  await expireHolds(context)
  await remindOfHolds(context)
}

/** Holds past their time on the shelf, the longest first: their items go on to the next. */
async function expireHolds(context: ActContext): Promise<void> {
  const { db, clock } = context.network
  const { rows } = await db.query<{ id: string }>(
    'find-expired-holds',
    `SELECT id FROM hold WHERE status = 'ready' AND shelf_until_at < $1 ORDER BY shelf_until_at, id`,
    [timestamptz(clock.now())],
  )
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    await performActs(
      context,
      batch.map(({ id }) => ({ act: 'expire-hold', actor: NIGHTLY, holdId: id })),
    )
  }
}

/** The day before the last: once for each hold and deadline, so that one that was extended is told of the new day. */
async function remindOfHolds({ network }: ActContext): Promise<void> {
  const { db, clock, zone } = network
  const now = clock.now()
  await db.query(
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
}
