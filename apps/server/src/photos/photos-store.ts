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

type About = { readonly subject: string; readonly patronId: string | null; readonly branch: string }

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

/** As `countFree`; those that already show this item, or a loan of it, count as well. */
export async function countFreeFor(
  queryable: Queryable,
  ids: readonly string[],
  by: string,
  barcode: string,
): Promise<number> {
  const { rows } = await queryable.query<{ free: number }>(
    'count-free-photos-of-item',
    `SELECT count(*)::integer AS free FROM photo WHERE id = ANY($1::bigint[]) AND uploaded_by = $2
       AND (subject IS NULL
         OR subject IN (SELECT 'item:' || i.id FROM item i WHERE i.barcode = $3)
         OR subject IN (SELECT 'loan:' || l.id FROM loan l JOIN item i ON i.id = l.item_id WHERE i.barcode = $3))`,
    [ids, by, barcode],
  )
  return rows[0]?.free ?? 0
}

/** The item of a barcode and whose loan it was, for photos of its condition. */
export async function findPhotographed(
  queryable: Queryable,
  barcode: string,
  loanId: string | null,
): Promise<{ readonly item_id: string; readonly patron_id: string | null } | null> {
  const { rows } = await queryable.query<{ item_id: string; patron_id: string | null }>(
    'find-photographed-item',
    `SELECT i.id::text AS item_id, (SELECT patron_id::text FROM loan WHERE id = $2) AS patron_id FROM item i WHERE i.barcode = $1`,
    [barcode, loanId],
  )
  return rows[0] ?? null
}

export type UnusedPhoto = { readonly id: string; readonly storage_key: string }

/** Locks a few that nothing has named since then; those that someone is naming now are passed over. */
export async function lockUnused(tx: Tx, before: Instant, limit: number): Promise<UnusedPhoto[]> {
  const { rows } = await tx.query<UnusedPhoto>(
    'lock-unused-photos',
    `SELECT id::text AS id, storage_key FROM photo WHERE subject IS NULL AND uploaded_at < $1
     ORDER BY uploaded_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [timestamptz(before), limit],
  )
  return rows
}

export async function deletePhotos(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('delete-photos', 'DELETE FROM photo WHERE id = ANY($1::bigint[])', [ids])
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

/** Of several subjects at once. */
export async function photosOfEach(queryable: Queryable, subjects: readonly string[]): Promise<Map<string, string[]>> {
  if (subjects.length === 0) return new Map()
  const { rows } = await queryable.query<{ subject: string; ids: string[] }>(
    'photos-of-subjects',
    'SELECT subject, array_agg(id::text ORDER BY id) AS ids FROM photo WHERE subject = ANY($1::text[]) GROUP BY subject',
    [subjects],
  )
  return new Map(rows.map(({ subject, ids }) => [subject, ids]))
}

export async function photosOf(queryable: Queryable, subject: string): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'photos-of-subject',
    'SELECT id::text AS id FROM photo WHERE subject = $1 ORDER BY id',
    [subject],
  )
  return rows.map(({ id }) => id)
}
