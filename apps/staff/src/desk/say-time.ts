import { formatDay, formatInstant } from '@wenyuan/look'
import type { Language } from '../words/language.ts'
import type { DeskWords } from './words.ts'

/** A day, or an instant with its time. */
export function sayWhen(when: string, today: string, language: Language): string {
  return when.includes('T') ? formatInstant(when, today, language) : formatDay(when, today, language)
}

/** From when a return counts: a day means its closing time. */
export function sayCountedFrom(when: string, today: string, language: Language, words: DeskWords): string {
  const said = sayWhen(when, today, language)
  return when.includes('T') ? said : words.backdateClosing(said)
}
