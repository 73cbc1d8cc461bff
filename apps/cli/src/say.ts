import type { Language } from '@wenyuan/server/platform'
import type { Words } from './command.ts'

export function say(language: Language, words: Words): string {
  return words[language]
}
