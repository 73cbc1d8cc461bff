import type { LocalDate } from '@wenyuan/domain/kernel'
import { isShelfExpired } from './open-hold.ts'
import type { World } from './world.ts'

/** The holds that a reader let lie: those on record, those past their time by now, and those ended a moment ago. */
export function missedHoldsOf(world: World, patronId: string): LocalDate[] {
  const { missedHoldsOn } = world.patronEntry(patronId)
  const since = [...world.holds.values()].filter(
    (hold) =>
      hold.patronId === patronId &&
      (isShelfExpired(hold, world.now) || (hold.status === 'expired' && world.changedHolds.has(hold.id))),
  )
  return [...missedHoldsOn, ...since.flatMap(({ shelfUntilOn }) => shelfUntilOn ?? [])]
}
