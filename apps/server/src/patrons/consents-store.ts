import type { ConsentKind } from '@wenyuan/contract'
import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type ConsentRow = {
  readonly kind: ConsentKind
  readonly given_at: Instant
  readonly withdrawn_at: Instant | null
}

/** The last consent of each kind that was ever given. */
export async function lastConsents(queryable: Queryable, patronId: string): Promise<ConsentRow[]> {
  const { rows } = await queryable.query<ConsentRow>(
    'last-consents',
    `SELECT DISTINCT ON (kind) kind, given_at, withdrawn_at FROM consent WHERE patron_id = $1 ORDER BY kind, id DESC`,
    [patronId],
  )
  return rows
}

type Change = { readonly patronId: string; readonly kind: ConsentKind; readonly at: Instant; readonly by: string }

/** False: it stands already. */
export async function insertConsent(tx: Tx, { patronId, kind, at, by }: Change): Promise<boolean> {
  const { rowCount } = await tx.query(
    'insert-consent',
    `INSERT INTO consent (patron_id, kind, given_at, given_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (patron_id, kind) WHERE withdrawn_at IS NULL DO NOTHING`,
    [patronId, kind, timestamptz(at), by],
  )
  return rowCount === 1
}

/** False: none stands. */
export async function endConsent(tx: Tx, { patronId, kind, at, by }: Change): Promise<boolean> {
  const { rowCount } = await tx.query(
    'end-consent',
    `UPDATE consent SET withdrawn_at = $3, withdrawn_by = $4
     WHERE patron_id = $1 AND kind = $2 AND withdrawn_at IS NULL`,
    [patronId, kind, timestamptz(at), by],
  )
  return rowCount === 1
}
