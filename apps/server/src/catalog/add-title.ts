import type { CreateTitleBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { insertTitles } from './insert-records.ts'
import { type Impossible, readTitleBody } from './read-title-body.ts'

export type AddTitleResult =
  | { readonly kind: 'added'; readonly titleId: string }
  | { readonly kind: 'forbidden' }
  /** The catalogue has this title: the same ISBN, or the same words where there is none. */
  | { readonly kind: 'taken'; readonly path: 'isbn' | 'title' }
  | Impossible

export async function addTitle(tx: Tx, network: Network, actor: Actor, body: CreateTitleBody): Promise<AddTitleResult> {
  if (!isAllowed(actor, 'catalogue.write')) return { kind: 'forbidden' }
  const read = readTitleBody(body)
  if (read.kind === 'impossible') return read
  const ids = await insertTitles(tx, network, actor, [read.title])
  const titleId = ids.get(read.title.identityKey)
  if (titleId === undefined) return { kind: 'taken', path: read.title.isbn === null ? 'title' : 'isbn' }
  return { kind: 'added', titleId }
}
