import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type CardState = 'active' | 'lost' | 'replaced'
export type CardRow = { readonly number: string; readonly state: CardState; readonly issued_at: Instant }

export type NewCard = {
  readonly number: string
  readonly patronId: string
  readonly state: CardState
  readonly at: Instant
}

/** False: the number is another card's, of whomever. */
export async function insertCard(tx: Tx, { number, patronId, state, at }: NewCard): Promise<boolean> {
  const { rowCount } = await tx.query(
    'insert-card',
    'INSERT INTO card (number, patron_id, state, issued_at) VALUES ($1, $2, $3, $4) ON CONFLICT (number) DO NOTHING',
    [number, patronId, state, timestamptz(at)],
  )
  return rowCount === 1
}

export async function setCardState(tx: Tx, number: string, state: CardState, at: Instant): Promise<void> {
  await tx.query(
    'set-card-state',
    `UPDATE card SET state = $2, ended_at = CASE $2 WHEN 'active' THEN NULL ELSE $3::timestamptz END WHERE number = $1`,
    [number, state, timestamptz(at)],
  )
}

export async function cardsOf(queryable: Queryable, patronId: string): Promise<CardRow[]> {
  const { rows } = await queryable.query<CardRow>(
    'cards-of-patron',
    'SELECT number, state, issued_at FROM card WHERE patron_id = $1 ORDER BY issued_at DESC, number',
    [patronId],
  )
  return rows
}
