import { fromDayNumber, toDayNumber } from './local-date.ts'
import { type Instant, MINUTE_MS, type Zone } from './zone.ts'

const DAY_MINUTES = 1440

/**
 * RFC 3339 in a zone, to the second: `2026-09-01T10:00:00+08:00`. An offset of the zone that is no whole number of
 * minutes (local mean time, before there were zones) is rounded and the wall time with it: it is the same instant.
 */
export function formatInstant(at: Instant, zone: Zone): string {
  const { on, minute } = zone.toLocal(at)
  const offset = toDayNumber(on) * DAY_MINUTES + minute - Math.floor(at / MINUTE_MS)
  const wallMinute = Math.floor(at / MINUTE_MS) + offset
  const day = fromDayNumber(Math.floor(wallMinute / DAY_MINUTES))
  const second = Math.floor((at - Math.floor(at / MINUTE_MS) * MINUTE_MS) / 1000)
  const size = Math.abs(offset)
  return `${day}T${clock(modulo(wallMinute, DAY_MINUTES))}:${two(second)}${offset < 0 ? '-' : '+'}${clock(size)}`
}

/** `540` → `09:00` */
function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
