import { type Language, preferences, usePreferences } from '../state/preferences.ts'
import { en } from './en.ts'
import { type Words, zhCN } from './zh-CN.ts'

const languages: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

export function useWords(): Words {
  return languages[usePreferences().language]
}

/** Words of one page, which come with it and not at the start. */
export function useWordsOf<Own>(own: Readonly<Record<Language, Own>>): Own {
  return own[usePreferences().language]
}

/** For what is said outside of a screen. */
export function wordsNow(): Words {
  return languages[preferences.get().language]
}
