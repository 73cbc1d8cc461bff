import type { StatisticsSubject } from '@wenyuan/contract'

export type Unit = 'count' | 'money' | 'days' | 'share'

/** `share`: two counted columns, the first divided by the sum of the others. */
export type Column = {
  readonly name: string
  readonly unit: Unit
  readonly share?: { readonly of: string; readonly among: readonly string[] }
}

const count = (...names: readonly string[]): Column[] => names.map((name) => ({ name, unit: 'count' }))
const money = (...names: readonly string[]): Column[] => names.map((name) => ({ name, unit: 'money' }))
const share = (name: string, of: string, ...among: readonly string[]): Column => ({
  name,
  unit: 'share',
  share: { of, among },
})
const MEDIAN: Column = { name: 'medianDays', unit: 'days' }

/** What is told of each subject, in the order of the table; the first is what a chart shows. */
export const COLUMNS: Readonly<Record<StatisticsSubject, readonly Column[]>> = {
  renewals: [...count('renewals', 'automatic', 'refused', 'loans'), share('perLoan', 'renewals', 'loans'), MEDIAN],
  holds: [
    ...count('placed', 'ready', 'fulfilled', 'cancelled', 'expired', 'unfilled', 'open'),
    share('fulfilledShare', 'fulfilled', 'fulfilled', 'cancelled', 'expired', 'unfilled'),
    MEDIAN,
  ],
  overdue: [
    ...count('late', 'due'),
    share('lateShare', 'late', 'due'),
    ...count('stillOut'),
    MEDIAN,
    ...money('charged'),
  ],
  waivers: [
    ...count('requested', 'approved', 'rejected', 'withdrawn', 'undecided'),
    share('approvedShare', 'approved', 'approved', 'rejected'),
    MEDIAN,
    ...money('requestedAmount', 'approvedAmount'),
  ],
}

/** Where each bucket of days begins; the last has no end. */
export const SPREAD_STARTS: Readonly<Record<StatisticsSubject, readonly number[]>> = {
  renewals: [0, 7, 14, 21, 30, 45, 60, 90],
  holds: [0, 1, 3, 7, 14, 30, 60, 90],
  overdue: [1, 2, 4, 8, 15, 31, 61, 91],
  waivers: [0, 1, 2, 3, 5, 8, 15, 31],
}
