import { useNavigate, useSearch } from '@tanstack/react-router'
import type { StatisticsGroup, StatisticsSubject } from '@wenyuan/contract'

export const SUBJECTS: readonly StatisticsSubject[] = ['renewals', 'holds', 'overdue', 'waivers']
export const GROUPS: readonly StatisticsGroup[] = ['day', 'week', 'month', 'patronType', 'itemType', 'branch']

const NAMES = ['tab', 'from', 'to', 'by', 'branch', 'patronType', 'itemType'] as const
type Name = (typeof NAMES)[number]
export type SearchChange = { readonly [One in Name]?: string | undefined }

export type StatisticsSearch = {
  readonly subject: StatisticsSubject
  readonly by: StatisticsGroup
  readonly from?: string
  readonly to?: string
  readonly branch?: string
  readonly patronType?: string
  readonly itemType?: string
}

/** What is counted stands in the address; what the address says wrongly is as if it said nothing. */
export function useStatisticsSearch() {
  const all = useSearch({ from: '/statistics' })
  const navigate = useNavigate({ from: '/statistics' })
  return {
    search: readStatisticsSearch(all),
    change: (change: SearchChange) => void navigate({ search: keep({ ...keep(all), ...change }) }),
  }
}

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/

export function readStatisticsSearch({
  tab,
  by,
  from,
  to,
  branch,
  patronType,
  itemType,
}: SearchChange): StatisticsSearch {
  const day = (text: string | undefined) => (text !== undefined && DAY.test(text) ? text : undefined)
  const given = { from: day(from), to: day(to), branch, patronType, itemType }
  const kept = Object.entries(given).filter(([, value]) => value !== undefined && value !== '')
  return {
    subject: SUBJECTS.find((one) => one === tab) ?? 'renewals',
    by: GROUPS.find((one) => one === by) ?? 'day',
    ...(Object.fromEntries(kept) as Omit<StatisticsSearch, 'subject' | 'by'>),
  }
}

function keep(search: SearchChange): { readonly [One in Name]?: string } {
  return Object.fromEntries(
    NAMES.flatMap((name) => (search[name] === undefined || search[name] === '' ? [] : [[name, search[name]]])),
  )
}

/** As the server is asked, by the screen and for its files alike. */
export function queryOf({ subject: _, ...query }: StatisticsSearch) {
  return query
}
