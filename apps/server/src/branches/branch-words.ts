import type { Language } from '@wenyuan/contract'

export type CalendarWarning = 'no-open-day'

export const CALENDAR_WARNINGS: Readonly<Record<Language, Readonly<Record<CalendarWarning, string>>>> = {
  en: { 'no-open-day': 'No day is open: due dates stay on the day on which they fall.' },
  'zh-CN': { 'no-open-day': '没有任何开放日：应还日期将不作顺延。' },
}
