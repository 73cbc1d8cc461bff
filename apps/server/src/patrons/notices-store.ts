import type { Instant } from '@wenyuan/domain/kernel'
import type { NoticeData, NoticeKind } from '@wenyuan/domain/words'
import { type Tx, timestamptz } from '../platform/index.ts'

/** Puts a notice into the outbox, in the transaction of what it tells. */
export async function addNotice<Kind extends NoticeKind>(
  tx: Tx,
  { kind, patronId, at, data }: { kind: Kind; patronId: string; at: Instant; data: NoticeData[Kind] },
): Promise<void> {
  await tx.query('add-notice', 'INSERT INTO notice (patron_id, kind, at, data) VALUES ($1, $2, $3, $4)', [
    patronId,
    kind,
    timestamptz(at),
    JSON.stringify(data),
  ])
}
