/** The years of a search as the server takes them: `2020`, `2015..2020`. An open end is as far as a year goes. */
const EARLIEST = -3_000
const LATEST = 9_999
export const MAX_YEAR_LENGTH = 4
const YEAR = /^\d{1,4}$/
const YEARS = /^(-?\d{1,4})(?:\.\.(-?\d{1,4}))?$/

/** Null: open to that side. */
export type YearSpan = { readonly from: number | null; readonly to: number | null }

export type TypedSpan =
  | { readonly kind: 'span'; readonly years: string | null }
  | { readonly kind: 'wrong'; readonly at: 'from' | 'to' | 'order' }

/** What was typed into two fields; both empty is any year. */
export function readTypedYears(from: string, to: string): TypedSpan {
  const [first, last] = [from.trim(), to.trim()]
  if (first !== '' && !YEAR.test(first)) return { kind: 'wrong', at: 'from' }
  if (last !== '' && !YEAR.test(last)) return { kind: 'wrong', at: 'to' }
  if (first === '' && last === '') return { kind: 'span', years: null }
  const span = { from: first === '' ? EARLIEST : Number(first), to: last === '' ? LATEST : Number(last) }
  return span.from > span.to ? { kind: 'wrong', at: 'order' } : { kind: 'span', years: `${span.from}..${span.to}` }
}

/** From an address or a question; null for what is no span. */
export function readYears(years: string | undefined | null): YearSpan | null {
  const [, first, last = first] = YEARS.exec(years ?? '') ?? []
  if (first === undefined || Number(first) > Number(last)) return null
  return { from: Number(first) > EARLIEST ? Number(first) : null, to: Number(last) < LATEST ? Number(last) : null }
}
