import { type LocalDate, parseDateRange, parseLocalDate } from '../kernel/index.ts'
import { asObject, count, days, MAX_LIST, type Reader, readYuan } from './readers.ts'
import type { ChargeTier, LostCharge, OverdueSuspension, ReminderStep, Rollover } from './values.ts'

/** Tiers may stand in any order; two rates from the same day are ambiguous and refused. */
export const tiers: Reader<readonly ChargeTier[]> = {
  expects:
    'a list of {from: 1, perDay: 0.10}, {from: 1, once: 5.00}, {from: 1, unit: hour, amount: 0.50} or {from: 1, every: 7d, begun: charge, amount: 1.00}, or none; one rate for each from',
  read: (raw) => {
    if (raw === 'none') return []
    const read = readList(raw, readTier)
    const rates = read?.filter((tier) => !('onceFen' in tier)).map((tier) => tier.from)
    return new Set(rates).size === rates?.length ? read?.sort((a, b) => a.from - b.from) : undefined
  },
}

function readTier(raw: unknown): ChargeTier | undefined {
  const { from, ...rest } = asObject(raw) ?? {}
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) return undefined
  const keys = Object.keys(rest).sort().join(' ')
  const { perDay, once, amount, unit, every, begun = 'charge' } = rest
  const fen = readYuan(perDay ?? once ?? amount)
  if (fen === undefined) return undefined
  if (keys === 'perDay') return { from, perDayFen: fen }
  if (keys === 'once') return { from, onceFen: fen }
  if (keys === 'amount unit' && (unit === 'hour' || unit === 'minute')) return { from, unit, amountFen: fen }
  const everyDays = oneOrMoreDays.read(every)
  if (keys !== 'amount every' && keys !== 'amount begun every') return undefined
  if (everyDays === undefined || everyDays < 1 || (begun !== 'charge' && begun !== 'free')) return undefined
  return { from, everyDays, begun, amountFen: fen }
}

const oneOrMoreDays = days({})

export const rollovers: Reader<readonly Rollover[]> = {
  expects: '{lent: 2027-01-10..2027-02-20, due: 2027-03-01}, a list of them, or none; due after the last day lent',
  read: (raw) => (raw === 'none' ? [] : readList(Array.isArray(raw) ? raw : [raw], readRollover)),
}

function readRollover(raw: unknown): Rollover | undefined {
  const { lent, due, ...rest } = asObject(raw) ?? {}
  const span = typeof lent === 'string' ? parseDateRange(lent) : null
  const dueOn: LocalDate | null = typeof due === 'string' ? parseLocalDate(due) : null
  if (Object.keys(rest).length > 0 || span === null || dueOn === null || dueOn <= span.to) return undefined
  return { ...span, dueOn }
}

export const overdueSuspension: Reader<OverdueSuspension | null> = {
  expects:
    '{days: 1, per: 1, max: 90, closedDays: skip | count, add: cumulative | longest} (max, closedDays and add may be left out), or none',
  read: (raw) => {
    if (raw === 'none' || raw === null) return null
    const written = asObject(raw)
    if (written === undefined) return undefined
    const { days: stopped, per = 1, max = 'none', closedDays = 'count', add = 'longest', ...rest } = written
    const read = { days: atLeastOne.read(stopped), per: atLeastOne.read(per), max: countOrNone.read(max) }
    if (Object.keys(rest).length > 0 || read.days === undefined || read.per === undefined) return undefined
    if (read.max === undefined || (closedDays !== 'skip' && closedDays !== 'count')) return undefined
    if (add !== 'cumulative' && add !== 'longest') return undefined
    return { days: read.days, per: read.per, maxDays: read.max, closedDays, add }
  },
}

const atLeastOne = count({ min: 1 })
const countOrNone = count({ orNone: true })

export const reminderSteps: Reader<readonly ReminderStep[]> = {
  expects: 'a list of {after: 1d, fee: 1.50}, or none',
  read: (raw) => (raw === 'none' ? [] : readList(raw, readReminderStep)),
}

function readReminderStep(raw: unknown): ReminderStep | undefined {
  const { after, fee, ...rest } = asObject(raw) ?? {}
  const [afterDays, feeFen] = [oneOrMoreDays.read(after), readYuan(fee)]
  if (Object.keys(rest).length > 0 || afterDays === undefined || afterDays < 1 || feeFen === undefined) return undefined
  return { afterDays, feeFen }
}

/** The factors are plain numbers in the file, kept as whole basis points: no price is ever multiplied by a fraction. */
export const lostCharge: Reader<LostCharge> = {
  expects:
    '{factor: 1.0, ageFactors: [{years: 5, factor: 0.8}], scarcityFactors: [{copies: 1, factor: 2.0}], handling: 5.00}, each may be left out',
  read: (raw) => {
    const written = asObject(raw)
    if (written === undefined) return undefined
    const { factor = 1, ageFactors = [], scarcityFactors = [], handling = 0, ...rest } = written
    const factorBasisPoints = readFactor(factor)
    const ages = readSteps(ageFactors, 'years')
    const copies = readSteps(scarcityFactors, 'copies')
    const handlingFen = readYuan(handling)
    if (Object.keys(rest).length > 0 || factorBasisPoints === undefined || handlingFen === undefined) return undefined
    if (ages === undefined || copies === undefined) return undefined
    return {
      factorBasisPoints,
      ageFactors: ages.map(({ at, basisPoints }) => ({ years: at, basisPoints })),
      scarcityFactors: copies.map(({ at, basisPoints }) => ({ copies: at, basisPoints })),
      handlingFen,
    }
  },
}

const MAX_FACTOR = 100
const BASIS_POINTS = 10_000

function readFactor(raw: unknown): number | undefined {
  if (typeof raw !== 'number' || !Number.isFinite(raw) || raw < 0 || raw > MAX_FACTOR) return undefined
  const basisPoints = Math.round(raw * BASIS_POINTS)
  return Math.abs(raw * BASIS_POINTS - basisPoints) < 1e-6 ? basisPoints : undefined
}

const wholeNumber = count({})

/** Sorted by their threshold; the same threshold twice is ambiguous and refused. */
function readSteps(raw: unknown, key: 'years' | 'copies'): { at: number; basisPoints: number }[] | undefined {
  const read = readList(raw, (entry) => {
    const { [key]: threshold, factor, ...rest } = asObject(entry) ?? {}
    const [at, basisPoints] = [wholeNumber.read(threshold), readFactor(factor)]
    return Object.keys(rest).length > 0 || at === undefined || basisPoints === undefined
      ? undefined
      : { at, basisPoints }
  })
  return new Set(read?.map(({ at }) => at)).size === read?.length ? read?.sort((a, b) => a.at - b.at) : undefined
}

function readList<T>(raw: unknown, readEntry: (entry: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(raw) || raw.length > MAX_LIST) return undefined
  const read: T[] = []
  for (const entry of raw) {
    const value = readEntry(entry)
    if (value === undefined) return undefined
    read.push(value)
  }
  return read
}
