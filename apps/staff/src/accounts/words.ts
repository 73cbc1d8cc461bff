import type { WordsOf } from '../words/language.ts'
import { ENGLISH } from './words-en.ts'
import type { AccountsWords } from './words-of.ts'
import { CHINESE } from './words-zh.ts'

export const accountsWords: WordsOf<AccountsWords> = { 'zh-CN': CHINESE, en: ENGLISH }
