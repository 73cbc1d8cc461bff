import type { Network } from '../network/index.ts'
import type { PhotoStore } from './photo-store.ts'
import { deletePhotos, lockUnused } from './photos-store.ts'

/** How long an upload waits for the act that names it: a form left open over a weekend still finds its photos. */
export const UNUSED_PHOTO_KEPT_MS = 3 * 86_400_000
const BATCH = 100

/** Removes the pictures that nothing has named. Their bytes go first: a row without them is met again by the next sweep. */
export async function sweepPhotos({ db, clock }: Network, store: PhotoStore): Promise<number> {
  const before = clock.now() - UNUSED_PHOTO_KEPT_MS
  return db.transaction(async (tx) => {
    const unused = await lockUnused(tx, before, BATCH)
    for (const { storage_key } of unused) await store.remove(storage_key)
    await deletePhotos(
      tx,
      unused.map(({ id }) => id),
    )
    return unused.length
  })
}
