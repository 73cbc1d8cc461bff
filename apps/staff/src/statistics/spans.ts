export type Span = { readonly from: string; readonly to: string }
export type SpanName = 'thisMonth' | 'lastMonth' | 'thisYear'

/** Spans that are asked for most, as of a day; what has not come yet is not counted anyway. */
export function spanOf(name: SpanName, today: string): Span {
  const [year = 0, month = 0] = today.split('-').map(Number)
  if (name === 'thisYear') return { from: `${year}-01-01`, to: `${year}-12-31` }
  return name === 'thisMonth' ? monthOf(year, month) : month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1)
}

function monthOf(year: number, month: number): Span {
  const start = `${year}-${String(month).padStart(2, '0')}`
  // Day 0 of the month after is the last of this one.
  return { from: `${start}-01`, to: `${start}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` }
}
