import { type LocalDate, parseLocalDate, parseYuan } from '../kernel/index.ts'
import {
  CREDIT_LEVELS,
  type CreditLevel,
  type DamageAmount,
  type HotThreshold,
  type OverdueCap,
  type OverdueLevels,
  type Period,
} from './values.ts'

/** Reads a written value, or gives `undefined` for one that is impossible. */
export type Reader<T> = { readonly read: (raw: unknown) => T | undefined; readonly expects: string }

const MAX_COUNT = 100_000
const MAX_PERIOD = { day: 36_500, hour: 8_784 }
export const MAX_LIST = 200

export function count(options: { orNone: true; min?: number }): Reader<number | null>
export function count(options: { orNone?: false; min?: number }): Reader<number>
export function count({ orNone = false, min = 0 }: { orNone?: boolean; min?: number }): Reader<number | null> {
  return {
    expects: `a whole number from ${min}${orNone ? ', or none' : ''}`,
    read: (raw) => {
      if (orNone && (raw === 'none' || raw === null)) return null
      const value = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw
      return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= MAX_COUNT
        ? value
        : undefined
    },
  }
}

export function oneOf<const T extends string>(...values: readonly T[]): Reader<T> {
  const read = (raw: unknown) => {
    const text = raw === true ? 'yes' : raw === false ? 'no' : raw
    return values.find((value) => value === text)
  }
  return { expects: values.join(' | '), read }
}

export const yesOrNo: Reader<boolean> = {
  expects: 'yes | no',
  read: (raw) => (raw === true || raw === 'yes' ? true : raw === false || raw === 'no' ? false : undefined),
}

/** Days may be 0 (due the same day); an hourly loan has at least one hour. A bare number is days. */
export const period: Reader<Period> = {
  expects: '30d, 7d or 4h',
  read: (raw) => {
    const match = /^(\d{1,5})(d|h)?$/.exec(String(raw))
    if (!match || (typeof raw !== 'string' && typeof raw !== 'number')) return undefined
    const unit = match[2] === 'h' ? 'hour' : 'day'
    const size = Number(match[1])
    if (size > MAX_PERIOD[unit] || (unit === 'hour' && size === 0)) return undefined
    return { unit, count: size }
  },
}

export const periodOrNone: Reader<Period | null> = {
  expects: `${period.expects}, or none`,
  read: (raw) => (raw === 'none' || raw === null ? null : period.read(raw)),
}

export const creditLevelOrNone: Reader<CreditLevel | null> = {
  expects: `${CREDIT_LEVELS.join(', ')}, or none`,
  read: (raw) => (raw === 'none' || raw === null ? null : CREDIT_LEVELS.find((level) => level === raw)),
}

/** `14`, or `14d`: the spec writes windows and grace as numbers of days. */
export function days(options: { orNone: true }): Reader<number | null>
export function days(options: { orNone?: false }): Reader<number>
export function days({ orNone = false }: { orNone?: boolean }): Reader<number | null> {
  const plain = orNone ? count({ orNone: true }) : count({})
  const read = (raw: unknown) => plain.read(typeof raw === 'string' ? raw.replace(/^(\d+)d$/, '$1') : raw)
  return { expects: `days, ${plain.expects}`, read }
}

/** Yuan with at most two decimals, as text or as a number of YAML; never negative. */
export function readYuan(raw: unknown): number | undefined {
  if (typeof raw === 'string') {
    const fen = parseYuan(raw)
    return fen === null || fen < 0 ? undefined : fen
  }
  if (typeof raw !== 'number' || !Number.isFinite(raw) || raw < 0 || raw > 1e7) return undefined
  const fen = Math.round(raw * 100)
  return Math.abs(raw * 100 - fen) < 1e-6 ? fen : undefined
}

export const yuan: Reader<number> = { expects: 'yuan with at most two decimals, as 12.30', read: readYuan }

