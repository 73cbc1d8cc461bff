import type { Language } from '../words/language.ts'

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-12-29`, or an instant that begins so: the library's own day stands in the text, no zone is asked. */
export function stampParts(on: string, language: Language): { month: string; day: string; weekday: string } {
  const [year = 0, month = 1, day = 1] = on.slice(0, 10).split('-').map(Number)
  const weekday = WEEKDAYS[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  return { month: language === 'en' ? (MONTHS[month - 1] ?? '') : `${month}月`, day: String(day), weekday }
}
