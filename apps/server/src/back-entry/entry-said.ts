import { createHash } from 'node:crypto'
import type { BackEntry } from '@wenyuan/contract'
import { type Instant, parseLocalDate, type Zone } from '@wenyuan/domain/kernel'

/** An entry as it was written; what a file had that is no entry keeps its cells as they were. */
export type Said = BackEntry | Unreadable
export type Unreadable = { readonly act: 'unreadable'; readonly cells: Readonly<Record<string, string>> }

const WALL_TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/
const HOURS = 24
const MINUTES = 60

/** Null: there is no such day or hour. A wall time is of the library's zone. */
export function instantOf(at: string, zone: Zone): Instant | null {
  const [, day, hours, minutes] = WALL_TIME.exec(at) ?? []
  if (day === undefined) {
    const instant = Date.parse(at)
    return Number.isNaN(instant) ? null : (instant as Instant)
  }
  const on = parseLocalDate(day)
  if (on === null || Number(hours) >= HOURS || Number(minutes) >= MINUTES) return null
  return zone.toInstant(on, Number(hours) * MINUTES + Number(minutes))
}

/** What makes two entries the same act: what was done, to what, and when; not where, nor on which slip it stood. */
export function digestOf(said: Said, at: Instant | null): Buffer {
  const { act } = said
  const parts =
    said.act === 'unreadable'
      ? Object.entries(said.cells).flat()
      : [
          'patron' in said ? said.patron : null,
          'item' in said ? said.item : null,
          'title' in said ? said.title : null,
          'pickup' in said ? said.pickup : null,
        ]
  return createHash('sha256')
    .update(JSON.stringify([act, at, ...parts]))
    .digest()
}
