import type { WordsOf } from '../words/language.ts'
import { ENGLISH } from './words-en.ts'
import type { PatronsWords } from './words-of.ts'
import { CHINESE } from './words-zh.ts'

export const patronsWords: WordsOf<PatronsWords> = { 'zh-CN': CHINESE, en: ENGLISH }
