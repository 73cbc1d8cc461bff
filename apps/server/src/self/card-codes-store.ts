import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

/** A newer code ends the one before. */
export async function replaceCardCodes(tx: Tx, patronId: string, at: Instant): Promise<void> {
  await tx.query(
    'replace-card-codes',
    'UPDATE card_code SET replaced_at = $2 WHERE patron_id = $1 AND used_at IS NULL AND replaced_at IS NULL',
    [patronId, timestamptz(at)],
  )
}

export async function insertCardCode(
  tx: Tx,
  { digest, patronId, validUntil }: { digest: Buffer; patronId: string; validUntil: Instant },
): Promise<void> {
  await tx.query('insert-card-code', 'INSERT INTO card_code (code_hash, patron_id, valid_until) VALUES ($1, $2, $3)', [
    digest,
    patronId,
    timestamptz(validUntil),
  ])
}

/** Uses the code up; the patron, or null where it works no more. Of two who ask at once one gets the patron. */
export async function useCardCode(tx: Tx, digest: Buffer, at: Instant): Promise<string | null> {
  const { rows } = await tx.query<{ patron_id: string }>(
    'use-card-code',
    `UPDATE card_code SET used_at = $2
     WHERE code_hash = $1 AND used_at IS NULL AND replaced_at IS NULL AND valid_until > $2 RETURNING patron_id`,
    [digest, timestamptz(at)],
  )
  return rows[0]?.patron_id ?? null
}

export type CardCodeRow = { readonly used: boolean; readonly replaced: boolean }

export async function findCardCode(queryable: Queryable, digest: Buffer): Promise<CardCodeRow | null> {
  const { rows } = await queryable.query<CardCodeRow>(
    'find-card-code',
    'SELECT used_at IS NOT NULL AS used, replaced_at IS NOT NULL AS replaced FROM card_code WHERE code_hash = $1',
    [digest],
  )
  return rows[0] ?? null
}

export async function deleteOldCardCodes(queryable: Queryable, before: Instant): Promise<void> {
  await queryable.query('delete-old-card-codes', 'DELETE FROM card_code WHERE valid_until < $1', [timestamptz(before)])
}
