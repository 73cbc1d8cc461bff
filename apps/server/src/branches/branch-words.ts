import type { Language } from '@wenyuan/contract'

export type CalendarWarning = 'no-open-day' | 'holidays-not-announced'

export const CALENDAR_WARNINGS: Readonly<Record<Language, Readonly<Record<CalendarWarning, string>>>> = {
  en: {
    'no-open-day': 'No day is open: due dates stay on the day on which they fall.',
    'holidays-not-announced':
      'The national holidays of next year are not announced yet: due dates are counted without them.',
  },
  'zh-CN': {
    'no-open-day': '没有任何开放日：应还日期将不作顺延。',
    'holidays-not-announced': '明年的节假日安排尚未公布，应还日期先按平日计算。',
  },
}