export const yuanOrNone: Reader<number | null> = {
  expects: `${yuan.expects}, or none`,
  read: (raw) => (raw === 'none' || raw === null ? null : readYuan(raw)),
}

export const dates: Reader<readonly LocalDate[]> = {
  expects: 'a list of days YYYY-MM-DD, or none',
  read: (raw) => {
    if (raw === 'none') return []
    const list = typeof raw === 'string' ? [raw] : raw
    if (!Array.isArray(list) || list.length > MAX_LIST) return undefined
    const read = list.map((entry) => (typeof entry === 'string' ? parseLocalDate(entry) : null))
    return read.includes(null) ? undefined : read.flatMap((date) => (date === null ? [] : [date]))
  },
}

export const branchesOrAny: Reader<readonly string[] | null> = {
  expects: 'a list of branch codes, or any',
  read: (raw) => {
    if (raw === 'any') return null
    const list = typeof raw === 'string' ? [raw] : raw
    if (!Array.isArray(list) || list.length === 0 || list.length > MAX_LIST) return undefined
    return list.every((entry) => typeof entry === 'string' && entry !== '') ? (list as string[]) : undefined
  },
}

export const cap: Reader<OverdueCap> = {
  expects: 'yuan as 8.00, price, or none',
  read: (raw) => {
    if (raw === 'price' || raw === 'none') return raw
    const capFen = readYuan(raw)
    return capFen === undefined ? undefined : { capFen }
  },
}

const level = count({ min: 1 })

export const overdueLevels: Reader<OverdueLevels> = {
  expects: '{hold: 1, renew: 1, borrow: 1}, each a whole number of days from 1',
  read: (raw) => {
    const { hold = 1, renew = 1, borrow = 1, ...rest } = asObject(raw) ?? { unknown: true }
    const [h, r, b] = [level.read(hold), level.read(renew), level.read(borrow)]
    if (Object.keys(rest).length > 0 || h === undefined || r === undefined || b === undefined) return undefined
    return { hold: h, renew: r, borrow: b }
  },
}

const over = count({})

export const hotThreshold: Reader<HotThreshold | null> = {
  expects: '{loans: 20, days: 30}, {holdsOverCopies: 5}, or none',
  read: (raw) => {
    if (raw === 'none' || raw === null) return null
    const { loans, days: within, holdsOverCopies, ...rest } = asObject(raw) ?? { unknown: true }
    if (Object.keys(rest).length > 0) return undefined
    if (holdsOverCopies !== undefined) {
      const number = over.read(holdsOverCopies)
      return number === undefined || loans !== undefined || within !== undefined
        ? undefined
        : { holdsOverCopies: number }
    }
    const [least, span] = [level.read(loans), count({ min: 1 }).read(within)]
    return least === undefined || span === undefined ? undefined : { loans: least, days: span }
  },
}

const DAMAGE_DEFAULTS = { minor: '0', moderate: '30%', severe: '100%' }

export const damage: Reader<{ minor: DamageAmount; moderate: DamageAmount; severe: DamageAmount }> = {
  expects: '{minor: 0, moderate: "30%", severe: "100%"}, each yuan or a percentage of the price',
  read: (raw) => {
    const { minor, moderate, severe, ...rest } = { ...DAMAGE_DEFAULTS, ...(asObject(raw) ?? { unknown: true }) }
    const [a, b, c] = [readDamage(minor), readDamage(moderate), readDamage(severe)]
    if (Object.keys(rest).length > 0 || a === undefined || b === undefined || c === undefined) return undefined
    return { minor: a, moderate: b, severe: c }
  },
}

function readDamage(raw: unknown): DamageAmount | undefined {
  const match = typeof raw === 'string' ? /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(raw) : null
  if (match) return { priceBasisPoints: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) }
  const amountFen = readYuan(raw)
  return amountFen === undefined ? undefined : { amountFen }
}

export function asObject(raw: unknown): Record<string, unknown> | undefined {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : undefined
}
