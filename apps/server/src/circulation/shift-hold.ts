import { closingOrLastMinute, openDayAfter } from '@wenyuan/domain/calendar'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import { type ClosureDays, type Shifted, type ShiftHoldCommand, wasClosed } from './closure-acts.ts'
import { recordHold } from './free-item.ts'
import type { World } from './world.ts'

/** Gives a hold on the shelf the open days back that were declared closed, where its deadline skips closed days. */
export function shiftHold(world: World, command: ShiftHoldCommand): Shifted {
  const hold = world.holds.get(command.holdId)
  if (hold === undefined || world.statusOf(hold) !== 'ready') return wasClosed([])
  const { shelfUntilOn, readyAt } = hold
  if (shelfUntilOn === null || readyAt === null || hold.setAsideItemId === null) return wasClosed([])
  const { zone } = world.network
  const item = world.item(hold.setAsideItemId)
  const patron = world.patron(hold.patronId)
  const { values } = world.resolve(world.policyBranch(hold.pickup, item, patron), patron, item)
  const { after } = command.closure
  const lost = lostDays(command.closure, zone.dateOf(readyAt), shelfUntilOn)
  const on = values.holdShelfClosedDays === 'skip' && lost > 0 ? openDayAfter(after, shelfUntilOn, lost) : null
  if (on === null || on <= shelfUntilOn) return wasClosed([])
  const moved = world.setHold(hold.id, {
    shelfUntilOn: on,
    shelfUntilAt: zone.toInstant(on, closingOrLastMinute(after, on)),
  })
  recordHold(world, command, 'hold.changed', moved, { why: 'closure', until: on })
  const effect = { kind: 'shelf', patronId: hold.patronId, loanId: null, holdId: hold.id } as const
  return wasClosed([{ ...effect, before: shelfUntilOn, after: on, refundFen: 0, booked: false }], {
    version: moved.version,
    shelfUntilOn,
    shelfUntilAt: hold.shelfUntilAt,
  })
}

/** Days of the span on the shelf that counted as open and no longer do; the day it became ready is none of them. */
function lostDays({ before, after }: ClosureDays, readyOn: LocalDate, untilOn: LocalDate): number {
  let lost = 0
  for (let on = addDays(readyOn, 1); on <= untilOn; on = addDays(on, 1)) {
    if (before.isOpenOn(on) && !after.isOpenOn(on)) lost += 1
  }
  return lost
}
