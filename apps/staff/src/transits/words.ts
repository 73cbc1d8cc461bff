import type { WordsOf } from '../words/language.ts'
import { ENGLISH } from './words-en.ts'
import type { TransitsWords } from './words-of.ts'
import { CHINESE } from './words-zh.ts'

export const transitsWords: WordsOf<TransitsWords> = { 'zh-CN': CHINESE, en: ENGLISH }
