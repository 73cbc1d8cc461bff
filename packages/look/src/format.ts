import { daysBetween, isInstant, isWithinMonths, partsOf, timeOf } from './days.ts'
import { type Counted, type Language, WORDS } from './format-words.ts'

export type { Counted, Language } from './format-words.ts'

/** The year is said only of days further away than this. */
const MONTHS_WITHOUT_YEAR = 6

/** `12月29日 周二`, `Tue 29 Dec`: as on a stamp, never in words. `today` says whether the year is needed. */
export function formatDate(day: string, today: string, language: Language): string {
  const { year, ...parts } = partsOf(day)
  const isNear = isWithinMonths(day, today, MONTHS_WITHOUT_YEAR)
  return WORDS[language].date({ ...parts, year: isNear ? null : year })
}

/** As `formatDate`, but today, tomorrow and yesterday in words. */
export function formatDay(day: string, today: string, language: Language): string {
  const words = WORDS[language].near[daysBetween(today, day)]
  return words ?? formatDate(day, today, language)
}

/** `21:00`, in the library's time. */
export function formatTime(instant: string): string {
  return timeOf(instant)
}

/** `12月29日 周二 21:00`, `明天 21:00`. */
export function formatInstant(instant: string, today: string, language: Language): string {
  return `${formatDay(instant, today, language)} ${timeOf(instant)}`
}

export type StampText = { readonly month: string; readonly date: string; readonly weekday: string }

/** The three lines of a date stamp. */
export function stampText(day: string, language: Language): StampText {
  const { month, date, weekday } = partsOf(day)
  const { months, weekdays } = WORDS[language]
  return { month: months[month - 1] ?? '', date: String(date), weekday: weekdays[weekday] ?? '' }
}

/** What a stamp is called aloud: `还书日 12月29日 周二`, `Due Tue 29 Dec`; of a loan in hours with the time. */
export function formatDueDate(dueOn: string, today: string, language: Language): string {
  const date = formatDate(dueOn, today, language)
  return WORDS[language].due(isInstant(dueOn) ? `${date} ${timeOf(dueOn)}` : date)
}

/** `还有 3 天`, `今天到期`, `超期 13 天`; a loan in hours that ends today, `今天 21:00 到期`. */
export function formatDaysLeft(dueOn: string, today: string, language: Language): string {
  const left = daysBetween(today, dueOn)
  const { dueToday, daysLeft, overdue } = WORDS[language]
  if (left === 0) return dueToday(isInstant(dueOn) ? timeOf(dueOn) : null)
  return left > 0 ? daysLeft(left) : overdue(-left)
}

/** From 10,000 on. */
const DIGITS_WITH_COMMAS = 5
const MINUS = '−'

/** Whole numbers, with commas from ten thousand. */
export function formatNumber(value: number): string {
  return grouped(String(value))
}

function grouped(number: string): string {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(.*)$/.exec(number) ?? []
  const digits = whole.length >= DIGITS_WITH_COMMAS ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return (sign === '-' ? MINUS : '') + digits + fraction
}

/** `3 本`, `12 种`, `1 copy`. */
export function formatCount(value: number, counted: Counted, language: Language): string {
  return WORDS[language].count(formatNumber(value), counted, value === 1)
}

/** For columns: `2.40`, `−6.60`. The amount is as the server gives it, in yuan with two decimals. */
export function formatAmount(amount: string): string {
  if (!/^-?\d+\.\d{2}$/.test(amount)) throw new RangeError(`not an amount: ${amount}`)
  return grouped(amount)
}

/** For sentences: `2.40 元`, `¥2.40`. */
export function formatMoney(amount: string, language: Language): string {
  return WORDS[language].money(formatAmount(amount))
}

const METRES_TO_ROUND_TO = 10
const KILOMETRE = 1_000

/** `350 米`, from one kilometre on `1.2 公里`. */
export function formatDistance(metres: number, language: Language): string {
  const { metre, kilometre } = WORDS[language]
  const rounded = Math.round(metres / METRES_TO_ROUND_TO) * METRES_TO_ROUND_TO
  return rounded < KILOMETRE ? `${rounded} ${metre}` : `${(metres / KILOMETRE).toFixed(1)} ${kilometre}`
}

const MOST_STARS = 2

/** `沈*溪`: enough to call a person by at the shelf, not enough to know who reads what. */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/)
  if (/^[^\u2e80-\uffff]*$/.test(name)) return words.map((word) => word && `${[...word][0]}*`).join(' ')
  const glyphs = [...words.join('')]
  const [first = '', ...rest] = glyphs
  // Of a name in two characters only the first is kept: with the second it would be the whole name.
  if (rest.length < 2) return rest.length === 0 ? '*' : `${first}*`
  return `${first}${'*'.repeat(Math.min(rest.length - 1, MOST_STARS))}${rest[rest.length - 1]}`
}
