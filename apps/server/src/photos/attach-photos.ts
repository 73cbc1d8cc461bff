import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Queryable, Tx } from '../platform/index.ts'
import { countFree, usePhotos } from './photos-store.ts'

/** Are these photos there, this actor's own, and not used yet? Asked before the act, so that what is refused uses none. */
export async function arePhotosFree(queryable: Queryable, actor: Actor, ids: readonly string[]): Promise<boolean> {
  const wanted = new Set(ids)
  return wanted.size === 0 || (await countFree(queryable, [...wanted], actorName(actor))) === wanted.size
}

export type Attached = {
  readonly ids: readonly string[]
  readonly subject: string
  readonly patronId: string
  readonly branch: string
}

/** Says what photos are evidence of; from then on they stay, and whoever may see that may see them. */
export async function attachPhotos(tx: Tx, actor: Actor, { ids, ...about }: Attached): Promise<void> {
  if (ids.length > 0) await usePhotos(tx, [...new Set(ids)], actorName(actor), about)
}
