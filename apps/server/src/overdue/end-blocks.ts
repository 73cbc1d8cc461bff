import type { ActContext } from '../circulation/index.ts'
import { tellEndedBlocks, tellEndedSuspensions } from './blocks-store.ts'

/**
 * Tells those whose block or suspension has ended; that it has was true at every act since, whether or not this ran. Of
 * several suspensions the last one is told of.
 */
export async function endBlocks({ network }: ActContext): Promise<number> {
  const { db, clock, zone } = network
  const now = clock.now()
  const today = zone.dateOf(now)
  const blocks = await tellEndedBlocks(db, now, today)
  const suspensions = await tellEndedSuspensions(db, now, { today, zone: zone.id })
  return blocks + suspensions
}
