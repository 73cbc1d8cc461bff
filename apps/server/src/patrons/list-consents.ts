import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { type ConsentRow, lastConsents } from './consents-store.ts'
import { patronIsThere } from './patrons-store.ts'

export type ListConsentsResult =
  | { readonly kind: 'listed'; readonly rows: readonly ConsentRow[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** What a patron has agreed to, for the reader, whoever acts for them, and staff who read patrons. */
export async function listConsents({ db }: Network, actor: Actor, patronId: string): Promise<ListConsentsResult> {
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  if (!(await patronIsThere(db, patronId))) return { kind: 'not-found' }
  return { kind: 'listed', rows: await lastConsents(db, patronId) }
}
