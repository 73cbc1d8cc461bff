import { type Language, preferences, usePreferences } from '../state/preferences.ts'
import { en } from './en.ts'
import { type Words, zhCN } from './zh-CN.ts'

const languages: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

export function useWords(): Words {
  return languages[usePreferences().language]
}

/** For what is said outside of a screen. */
export function wordsNow(): Words {
  return languages[preferences.get().language]
}
