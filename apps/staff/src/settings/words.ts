import type { WordsOf } from '../words/language.ts'
import type { Words } from './word-list.ts'
import { settingsWordsEn } from './words-en.ts'
import { settingsWordsZh } from './words-zh.ts'

export const settingsWords: WordsOf<Words> = { 'zh-CN': settingsWordsZh, en: settingsWordsEn }
