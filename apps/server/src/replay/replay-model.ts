import { seededDraw } from './seeded-draw.ts'

/** What the log does not tell and the replay supposes; docs/operations/replay.md says why. All can be set. */
export type ReplayModel = {
  /** Middle of the days a reader wants to keep a copy, for most classes, for literature (I) and for technology (T). */
  readonly keepDays: number
  readonly keepDaysLiterature: number
  readonly keepDaysTechnology: number
  /** Spread of the keeping time: standard deviation of its logarithm, in hundredths. */
  readonly keepSpread: number
  /** Loans of a hundred that come back late whatever happens, and the mean of the days that they are late. */
  readonly latePercent: number
  readonly lateDays: number
  /** Copies of a title for a hundred that would be needed at once to serve everybody at once. */
  readonly copiesPercent: number
  /** Readers of a hundred who come for what waits for them, and the most days that they take. */
  readonly collectPercent: number
  readonly collectDays: number
  /** Loans at once; 0 leaves the policy of a new network as it is. */
  readonly loanLimit: number
}

export const DEFAULT_MODEL: ReplayModel = {
  keepDays: 20,
  keepDaysLiterature: 16,
  keepDaysTechnology: 26,
  keepSpread: 70,
  latePercent: 8,
  lateDays: 6,
  copiesPercent: 80,
  collectPercent: 85,
  collectDays: 2,
  loanLimit: 0,
}

/** Each may be set from 0 (from 1 where it is a time) to this. */
export const MODEL_MAXIMUM = 1000
const AT_LEAST_ONE: ReadonlySet<keyof ReplayModel> = new Set([
  'keepDays',
  'keepDaysLiterature',
  'keepDaysTechnology',
  'copiesPercent',
])
const LONGEST_KEEP_DAYS = 150
const LONGEST_LATE_DAYS = 120

/** `latePercent=12,loanLimit=20`; null: none of these, or out of range. */
export function readModel(text: string): ReplayModel | null {
  const model: { -readonly [K in keyof ReplayModel]: number } = { ...DEFAULT_MODEL }
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [name = '', value = ''] = part.split('=', 2)
    const key = Object.keys(DEFAULT_MODEL).find((one) => one === name) as keyof ReplayModel | undefined
    const number = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN
    if (key === undefined || !(number >= (AT_LEAST_ONE.has(key) ? 1 : 0) && number <= MODEL_MAXIMUM)) return null
    model[key] = number
  }
  return model
}

/** How long a reader would like to keep it: log-normal by class, at least a day. */
export function keepingDays(model: ReplayModel, { seed, loan, classNumber }: LoanDraw): number {
  const median = medianOf(model, classNumber)
  const days = Math.round(median * Math.exp((model.keepSpread / 100) * standardNormal(seed, loan)))
  return Math.min(Math.max(days, 1), LONGEST_KEEP_DAYS)
}

export type LoanDraw = { readonly seed: number; readonly loan: string; readonly classNumber: string | null }

/** Days after the due day; 0 for those who are in time. Exponential: most are late by little. */
export function lateDays(model: ReplayModel, { seed, loan }: LoanDraw): number {
  if (seededDraw(seed, `${loan} late`) * 100 >= model.latePercent) return 0
  const days = Math.ceil(-Math.log(1 - seededDraw(seed, `${loan} by`)) * model.lateDays)
  return Math.min(Math.max(days, 1), LONGEST_LATE_DAYS)
}

/** Days until a reader comes for what is ready; null: never. */
export function collectDays(model: ReplayModel, seed: number, hold: string): number | null {
  if (seededDraw(seed, `${hold} collect`) * 100 >= model.collectPercent) return null
  return Math.floor(seededDraw(seed, `${hold} after`) * (model.collectDays + 1))
}

function medianOf(model: ReplayModel, classNumber: string | null): number {
  if (classNumber?.startsWith('I')) return model.keepDaysLiterature
  return classNumber?.startsWith('T') ? model.keepDaysTechnology : model.keepDays
}

/** Box and Muller's. */
function standardNormal(seed: number, name: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - seededDraw(seed, `${name} radius`)))
  return radius * Math.cos(2 * Math.PI * seededDraw(seed, `${name} angle`))
}
