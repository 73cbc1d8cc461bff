import type { DayParts } from './days.ts'

export type Language = 'zh-CN' | 'en'

/** What may be counted; each language has its own measure word. */
export type Counted = 'copy' | 'title' | 'person' | 'day' | 'time' | 'loan' | 'hold'

type Words = {
  readonly months: readonly string[]
  /** From Sunday. */
  readonly weekdays: readonly string[]
  /** By days from today. */
  readonly near: Readonly<Record<number, string>>
  readonly date: (parts: Omit<DayParts, 'year'> & { readonly year: number | null }) => string
  readonly due: (date: string) => string
  readonly dueToday: (time: string | null) => string
  readonly daysLeft: (days: number) => string
  readonly overdue: (days: number) => string
  readonly money: (amount: string) => string
  readonly count: (number: string, counted: Counted, isOne: boolean) => string
  readonly metre: string
  readonly kilometre: string
}

const MEASURES: Readonly<Record<Counted, string>> = {
  copy: '本',
  loan: '本',
  hold: '本',
  title: '种',
  person: '人',
  day: '天',
  time: '次',
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const CHINESE: Words = {
  months: Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
  weekdays: WEEKDAYS,
  near: { [-1]: '昨天', 0: '今天', 1: '明天' },
  date: ({ year, month, date, weekday }) =>
    `${year === null ? '' : `${year}年`}${month}月${date}日 ${WEEKDAYS[weekday]}`,
  due: (date) => `还书日 ${date}`,
  dueToday: (time) => (time === null ? '今天到期' : `今天 ${time} 到期`),
  daysLeft: (days) => `还有 ${days} 天`,
  overdue: (days) => `超期 ${days} 天`,
  money: (amount) => `${amount} 元`,
  count: (number, counted) => `${number} ${MEASURES[counted]}`,
  metre: '米',
  kilometre: '公里',
}

const NOUNS: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  copy: ['copy', 'copies'],
  loan: ['loan', 'loans'],
  hold: ['hold', 'holds'],
  title: ['title', 'titles'],
  person: ['person', 'people'],
  day: ['day', 'days'],
  time: ['time', 'times'],
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const ENGLISH: Words = {
  months: MONTHS,
  weekdays: DAYS,
  near: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  date: ({ year, month, date, weekday }) =>
    `${DAYS[weekday]} ${date} ${MONTHS[month - 1]}${year === null ? '' : ` ${year}`}`,
  due: (date) => `Due ${date}`,
  dueToday: (time) => (time === null ? 'Due today' : `Due today ${time}`),
  daysLeft: (count) => `${days(count)} left`,
  overdue: (count) => `${days(count)} overdue`,
  money: (amount) => (amount.startsWith('−') ? `−¥${amount.slice(1)}` : `¥${amount}`),
  count: (number, counted, isOne) => `${number} ${NOUNS[counted][isOne ? 0 : 1]}`,
  metre: 'm',
  kilometre: 'km',
}

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': CHINESE, en: ENGLISH }
