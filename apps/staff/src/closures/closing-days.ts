import { type LocalDate, parseLocalDate } from '@wenyuan/domain/kernel'

/** A span of days while it is typed. */
export type TypedSpan = { readonly from: string; readonly to: string }

export function isWrong({ from, to }: TypedSpan): boolean {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)]
  return first !== null && last !== null && last < first
}

/** As the contract writes them; null while one of them is not whole. An end left empty is that of a single day. */
export function writtenDays(spans: readonly TypedSpan[]): string[] | null {
  const written: string[] = []
  for (const { from, to } of spans) {
    const first = parseLocalDate(from)
    const last = to === '' ? first : parseLocalDate(to)
    if (first === null || last === null || last < first) return null
    written.push(first === last ? first : `${first}..${last}`)
  }
  return written.length === 0 ? null : written
}

type DayRun = { readonly from: LocalDate; readonly to: LocalDate }

const DAY_MS = 86_400_000

/** Days in order, put together where one follows the other. */
export function runsOf(days: readonly string[]): DayRun[] {
  const runs: { from: LocalDate; to: LocalDate }[] = []
  for (const text of days) {
    const day = text as LocalDate
    const last = runs.at(-1)
    if (last !== undefined && Date.parse(day) - Date.parse(last.to) === DAY_MS) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}
