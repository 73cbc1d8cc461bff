import { type Fen, type LocalDate, type LocalTime, parseLocalDate, parseYuan } from '@wenyuan/domain/kernel'
import { isScalar } from 'yaml'
import type { EffectiveTime } from './step.ts'
import { isNothing, type Reader, readElements, scalarText, tell } from './yaml-place.ts'

const MOMENT = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/
const CODE = /^[A-Z][A-Z0-9_]*$/

export const readText: Reader<string> = (place) => {
  const text = scalarText(place)?.trim()
  return text ? text : tell(place, { what: 'text' })
}

export const readFlag: Reader<boolean> = (place) => {
  const text = scalarText(place)?.toLowerCase()
  if (text === 'yes' || text === 'true') return true
  if (text === 'no' || text === 'false') return false
  return tell(place, { what: 'flag' })
}

export function readNumber(from: number, to: number): Reader<number> {
  return (place) => {
    const value = isScalar(place.node) ? place.node.value : undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value
    return tell(place, { what: 'number', from, to })
  }
}

/** Yuan, written as a number or as text; read from its digits, so that 0.10 is exactly 10 fen. */
export const readMoney: Reader<Fen> = (place) => {
  const fen = parseYuan(scalarText(place) ?? '')
  return fen ?? tell(place, { what: 'money' })
}

export const readAmount: Reader<Fen> = (place) => {
  const fen = parseYuan(scalarText(place) ?? '')
  return fen !== null && fen > 0 ? fen : tell(place, { what: 'amount' })
}

export const readDay: Reader<LocalDate> = (place) =>
  parseLocalDate(scalarText(place) ?? '') ?? tell(place, { what: 'day' })

export const readMoment: Reader<LocalTime> = (place) =>
  parseMoment(scalarText(place) ?? '') ?? tell(place, { what: 'moment' })

function parseMoment(text: string): LocalTime | null {
  const [, day = '', hour = '', minute = ''] = MOMENT.exec(text) ?? []
  const on = parseLocalDate(day)
  if (on === null || Number(hour) > 23 || Number(minute) > 59) return null
  return { on, minute: Number(hour) * 60 + Number(minute) }
}

export const readEffective: Reader<EffectiveTime> = (place) => {
  const text = scalarText(place) ?? ''
  const on = parseLocalDate(text)
  if (on !== null) return { on, minute: null }
  return parseMoment(text) ?? tell(place, { what: 'day-or-moment' })
}

/** `2026-10-01` or `2026-10-01 16:00`, as text, to be compared. */
export const readTimeText: Reader<string> = (place) => (readEffective(place) ? (scalarText(place) ?? '') : undefined)

/** `2027-01-04..2027-01-17` or one day. Stays text: the policy's own reader takes it so. */
export const readDays: Reader<string> = (place) => {
  const text = scalarText(place) ?? ''
  const [first = '', last = first, ...rest] = text.split('..')
  const [from, to] = [parseLocalDate(first), parseLocalDate(last)]
  if (from === null || to === null || from > to || rest.length > 0) return tell(place, { what: 'days' })
  return text
}

/** A reason code: a mistyped one would make an expectation that can never hold. */
export const readReasonCode: Reader<string> = (place) => {
  const text = scalarText(place) ?? ''
  if (!CODE.test(text)) return tell(place, { what: 'code' })
  const { reasonCodes } = place.source
  return reasonCodes.has(text) ? text : tell(place, { what: 'one-of', values: nearest(text, [...reasonCodes]) })
}

/** The codes of the same family (`LOAN_…`) where there are any: a list of forty helps nobody. */
function nearest(text: string, codes: readonly string[]): readonly string[] {
  const family = codes.filter((code) => code.split('_', 1)[0] === text.split('_', 1)[0])
  return family.length > 0 ? family : codes
}

export function readOneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return (place) => {
    const text = scalarText(place)
    return values.find((value) => value === text) ?? tell(place, { what: 'one-of', values })
  }
}

export function readListOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (place) => readElements(place)?.flatMap((element) => keep(read(element)))
}

/** `null` or an empty value is a value of its own. */
export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (place) => (isNothing(place) ? null : read(place))
}

function keep<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value]
}
