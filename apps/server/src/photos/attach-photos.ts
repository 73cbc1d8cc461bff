import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Queryable, Tx } from '../platform/index.ts'
import { countFree, countFreeFor, findPhotographed, usePhotos } from './photos-store.ts'

/** Are these photos there, this actor's own, and not used yet? Asked before the act, so that what is refused uses none. */
export async function arePhotosFree(queryable: Queryable, actor: Actor, ids: readonly string[]): Promise<boolean> {
  const wanted = new Set(ids)
  return wanted.size === 0 || (await countFree(queryable, [...wanted], actorName(actor))) === wanted.size
}

export type Attached = {
  readonly ids: readonly string[]
  readonly subject: string
  /** Whose matter it is; null: nobody's. */
  readonly patronId: string | null
  readonly branch: string
}

/** Says what photos are evidence of; from then on they stay, and whoever may see that may see them. Gives how many were free. */
export async function attachPhotos(tx: Tx, actor: Actor, { ids, ...about }: Attached): Promise<number> {
  return ids.length === 0 ? 0 : usePhotos(tx, [...new Set(ids)], actorName(actor), about)
}

/** As `arePhotosFree`, for a return, which is repeated with photos that it may have attached already. */
export async function arePhotosFreeFor(
  queryable: Queryable,
  actor: Actor,
  { ids, barcode }: { readonly ids: readonly string[]; readonly barcode: string },
): Promise<boolean> {
  const wanted = [...new Set(ids)]
  return wanted.length === 0 || (await countFreeFor(queryable, wanted, actorName(actor), barcode)) === wanted.length
}

export type OfCondition = { readonly ids: readonly string[]; readonly barcode: string; readonly branch: string } & {
  /** Null: it was not on loan. */
  readonly loanId: string | null
}

/** `count`: how many were not attached before. */
export type AttachedPhotos = {
  readonly count: number
  readonly subject: string
  readonly itemId: string
  readonly patronId: string | null
}

/** Photos of a returned item's condition: of its loan, where it had one. Null: there is no such item. */
export async function attachPhotosOfCondition(
  tx: Tx,
  actor: Actor,
  shown: OfCondition,
): Promise<AttachedPhotos | null> {
  const { ids, barcode, branch, loanId } = shown
  const found = await findPhotographed(tx, barcode, loanId)
  if (found === null) return null
  const { item_id: itemId, patron_id: patronId } = found
  const subject = loanId === null ? `item:${itemId}` : `loan:${loanId}`
  const count = await attachPhotos(tx, actor, { ids, subject, patronId, branch })
  return { count, subject, itemId, patronId }
}
