import type { AccountLine } from '@wenyuan/contract'
import type { patronsWords } from './words.ts'

export function isOwed(money: string): boolean {
  return !money.startsWith('-') && /[1-9]/.test(money)
}

/** A charge of which something is still unpaid. */
export function isOpen({ open }: AccountLine): boolean {
  return open !== undefined && isOwed(open)
}

type Words = (typeof patronsWords)['en']

type Named = Pick<AccountLine, 'kind' | 'about'> & { readonly titleText?: string | undefined }

/** What a line is for: a charge by its cause, the others by their kind, and of which book. */
export function lineName({ kind, about, titleText }: Named, say: Words): string {
  const cause = about === undefined ? undefined : (say.about[about] ?? about)
  const name = cause === undefined ? say.kind[kind] : kind === 'charge' ? cause : say.ofKind(say.kind[kind], cause)
  return titleText === undefined ? name : say.ofTitle(titleText, name)
}
