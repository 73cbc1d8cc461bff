import type { Instant } from '@wenyuan/domain/kernel'
import { refreshSearchWords } from '../catalog/index.ts'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { Importer, ImportOptions } from './import-options.ts'
import type { ImportProblem } from './import-problem.ts'
import type { BadRow } from './import-reason.ts'
import type { Filled } from './plan-batch.ts'
import type { BarcodeOwner, Named } from './plan-copies.ts'

/** `stopped`: waiting for its turn, or for the server to start again. */
export type ImportState = 'running' | 'stopped' | 'done' | 'undone' | 'failed'

export type ImportRow = {
  readonly id: string
  readonly file_name: string
  readonly file_digest: Buffer
  readonly state: ImportState
  /** Field → header, as settled when it began. */
  readonly mapping: Readonly<Record<string, string>>
  readonly options: StoredOptions
  readonly rows_total: number | null
  readonly rows_done: number
  readonly titles_new: number
  readonly titles_merged: number
  readonly items_new: number
  readonly rows_bad: number
  /** JSON of an ImportProblem. */
  readonly problem: string | null
  readonly started_by: string
  readonly started_at: Instant
  readonly finished_at: Instant | null
}

/** `asked` is the mapping as it was sent. */
export type StoredOptions = ImportOptions & {
  readonly asked: Readonly<Record<string, string>>
  readonly importer: Importer
}

const COLUMNS = `id, file_name, file_digest, state, mapping, options, rows_total, rows_done, titles_new, titles_merged,
  items_new, rows_bad, problem, started_by, started_at, finished_at`

export type NewImport = {
  readonly fileName: string
  readonly digest: Buffer
  readonly mapping: Readonly<Record<string, string>>
  readonly options: StoredOptions
  readonly startedBy: string
  readonly at: Instant
}

