import { refreshSearchWords } from '../catalog/index.ts'
import type { Queryable, Tx } from '../platform/index.ts'
import type { Filled } from './plan-batch.ts'

/** What an import made, in order; `after`: the last one seen. */
export async function findMade(
  queryable: Queryable,
  importId: string,
  { kind, after, limit }: { kind: 'title' | 'item'; after: string; limit: number },
): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'find-import-made',
    `SELECT made_id AS id FROM import_made
     WHERE import_id = $1 AND kind = $2 AND before IS NULL AND made_id > $3 ORDER BY made_id LIMIT $4`,
    [importId, kind, after, limit],
  )
  return rows.map(({ id }) => id)
}

/** `usedBy` null: nobody has had anything to do with it since. */
export type MadeThing = { readonly id: string; readonly name: string; readonly usedBy: string | null }

// A hold on the title counts for its copies too: whoever waits should not find nothing left to wait for.
const ITEM_USES = `SELECT i.id, i.barcode AS name, CASE
    WHEN EXISTS (SELECT FROM loan l WHERE l.item_id = i.id AND l.closed_at IS NULL)
      OR EXISTS (SELECT FROM loan l WHERE l.item_id = i.id AND l.closed_at IS NOT NULL) THEN 'loan'
    WHEN i.title_id IN (SELECT h.title_id FROM hold h WHERE h.title_id IN (SELECT title_id FROM item WHERE id = ANY($1::bigint[])))
      THEN 'hold'
    WHEN i.version > 1 OR s.status <> 'available' OR s.since_at <> i.created_at THEN 'change'
  END AS "usedBy"
FROM item i JOIN item_state s ON s.item_id = i.id WHERE i.id = ANY($1::bigint[]) ORDER BY i.id`

/** Locks items that are to go, and says what each has been used for. */
export async function lockMadeItems(tx: Tx, ids: readonly string[]): Promise<MadeThing[]> {
  await tx.query('lock-made-items', 'SELECT FROM item WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE', [ids])
  return (await tx.query<MadeThing>('made-item-uses', ITEM_USES, [ids])).rows
}

// What imports have filled in is known by import_made, and gone from there once they are undone.
const TITLE_USES = `SELECT t.id, t.title AS name, CASE
    WHEN EXISTS (SELECT FROM item i WHERE i.title_id = t.id) THEN 'item'
    WHEN t.id IN (SELECT h.title_id FROM hold h WHERE h.title_id = ANY($1::bigint[])) THEN 'hold'
    WHEN t.id IN (SELECT m.made_id FROM import_made m WHERE m.kind = 'title' AND m.import_id <> $2 AND m.made_id = ANY($1::bigint[]))
      THEN 'import'
    WHEN EXISTS (SELECT FROM event e WHERE e.subject = 'title:' || t.id AND e.kind = 'title.changed'
      AND e.body -> 'data' ->> 'import' IS NULL) THEN 'change'
  END AS "usedBy"
FROM title t WHERE t.id = ANY($1::bigint[]) ORDER BY t.id`

export async function lockMadeTitles(tx: Tx, importId: string, ids: readonly string[]): Promise<MadeThing[]> {
  await tx.query('lock-made-titles', 'SELECT FROM title WHERE id = ANY($1::bigint[]) ORDER BY id FOR UPDATE', [ids])
  return (await tx.query<MadeThing>('made-title-uses', TITLE_USES, [ids, importId])).rows
}

export async function deleteItems(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query('delete-item-states', 'DELETE FROM item_state WHERE item_id = ANY($1::bigint[])', [ids])
  await tx.query('delete-items', 'DELETE FROM item WHERE id = ANY($1::bigint[])', [ids])
  await forgetMade(tx, importId, 'item', ids)
}

export async function deleteTitles(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query('delete-titles', 'DELETE FROM title WHERE id = ANY($1::bigint[])', [ids])
  await forgetMade(tx, importId, 'title', ids)
}

async function forgetMade(tx: Tx, importId: string, kind: 'title' | 'item', ids: readonly string[]): Promise<void> {
  await tx.query(
    'forget-import-made',
    'DELETE FROM import_made WHERE import_id = $1 AND kind = $2 AND made_id = ANY($3::bigint[])',
    [importId, kind, ids],
  )
}

export type FilledTitle = {
  readonly id: string
  readonly name: string
  /** What the import filled in. */
  readonly filled: Filled
  /** What stands in these fields now. */
  readonly now: Filled
}

/** Titles that the import only added to, locked, with what it added and what is there now. */
export async function lockFilledTitles(tx: Tx, importId: string, limit: number): Promise<FilledTitle[]> {
  await tx.query(
    'lock-filled-titles',
    `SELECT FROM title WHERE id IN (SELECT made_id FROM import_made WHERE import_id = $1 AND kind = 'title'
       AND before IS NOT NULL ORDER BY made_id LIMIT $2) ORDER BY id FOR NO KEY UPDATE`,
    [importId, limit],
  )
  const { rows } = await tx.query<FilledTitle>(
    'filled-titles',
    `SELECT t.id, t.title AS name, m.before AS filled, jsonb_build_object('subtitle', t.subtitle, 'authors', t.authors,
       'publisher', t.publisher, 'year', t.year, 'classNumber', t.class_number, 'callNumber', t.call_number,
       'priceFen', t.price_fen, 'language', t.language, 'summary', t.summary) AS now
     FROM import_made m JOIN title t ON t.id = m.made_id
     WHERE m.import_id = $1 AND m.kind = 'title' AND m.before IS NOT NULL ORDER BY m.made_id LIMIT $2`,
    [importId, limit],
  )
  return rows
}

/** Empties fields again; the caller holds the locks. Either way the import has no more to do with these titles. */
export async function emptyFields(
  tx: Tx,
  importId: string,
  titles: readonly { readonly id: string; readonly fields: readonly string[] }[],
): Promise<void> {
  if (titles.length === 0) return
  await tx.query(
    'empty-title-fields',
    `UPDATE title t SET
       subtitle = CASE WHEN n.fields ? 'subtitle' THEN NULL ELSE t.subtitle END,
       authors = CASE WHEN n.fields ? 'authors' THEN '{}' ELSE t.authors END,
       publisher = CASE WHEN n.fields ? 'publisher' THEN NULL ELSE t.publisher END,
       year = CASE WHEN n.fields ? 'year' THEN NULL ELSE t.year END,
       class_number = CASE WHEN n.fields ? 'classNumber' THEN NULL ELSE t.class_number END,
       call_number = CASE WHEN n.fields ? 'callNumber' THEN NULL ELSE t.call_number END,
       price_fen = CASE WHEN n.fields ? 'priceFen' THEN NULL ELSE t.price_fen END,
       language = CASE WHEN n.fields ? 'language' THEN NULL ELSE t.language END,
       summary = CASE WHEN n.fields ? 'summary' THEN NULL ELSE t.summary END,
       version = t.version + 1
     FROM jsonb_to_recordset($1::jsonb) AS n (id bigint, fields jsonb)
     WHERE t.id = n.id AND jsonb_array_length(n.fields) > 0`,
    [JSON.stringify(titles)],
  )
  await refreshSearchWords(
    tx,
    titles.map(({ id }) => id),
  )
  await forgetMade(
    tx,
    importId,
    'title',
    titles.map(({ id }) => id),
  )
}
