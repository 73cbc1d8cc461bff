import type { WordsOf } from '../words/language.ts'
import { ENGLISH } from './words-en.ts'
import type { HoldsWords } from './words-of.ts'
import { CHINESE } from './words-zh.ts'

export const holdsWords: WordsOf<HoldsWords> = { 'zh-CN': CHINESE, en: ENGLISH }
