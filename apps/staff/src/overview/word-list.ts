import type { OverviewView } from '@wenyuan/contract'

type Tally = keyof OverviewView['day']
type Standing = keyof OverviewView['now']

export type Words = {
  title: string
  place: string
  everywhere: string
  month: string
  monthOf: (year: string, month: string) => string
  monthBefore: string
  monthAfter: string
  thisMonth: string
  notYet: string
  asOf: (day: string, time: string) => string
  today: string
  figures: Readonly<Record<Tally, string>>
  lastWeek: (weekday: string, value: string) => string
  sameSpan: (value: string) => string
  wholeMonth: (value: string) => string
  standing: string
  standings: Readonly<Record<Standing, string>>
  look: string
  lookAt: (what: string) => string
  hours: string
  hour: string
  hourOf: (hour: number) => string
  todayLegend: string
  lastWeekLegend: (weekday: string) => string
  hoursSummary: (total: number, lastWeek: number, weekday: string) => string
  hoursPeak: (hour: string, count: number) => string
  noneToday: string
  days: string
  day: string
  daysSummary: (month: string, checkouts: number, returns: number) => string
  daysPeak: (day: string, count: number) => string
  monthNone: string
  asTable: string
  asChart: string
  tableOf: (title: string) => string
  refusals: string
  refusalsNote: string
  noRefusals: string
  reason: string
  times: string
  topTitles: string
  noTitles: string
  book: string
  byPatronType: string
  patronType: string
  byBranch: string
  branch: string
  lent: string
  export: string
}
