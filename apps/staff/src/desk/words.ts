import type { Language, WordsOf } from '../words/language.ts'
import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

export type DeskWords = typeof zh

export const deskWords: WordsOf<DeskWords> = { 'zh-CN': zh, en } satisfies Record<Language, DeskWords>
