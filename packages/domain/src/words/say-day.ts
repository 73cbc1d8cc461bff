import type { LocalDate } from '../kernel/index.ts'
import type { Language } from './language.ts'

const ENGLISH_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** `2027年3月13日`, `13 March 2027`; without the year where it is that of the day it stands `beside`. */
export function sayDay(on: LocalDate, language: Language, beside?: LocalDate): string {
  const [year, month, day] = [Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10))]
  const sameYear = beside !== undefined && beside.slice(0, 4) === on.slice(0, 4)
  if (language === 'zh-CN') return `${sameYear ? '' : `${year}年`}${month}月${day}日`
  return `${day} ${ENGLISH_MONTHS[month - 1]}${sameYear ? '' : ` ${year}`}`
}

/** `minute` of the day, 0 to 1439: `17:05`. */
export function sayMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
