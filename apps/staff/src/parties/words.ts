import type { WordsOf } from '../words/language.ts'
import { ENGLISH } from './words-en.ts'
import type { PartiesWords } from './words-of.ts'
import { CHINESE } from './words-zh.ts'

export const partiesWords: WordsOf<PartiesWords> = { 'zh-CN': CHINESE, en: ENGLISH }
