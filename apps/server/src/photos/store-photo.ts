import { randomUUID } from 'node:crypto'
import { type Actor, actorName } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import type { PhotoStore } from './photo-store.ts'
import { insertPhoto, type PhotoRow } from './photos-store.ts'
import type { Picture } from './read-picture.ts'

export const PHOTO_TYPE = 'image/webp'

/** Keeps a picture under a key that tells nothing of it; until an act names it, it is its uploader's alone. */
export async function storePhoto(
  tx: Tx,
  network: Network,
  actor: Actor,
  { store, picture, sha256 }: { store: PhotoStore; picture: Picture; sha256: Buffer },
): Promise<PhotoRow> {
  const { bytes, width, height } = picture
  const at = network.clock.now()
  const key = `${randomUUID()}.webp`
  // Stored first: a row without its bytes would be evidence that nobody can look at.
  await store.put(key, bytes, PHOTO_TYPE)
  const size = { width, height, byte_size: bytes.length }
  const by = { uploaded_by: actorName(actor), at }
  const photo = await insertPhoto(tx, { storage_key: key, media_type: PHOTO_TYPE, ...size, ...by, sha256 })
  const data = { bytes: bytes.length, sha256: sha256.toString('hex') }
  await appendEvents(tx, network.recorder, at, [{ kind: 'photo.stored', actor, subject: `photo:${photo.id}`, data }])
  return photo
}
