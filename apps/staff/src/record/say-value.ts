import type { Say } from '../words/say.ts'
import type { EventWords } from './word-list.ts'

type Context = {
  readonly terms: EventWords
  readonly say: Pick<Say, 'date' | 'instant'>
  readonly sayFen: (fen: number) => string
  readonly branchName: (code: string) => string
  /** The library's, for its offset. */
  readonly now: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INDENT = 2

/** One value of an entry as people read it; what has parts of its own is written out in lines. */
export function sayValue(key: string, value: unknown, { terms, say, sayFen, branchName, now }: Context): string {
  if (key === 'personal') return terms.sealed
  if (typeof value === 'boolean') return value ? terms.yes : terms.no
  if (typeof value === 'number') {
    if (key.endsWith('Fen')) return sayFen(value)
    return key.endsWith('At') ? say.instant(instantOf(value, now)) : String(value)
  }
  if (typeof value === 'string') return DAY.test(value) ? say.date(value) : (terms.values[value] ?? branchName(value))
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('、')
  return JSON.stringify(value, null, INDENT)
}

const MINUTE_MS = 60_000

/** Milliseconds, written in the offset of the library. */
export function instantOf(ms: number, libraryNow: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d{2}):(\d{2})$/.exec(libraryNow) ?? []
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS * (sign === '-' ? -1 : 1)
  return `${new Date(ms + offsetMs).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`
}
