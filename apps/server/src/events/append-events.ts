import type { Instant } from '@wenyuan/domain/kernel'
import { type Tx, timestamptz } from '../platform/index.ts'
import type { EventDraft, EventRow, Recorder } from './event-row.ts'

// The condition gives this transaction its id before the first row draws one from the sequence: settle-events.ts counts
// on whoever has an event's id having a transaction id.
const INSERT = `INSERT INTO event (kind, recorded_at, patron_id, item_id, loan_id, hold_id, subject, body, mac)
SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::json[], $9::bytea[])
WHERE pg_current_xact_id() IS NOT NULL`

/** Appends to the record in the act's own transaction, in the order given. */
export async function appendEvents(
  tx: Tx,
  recorder: Recorder,
  at: Instant,
  drafts: readonly EventDraft[],
): Promise<void> {
  if (drafts.length === 0) return
  await tx.query('append-events', INSERT, eventColumns(drafts.map((draft) => recorder.row(draft, at))))
}

/** The parameters of an insert by columns, in the order of the table's. */
export function eventColumns(rows: readonly EventRow[]): unknown[] {
  return [
    rows.map((row) => row.kind),
    rows.map((row) => timestamptz(row.recordedAt)),
    rows.map((row) => row.patronId),
    rows.map((row) => row.itemId),
    rows.map((row) => row.loanId),
    rows.map((row) => row.holdId),
    rows.map((row) => row.subject),
    rows.map((row) => row.body),
    rows.map((row) => row.mac),
  ]
}
