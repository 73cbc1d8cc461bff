import type { Actor } from '@wenyuan/domain/access'
import { addDays } from '@wenyuan/domain/kernel'
import { type ActContext, performActs } from '../circulation/index.ts'
import { transitsSentBefore } from './transits-store.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Items in one transaction. */
const BATCH = 50

/** Items that were sent longer ago than the network waits are lost on the way; gives how many. Done twice, it changes nothing. */
export async function loseOverdueTransits(context: ActContext): Promise<number> {
  const { db, clock, zone, directory } = context.network
  const { transitLostAfterDays: days } = await directory.current(db)
  if (days === null) return 0
  const before = zone.toInstant(addDays(zone.dateOf(clock.now()), -days), 0)
  let lost = 0
  let after = '0'
  for (;;) {
    const rows = await transitsSentBefore(db, { before, after, limit: BATCH })
    const last = rows.at(-1)
    if (last === undefined) return lost
    after = last.id
    const results = await performActs(
      context,
      rows.map((row) => ({ act: 'lose-transit', actor: NIGHTLY, itemId: row.item_id, openedAt: row.opened_at })),
    )
    lost += results.filter((one) => 'outcome' in one && one.outcome.kind === 'transit-ended').length
  }
}
