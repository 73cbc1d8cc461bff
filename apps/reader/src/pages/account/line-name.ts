import type { AccountLine } from '@wenyuan/contract'
import type { Words } from '../../words/zh-CN.ts'

/** What a line is about; a word that this app doesn't know yet is shown as the library wrote it. */
export function lineName({ kind, about }: AccountLine, words: Words['account']): string {
  if (about === undefined) return words.kinds[kind]
  const known = Object.entries(words.about).find(([code]) => code === about)
  return known?.[1] ?? about
}
