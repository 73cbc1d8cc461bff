import type { Language } from '@wenyuan/contract'
import type { AccountEntry } from '../account/index.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

type Named = Pick<AccountEntry, 'kind' | 'cause'> & { readonly title: string | null }

/** What an account line is, in words: 超期费《白夜行》. */
export function nameLine({ kind, cause, title }: Named, language: Language): string {
  const words = DOCUMENT_WORDS[language]
  const known = cause !== null && Object.hasOwn(words.cause, cause) ? words.cause[cause] : undefined
  const name = kind === 'charge' ? (known ?? words.lineKind.charge) : words.lineKind[kind]
  if (title === null) return name
  return language === 'zh-CN' ? `${name}《${title}》` : `${name}, ${title}`
}
