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

/** What a line is for: a charge by its cause, the others by their kind. */
export function lineName({ kind, about }: Pick<AccountLine, 'kind' | 'about'>, say: Words): string {
  if (about === undefined) return say.kind[kind]
  return say.about[about] ?? `${say.kind[kind]} ${about}`
}
