import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type PhotoRow = {
  readonly id: string
  readonly storage_key: string
  readonly media_type: string
  readonly width: number
  readonly height: number
  readonly byte_size: number
  readonly uploaded_by: string
  readonly uploaded_at: Instant
  readonly subject: string | null
  readonly patron_id: string | null
  readonly branch_code: string | null
}

const COLUMNS = `id::text AS id, storage_key, media_type, width, height, byte_size, uploaded_by, uploaded_at, subject,
  patron_id::text AS patron_id, branch_code`

export type NewPhoto = Pick<
  PhotoRow,
  'storage_key' | 'media_type' | 'width' | 'height' | 'byte_size' | 'uploaded_by'
> & {
  readonly sha256: Buffer
  readonly at: Instant
}

export async function insertPhoto(tx: Tx, photo: NewPhoto): Promise<PhotoRow> {
  const { rows } = await tx.query<PhotoRow>(
    'insert-photo',
    `INSERT INTO photo (storage_key, media_type, width, height, byte_size, sha256, uploaded_by, uploaded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
    [
      photo.storage_key,
      photo.media_type,
      photo.width,
      photo.height,
      photo.byte_size,
      photo.sha256,
      photo.uploaded_by,
      timestamptz(photo.at),
    ],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('an insert gives its row')
  return row
}

export async function findPhoto(queryable: Queryable, id: string): Promise<PhotoRow | null> {
  const { rows } = await queryable.query<PhotoRow>('find-photo', `SELECT ${COLUMNS} FROM photo WHERE id = $1`, [id])
  return rows[0] ?? null
}

type About = { readonly subject: string; readonly patronId: string; readonly branch: string }

/** How many of them were free, the uploader's own, and are used from now on. */
export async function usePhotos(tx: Tx, ids: readonly string[], by: string, about: About): Promise<number> {
  const { rowCount } = await tx.query(
    'use-photos',
    `UPDATE photo SET subject = $3, patron_id = $4, branch_code = $5
     WHERE id = ANY($1::bigint[]) AND uploaded_by = $2 AND subject IS NULL`,
    [ids, by, about.subject, about.patronId, about.branch],
  )
  return rowCount
}

/** Are all of them free and this uploader's own? */
export async function countFree(queryable: Queryable, ids: readonly string[], by: string): Promise<number> {
  const { rows } = await queryable.query<{ free: number }>(
    'count-free-photos',
    'SELECT count(*)::integer AS free FROM photo WHERE id = ANY($1::bigint[]) AND uploaded_by = $2 AND subject IS NULL',
    [ids, by],
  )
  return rows[0]?.free ?? 0
}

export async function photosOf(queryable: Queryable, subject: string): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'photos-of-subject',
    'SELECT id::text AS id FROM photo WHERE subject = $1 ORDER BY id',
    [subject],
  )
  return rows.map(({ id }) => id)
}
