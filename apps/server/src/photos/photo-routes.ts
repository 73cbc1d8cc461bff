import { createHash } from 'node:crypto'
import { MAX_PHOTO_BYTES, type PhotoView } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { FastifyRequest } from 'fastify'
import { appendEvents } from '../events/index.ts'
import { type App, type ProblemAnswer, problem, route, withIdempotency } from '../http/index.ts'
import type { PhotoStore } from './photo-store.ts'
import { findPhoto, type PhotoRow } from './photos-store.ts'
import { MAX_PIXELS, readPicture } from './read-picture.ts'
import { PHOTO_TYPE, storePhoto } from './store-photo.ts'

export function photoRoutes(app: App, store: PhotoStore): void {
  const { network } = app

  route(app, 'uploadPhoto', async (ask) => {
    const upload = await readUpload(ask.request)
    if (!Buffer.isBuffer(upload)) return upload
    const read = await readPicture(upload)
    if (read.kind !== 'picture') return refuse(read.kind)
    const sha256 = createHash('sha256').update(read.picture.bytes).digest()
    // The same picture under the same key is the same request, however its parts were cut.
    const keyed = { ...ask, body: { sha256: sha256.toString('hex') } as never }
    return withIdempotency(keyed, async (tx) => {
      const photo = await storePhoto(tx, network, ask.actor, { store, picture: read.picture, sha256 })
      return { status: 201, body: viewPhoto(photo, network.zone) }
    })
  })

  route(app, 'getPhoto', async ({ actor, params }) => {
    const photo = await findPhoto(network.db, params.id)
    if (photo === null || !mayLook(actor, photo)) return problem('not-found')
    const bytes = await store.get(photo.storage_key)
    if (bytes === null) return problem('not-found')
    await network.db.transaction((tx) =>
      appendEvents(tx, network.recorder, network.clock.now(), [
        { kind: 'photo.read', actor, patronId: photo.patron_id, subject: `photo:${photo.id}`, data: {} },
      ]),
    )
    return { status: 200, body: bytes, headers: { 'cache-control': 'private, no-store' } }
  })
}

/**
 * What is not used yet is for who uploaded it; what is, for whom it is about and for staff who may read patrons there. What
 * shows an item's condition is also for whoever repairs it.
 */
function mayLook(actor: Actor, { uploaded_by, patron_id, branch_code, subject }: PhotoRow): boolean {
  if (branch_code === null) return uploaded_by === actorName(actor)
  if (actor.kind === 'reader') return actor.patronId === patron_id
  const ofItem = subject?.startsWith('item:') === true || subject?.startsWith('loan:') === true
  return isAllowed(actor, 'patron.read', branch_code) || (ofItem && isAllowed(actor, 'catalogue.write', branch_code))
}

async function readUpload(request: FastifyRequest): Promise<Buffer | ProblemAnswer> {
  const chunks: Buffer[] = []
  let size = 0
  let files = 0
  for await (const part of request.parts()) {
    if (part.type === 'field' || part.fieldname !== 'file') {
      if (part.type === 'file') part.file.resume()
      return problem('malformed', { errors: [{ path: part.fieldname, code: 'unknown-field' }] })
    }
    files += 1
    for await (const chunk of part.file) {
      size += (chunk as Buffer).length
      // The rest is read to its end and dropped, so that the answer can be given.
      if (size <= MAX_PHOTO_BYTES) chunks.push(chunk as Buffer)
    }
  }
  if (files === 0) return problem('malformed', { errors: [{ path: 'file', code: 'missing' }] })
  if (size > MAX_PHOTO_BYTES) {
    const expected = `≤ ${MAX_PHOTO_BYTES / 1_048_576} MiB`
    return problem('too-large', { errors: [{ path: 'file', code: 'too-large', expected }] })
  }
  return Buffer.concat(chunks)
}

function refuse(why: 'no-picture' | 'too-many-pixels'): ProblemAnswer {
  const expected = why === 'no-picture' ? 'JPEG, PNG, WebP' : `≤ ${MAX_PIXELS / 1_000_000} MP`
  const code = why === 'no-picture' ? 'not-one-of' : 'too-large'
  return problem('impossible', { errors: [{ path: 'file', code, expected }] })
}

function viewPhoto({ id, width, height, byte_size, uploaded_at }: PhotoRow, zone: Zone): PhotoView {
  const uploadedAt = formatInstant(uploaded_at, zone)
  return { id, mediaType: PHOTO_TYPE, width, height, bytes: byte_size, uploadedAt }
}