export async function insertImport(tx: Tx, draft: NewImport): Promise<ImportRow> {
  const { rows } = await tx.query<ImportRow>(
    'insert-import',
    `INSERT INTO import (file_name, file_digest, state, mapping, options, started_by, started_at)
     VALUES ($1, $2, 'stopped', $3, $4, $5, $6) RETURNING ${COLUMNS}`,
    [
      draft.fileName,
      draft.digest,
      JSON.stringify(draft.mapping),
      JSON.stringify(draft.options),
      draft.startedBy,
      timestamptz(draft.at),
    ],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('an insert gives its row')
  return row
}

export async function findImport(queryable: Queryable, id: string): Promise<ImportRow | null> {
  const { rows } = await queryable.query<ImportRow>('find-import', `SELECT ${COLUMNS} FROM import WHERE id = $1`, [id])
  return rows[0] ?? null
}

/** Newest first. */
export async function listImportRows(
  queryable: Queryable,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<ImportRow[]> {
  const { rows } = await queryable.query<ImportRow>(
    'list-imports',
    `SELECT ${COLUMNS} FROM import WHERE ($1::bigint IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
    [before, limit],
  )
  return rows
}

export async function lockImport(tx: Tx, id: string): Promise<ImportRow | null> {
  const { rows } = await tx.query<ImportRow>('lock-import', `SELECT ${COLUMNS} FROM import WHERE id = $1 FOR UPDATE`, [
    id,
  ])
  return rows[0] ?? null
}

/** An import of this file that has not come to its end. */
export async function lockUnfinished(tx: Tx, digest: Buffer): Promise<ImportRow | null> {
  const { rows } = await tx.query<ImportRow>(
    'lock-unfinished-import',
    `SELECT ${COLUMNS} FROM import WHERE file_digest = $1 AND state IN ('running', 'stopped', 'failed')
     ORDER BY id DESC LIMIT 1 FOR UPDATE`,
    [digest],
  )
  return rows[0] ?? null
}

/** What has still to be run, the oldest first: what waits for its turn, and what a server was killed in. */
export async function findRunnable(queryable: Queryable): Promise<{ id: string; digest: Buffer }[]> {
  const { rows } = await queryable.query<{ id: string; digest: Buffer }>(
    'find-runnable-imports',
    `SELECT id, file_digest AS digest FROM import WHERE state IN ('running', 'stopped') ORDER BY id`,
  )
  return rows
}

export type ImportChange = {
  readonly state: ImportState
  readonly problem?: ImportProblem | null
  readonly at?: Instant
}

/** `at`: its end. */
export async function setImportState(
  queryable: Queryable,
  id: string,
  { state, problem = null, at }: ImportChange,
): Promise<void> {
  await queryable.query(
    'set-import-state',
    'UPDATE import SET state = $2, problem = $3, finished_at = $4 WHERE id = $1',
    [id, state, problem === null ? null : JSON.stringify(problem), at === undefined ? null : timestamptz(at)],
  )
}

export async function setRowsTotal(tx: Tx, id: string): Promise<void> {
  await tx.query('set-import-total', 'UPDATE import SET rows_total = rows_done WHERE id = $1', [id])
}

export type Progress = {
  readonly rows: number
  readonly titlesNew: number
  readonly titlesMerged: number
  readonly itemsNew: number
  readonly rowsBad: number
}

export async function addProgress(tx: Tx, id: string, progress: Progress): Promise<void> {
  const { rows, titlesNew, titlesMerged, itemsNew, rowsBad } = progress
  await tx.query(
    'add-import-progress',
    `UPDATE import SET rows_done = rows_done + $2, titles_new = titles_new + $3, titles_merged = titles_merged + $4,
       items_new = items_new + $5, rows_bad = rows_bad + $6 WHERE id = $1`,
    [id, rows, titlesNew, titlesMerged, itemsNew, rowsBad],
  )
}

export async function insertBadRows(tx: Tx, id: string, bad: readonly BadRow[]): Promise<void> {
  if (bad.length === 0) return
  await tx.query(
    'insert-import-bad-rows',
    `INSERT INTO import_bad_row (import_id, row_number, reasons, raw)
     SELECT $1, n.number, n.reasons, n.raw FROM unnest($2::int[], $3::jsonb[], $4::text[]) AS n (number, reasons, raw)`,
    [id, bad.map((row) => row.number), bad.map((row) => JSON.stringify(row.reasons)), bad.map((row) => row.raw)],
  )
}

export type BadRowRow = { readonly number: number; readonly reasons: BadRow['reasons']; readonly raw: string }

export async function findBadRows(queryable: Queryable, id: string): Promise<BadRowRow[]> {
  const { rows } = await queryable.query<BadRowRow>(
    'find-import-bad-rows',
    'SELECT row_number AS number, reasons, raw FROM import_bad_row WHERE import_id = $1 ORDER BY row_number',
    [id],
  )
  return rows
}

export async function insertMade(tx: Tx, id: string, kind: 'title' | 'item', ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query(
    'insert-import-made',
    'INSERT INTO import_made (import_id, kind, made_id) SELECT $1, $2, made FROM unnest($3::bigint[]) AS made',
    [id, kind, ids],
  )
}

/** Fills what is empty in titles of the catalogue; the caller holds their locks and has seen that it is empty. */
export async function fillTitles(
  tx: Tx,
  importId: string,
  filled: readonly { readonly id: string; readonly values: Filled }[],
): Promise<void> {
  if (filled.length === 0) return
  const rows = JSON.stringify(filled.map(({ id, values }) => ({ id, ...values })))
  await tx.query(
    'fill-titles',
    `UPDATE title t SET subtitle = coalesce(n.subtitle, t.subtitle), publisher = coalesce(n.publisher, t.publisher),
       authors = CASE WHEN n.authors IS NULL THEN t.authors ELSE ARRAY(SELECT jsonb_array_elements_text(n.authors)) END,
       year = coalesce(n.year, t.year), class_number = coalesce(n."classNumber", t.class_number),
       call_number = coalesce(n."callNumber", t.call_number), price_fen = coalesce(n."priceFen", t.price_fen),
       language = coalesce(n.language, t.language), summary = coalesce(n.summary, t.summary), version = t.version + 1
     FROM jsonb_to_recordset($1::jsonb) AS n (id bigint, subtitle text, publisher text, authors jsonb, year int,
       "classNumber" text, "callNumber" text, "priceFen" bigint, language text, summary text)
     WHERE t.id = n.id`,
    [rows],
  )
  await refreshSearchWords(
    tx,
    filled.map(({ id }) => id),
  )
  // A title that this import made stays one that it made; what is filled twice is filled in different fields.
  await tx.query(
    'insert-import-filled',
    `INSERT INTO import_made (import_id, kind, made_id, before)
     SELECT $1, 'title', (n ->> 'id')::bigint, n - 'id' FROM jsonb_array_elements($2::jsonb) AS n
     ON CONFLICT (import_id, kind, made_id) DO UPDATE SET before = import_made.before || excluded.before
     WHERE import_made.before IS NOT NULL`,
    [importId, rows],
  )
}

export async function lockTitlesByKey(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.query(
    'lock-titles-by-key',
    'SELECT FROM title WHERE identity_key = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE',
    [keys],
  )
}

export type BarcodeOwnerRow = BarcodeOwner & { readonly barcode: string }

export async function findBarcodes(queryable: Queryable, barcodes: readonly string[]): Promise<BarcodeOwnerRow[]> {
  if (barcodes.length === 0) return []
  const { rows } = await queryable.query<BarcodeOwnerRow>(
    'find-barcode-owners',
    `SELECT i.barcode, t.identity_key AS "identityKey", t.title FROM item i JOIN title t ON t.id = i.title_id
     WHERE i.barcode = ANY($1::text[])`,
    [barcodes],
  )
  return rows
}

export async function findItemTypes(queryable: Queryable): Promise<Named[]> {
  const { rows } = await queryable.query<Named>('import-item-types', 'SELECT code, name FROM item_type ORDER BY code')
  return rows
}
