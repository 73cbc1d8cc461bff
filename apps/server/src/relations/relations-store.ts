import type { AddRelationBody } from '@wenyuan/contract'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type RelationRow = {
  readonly id: string
  readonly kind: AddRelationBody['kind']
  readonly by: { readonly id: string; readonly card: string; readonly name: string }
  readonly of: { readonly id: string; readonly card: string; readonly name: string }
  readonly since_at: Instant
  readonly until_on: LocalDate | null
  readonly note: string | null
  readonly ended_at: Instant | null
}

const PARTY = (id: string) => `(SELECT json_build_object('id', p.id::text, 'name', p.name,
  'card', coalesce((SELECT number FROM card c WHERE c.patron_id = p.id ORDER BY c.state = 'active' DESC, c.issued_at DESC LIMIT 1), ''))
  FROM patron p WHERE p.id = ${id})`
const RELATION = `SELECT r.id, r.kind, ${PARTY('r.by_id')} AS by, ${PARTY('r.of_id')} AS of,
  r.since_at, r.until_on, r.note, r.ended_at FROM patron_relation r`

/** In either direction; active ones first, then the newest. */
export async function relationsOf(queryable: Queryable, patronId: string, today: LocalDate): Promise<RelationRow[]> {
  const { rows } = await queryable.query<RelationRow>(
    'relations-of-patron',
    `${RELATION} WHERE r.by_id = $1 OR r.of_id = $1
     ORDER BY (r.ended_at IS NULL AND (r.until_on IS NULL OR r.until_on >= $2::date)) DESC, r.id DESC`,
    [patronId, today],
  )
  return rows
}

export async function findRelation(queryable: Queryable, id: string): Promise<RelationRow | null> {
  const { rows } = await queryable.query<RelationRow>('find-relation', `${RELATION} WHERE r.id = $1`, [id])
  return rows[0] ?? null
}

type NewRelation = {
  readonly kind: AddRelationBody['kind']
  readonly byId: string
  readonly ofId: string
  readonly at: Instant
  readonly untilOn: LocalDate | null
  readonly note: string | null
  readonly by: string
}

export async function insertRelation(
  tx: Tx,
  { kind, byId, ofId, at, untilOn, note, by }: NewRelation,
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-relation',
    `INSERT INTO patron_relation (kind, by_id, of_id, since_at, until_on, note, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [kind, byId, ofId, timestamptz(at), untilOn, note, by],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an insert gives its row')
  return id
}

/** False: it was over already. */
export async function endRelationRow(tx: Tx, id: string, { at, by }: { at: Instant; by: string }): Promise<boolean> {
  const { rowCount } = await tx.query(
    'end-relation',
    'UPDATE patron_relation SET ended_at = $2, ended_by = $3 WHERE id = $1 AND ended_at IS NULL',
    [id, timestamptz(at), by],
  )
  return rowCount === 1
}

/** One of the same kind between the two that nobody has ended, its term over or not. */
export async function standingRelation(
  tx: Tx,
  { byId, ofId, kind }: Pick<NewRelation, 'byId' | 'ofId' | 'kind'>,
): Promise<{ id: string; until_on: LocalDate | null } | null> {
  const { rows } = await tx.query<{ id: string; until_on: LocalDate | null }>(
    'standing-relation',
    'SELECT id, until_on FROM patron_relation WHERE by_id = $1 AND of_id = $2 AND kind = $3 AND ended_at IS NULL',
    [byId, ofId, kind],
  )
  return rows[0] ?? null
}
