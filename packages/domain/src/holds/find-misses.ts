import type { Finding } from '../circulation/findings.ts'
import { addDays, daysBetween, type LocalDate } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

export type MissPolicy = Pick<PolicyValues, 'holdMissLimit' | 'holdMissWindow' | 'holdMissSuspension'>

/**
 * Has the reader let so many holds lie that no new ones are taken for a while? A miss is counted on the last day that the
 * copy waited. Having missed exactly the limit within the window (both its ends included) already stops; the days stopped
 * are those after the miss that reached it, `on` being the last of them.
 */
export function findHoldMisses(
  missedOn: readonly LocalDate[],
  today: LocalDate,
  { holdMissLimit: limit, holdMissWindow, holdMissSuspension }: MissPolicy,
): Finding<'HOLD_MISSES'>[] {
  if (limit === null) return []
  const days = [...missedOn].sort()
  const reached = days.filter((on, n) => {
    const first = days[n - limit + 1]
    return first !== undefined && daysBetween(first, on) <= holdMissWindow
  })
  const latest = reached.at(-1)
  if (latest === undefined) return []
  const on = addDays(latest, holdMissSuspension)
  if (today > on) return []
  const actual = days.filter((day) => day <= latest && daysBetween(day, latest) <= holdMissWindow).length
  return [
    {
      code: 'HOLD_MISSES',
      level: 'overridable',
      parameter: 'holdMissLimit',
      limit,
      actual,
      on,
      helps: [{ code: 'FROM_DAY', on: addDays(on, 1) }],
    },
  ]
}
