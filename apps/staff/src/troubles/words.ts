import type { WordsOf } from '../words/language.ts'
import { ENGLISH } from './words-en.ts'
import type { TroubleWords } from './words-of.ts'
import { CHINESE } from './words-zh.ts'

export const troubleWords: WordsOf<TroubleWords> = { 'zh-CN': CHINESE, en: ENGLISH }
