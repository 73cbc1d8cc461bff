import type { AccountLine } from '@wenyuan/contract'
import type { AccountPageWords } from './account-words.ts'

type Named = Pick<AccountLine, 'kind' | 'about'> & { readonly titleText?: string | undefined }

/** What a line is about, and of which book; a word that this app doesn't know yet is shown as the library wrote it. */
export function lineName({ kind, about, titleText }: Named, words: AccountPageWords): string {
  const known =
    about === undefined ? undefined : (Object.entries(words.about).find(([code]) => code === about)?.[1] ?? about)
  const name =
    known === undefined ? words.kinds[kind] : kind === 'charge' ? known : words.ofKind(words.kinds[kind], known)
  return titleText === undefined ? name : words.ofTitle(titleText, name)
}
