import { type BranchCalendar, type Calendar, calendarOf, type DateRange } from '@wenyuan/domain/calendar'
import { zoneOf } from '@wenyuan/domain/kernel'
import { policyResolver, readPolicy, type WrittenLine, type WrittenPeriods } from '@wenyuan/domain/policy'
import { type SimRecord, type SimRules, type SimSide, simulate } from '@wenyuan/domain/simulation'

export type WrittenPolicy = { readonly lines: readonly WrittenLine[]; readonly periods: WrittenPeriods }

/** All that both sides share, as plain data that can be handed to another thread. */
export type Surroundings = {
  readonly zone: string
  readonly policyBranch: SimRules['policyBranch']
  readonly amnesty: readonly DateRange[]
  /** The first stands for branches that there are no more. */
  readonly branches: readonly { readonly code: string; readonly calendar: BranchCalendar }[]
}

export type BothPolicies = { readonly active: WrittenPolicy; readonly draft: WrittenPolicy }
export type BothSides = { readonly active: SimSide; readonly draft: SimSide }

/** The same record under both policies. `tell`: acts done of one side, so that both together end at its whole. */
export function simulateSides(
  record: SimRecord,
  { active, draft }: BothPolicies,
  surroundings: Surroundings,
  tell: (acts: number) => void = () => undefined,
): BothSides {
  const whole = record.acts.length
  return {
    active: simulate(record, rulesOf(active, surroundings), (acts) => tell(Math.floor(acts / 2))),
    draft: simulate(record, rulesOf(draft, surroundings), (acts) => tell(Math.floor((whole + acts) / 2))),
  }
}

function rulesOf(written: WrittenPolicy, { zone, policyBranch, amnesty, branches }: Surroundings): SimRules {
  const read = readPolicy(written.lines, written.periods)
  if (read.kind === 'refused') throw new Error(`a stored policy is unreadable: ${JSON.stringify(read.problems[0])}`)
  const calendars = new Map(branches.map(({ code, calendar }) => [code, calendarOf(calendar)]))
  const [usual] = calendars.values()
  return {
    resolve: policyResolver(read.policy),
    policyBranch,
    amnesty,
    zone: zoneOf(zone),
    calendarOf(branch): Calendar {
      const calendar = calendars.get(branch) ?? usual
      if (calendar === undefined) throw new Error('a network has a branch')
      return calendar
    },
  }
}
