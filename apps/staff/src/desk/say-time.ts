import { formatDay, formatInstant } from '@wenyuan/look'
import type { Language } from '../words/language.ts'

/** A day, or an instant with its time. */
export function sayWhen(when: string, today: string, language: Language): string {
  return when.includes('T') ? formatInstant(when, today, language) : formatDay(when, today, language)
}
