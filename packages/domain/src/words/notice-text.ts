import type { Language } from './language.ts'
import type { NoticeData, NoticeKind } from './notice-data.ts'
import { VOCABULARIES } from './vocabularies.ts'

/** A notice to a reader, as whole sentences. */
export function noticeText<K extends NoticeKind>(kind: K, data: NoticeData[K], language: Language): string {
  return VOCABULARIES[language].notices[kind](data)
}

export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(VOCABULARIES['zh-CN'].notices, kind)
}
