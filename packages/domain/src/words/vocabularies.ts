import { EN } from './en.ts'
import type { Language } from './language.ts'
import type { Vocabulary } from './vocabulary.ts'
import { ZH_CN } from './zh-cn.ts'

export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { 'zh-CN': ZH_CN, en: EN }
