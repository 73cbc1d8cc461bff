import type { Fen } from '../kernel/index.ts'

export type Asked = { readonly asked: number; readonly permitted: number }

/** Of a list of numbers; null where there are none. */
export type Spread = {
  readonly count: number
  readonly median: number
  readonly ninetieth: number
  readonly mean: number
} | null

export type SimGroup = {
  readonly checkouts: number
  readonly refused: number
  readonly foundNone: number
  readonly renewals: number
  readonly lateLoans: number
  readonly chargesFen: Fen
  readonly holdWaitDays: number | null
}

export type SimMonth = Pick<SimGroup, 'checkouts' | 'refused' | 'lateLoans' | 'chargesFen' | 'holdWaitDays'>

/** What a policy would have come to. */
export type SimSide = {
  readonly checkouts: Asked
  readonly renewals: Asked
  readonly holds: Asked & {
    readonly ready: number
    readonly fulfilled: number
    readonly expired: number
    readonly waiting: number
  }
  readonly returns: number
  readonly refusals: readonly { readonly act: RefusableAct; readonly code: string; readonly count: number }[]
  readonly late: { readonly loans: number; readonly days: number; readonly stillOut: number }
  readonly charges: { readonly count: number; readonly totalFen: Fen }
  readonly holdWaitDays: Spread
  /** `shareIn`: of the copies' time, so much was spent on the shelf. */
  readonly availability: { readonly wanted: number; readonly foundNone: number; readonly shareIn: number }
  readonly byPatronType: Readonly<Record<string, SimGroup>>
  readonly byItemType: Readonly<Record<string, SimGroup>>
  readonly byBranch: Readonly<Record<string, SimGroup>>
  readonly months: Readonly<Record<string, SimMonth>>
}

export type RefusableAct = 'checkout' | 'renew' | 'hold'

/** Whom and what a count concerns. */
export type About = {
  readonly patronType: string
  readonly itemType: string
  readonly branch: string
  /** `YYYY-MM`. */
  readonly month: string
}

type Counts = { -readonly [K in Exclude<keyof SimGroup, 'holdWaitDays'>]: number } & { waits: number; waitDays: number }
type Counted = Exclude<keyof SimGroup, 'holdWaitDays'>

const NOTHING: Counts = {
  ...{ checkouts: 0, refused: 0, foundNone: 0, renewals: 0, lateLoans: 0, chargesFen: 0 },
  ...{ waits: 0, waitDays: 0 },
}

export function createTally() {
  const byPatronType = new Map<string, Counts>()
  const byItemType = new Map<string, Counts>()
  const byBranch = new Map<string, Counts>()
  const months = new Map<string, Counts>()
  const refusals = new Map<string, number>()
  const waits: number[] = []
  const totals = {
    ...{ checkoutsAsked: 0, checkoutsDone: 0, renewalsAsked: 0, renewalsDone: 0, returns: 0 },
    ...{ holdsAsked: 0, holdsDone: 0, holdsReady: 0, holdsFulfilled: 0, holdsExpired: 0 },
    ...{ lateLoans: 0, lateDays: 0, stillOut: 0, charges: 0, chargesFen: 0, wanted: 0, foundNone: 0, outMs: 0 },
  }

  function countersOf({ patronType, itemType, branch, month }: About): Counts[] {
    return [
      counter(byPatronType, patronType),
      counter(byItemType, itemType),
      counter(byBranch, branch),
      counter(months, month),
    ]
  }

  return {
    totals,
    count(what: Counted, about: About, by = 1): void {
      for (const counts of countersOf(about)) counts[what] += by
    },
    refuse(act: RefusableAct, codes: readonly string[]): void {
      for (const code of codes) refusals.set(`${act} ${code}`, (refusals.get(`${act} ${code}`) ?? 0) + 1)
    },
    wait(days: number, about: About): void {
      waits.push(days)
      for (const counts of countersOf(about)) {
        counts.waits += 1
        counts.waitDays += days
      }
    },
    read({ waiting, copiesMs }: { readonly waiting: number; readonly copiesMs: number }): SimSide {
      const { checkoutsAsked, checkoutsDone, renewalsAsked, renewalsDone, holdsAsked, holdsDone } = totals
      const { holdsReady: ready, holdsFulfilled: fulfilled, holdsExpired: expired, wanted, foundNone } = totals
      const shareIn = copiesMs === 0 ? 1 : Math.max(0, 1 - totals.outMs / copiesMs)
      return {
        checkouts: { asked: checkoutsAsked, permitted: checkoutsDone },
        renewals: { asked: renewalsAsked, permitted: renewalsDone },
        holds: { asked: holdsAsked, permitted: holdsDone, ready, fulfilled, expired, waiting },
        returns: totals.returns,
        refusals: readRefusals(refusals),
        late: { loans: totals.lateLoans, days: totals.lateDays, stillOut: totals.stillOut },
        charges: { count: totals.charges, totalFen: totals.chargesFen },
        holdWaitDays: spreadOf(waits),
        availability: { wanted, foundNone, shareIn },
        byPatronType: readGroups(byPatronType),
        byItemType: readGroups(byItemType),
        byBranch: readGroups(byBranch),
        months: Object.fromEntries([...months].sort(byKey).map(([month, counts]) => [month, readMonth(counts)])),
      }
    },
  }
}

export type Tally = ReturnType<typeof createTally>

function counter(counters: Map<string, Counts>, key: string): Counts {
  let counts = counters.get(key)
  if (counts === undefined) {
    counts = { ...NOTHING }
    counters.set(key, counts)
  }
  return counts
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readRefusals(refusals: ReadonlyMap<string, number>): SimSide['refusals'] {
  return [...refusals]
    .map(([key, count]) => {
      const [act = '', code = ''] = key.split(' ')
      return { act: act as RefusableAct, code, count }
    })
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}

function readGroups(counters: ReadonlyMap<string, Counts>): Record<string, SimGroup> {
  return Object.fromEntries(
    [...counters]
      .sort(byKey)
      .map(([key, { waits, waitDays, ...counts }]) => [
        key,
        { ...counts, holdWaitDays: meanWait({ waits, waitDays }) },
      ]),
  )
}

function readMonth({ checkouts, refused, lateLoans, chargesFen, waits, waitDays }: Counts): SimMonth {
  return { checkouts, refused, lateLoans, chargesFen, holdWaitDays: meanWait({ waits, waitDays }) }
}

function meanWait({ waits, waitDays }: Pick<Counts, 'waits' | 'waitDays'>): number | null {
  return waits === 0 ? null : waitDays / waits
}

/** The nearest rank: a value that occurred. */
function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { count: sorted.length, median: at(0.5), ninetieth: at(0.9), mean }
}
