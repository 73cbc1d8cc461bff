import type { EntryHistory } from '@wenyuan/domain/back-entry'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { type Queryable, timestamptz } from '../platform/index.ts'
import type { Said } from './entry-said.ts'

/** What the record knows about an entry, and what its act needs beside. */
export type KnownHistory = EntryHistory & {
  readonly loanThenId: string | null
  /** Loans of the patron that have come back since: they were out at that time. */
  readonly patronsLoansSince: readonly string[]
}

type Row = {
  patron: string | null
  item: string | null
  title: string | null
  loan_then: { id: string; patron: string; returned: number | null; renewed: number | null } | null
  lent_since: { patron: string; at: number } | null
  loans_since: string[] | null
}

const epoch = (column: string) => `round(extract(epoch FROM ${column}) * 1000)::bigint`

const READ = `WITH named AS (
  SELECT (SELECT patron_id FROM card WHERE number = $1) AS patron, (SELECT id FROM item WHERE barcode = $2) AS item
)
SELECT named.patron, named.item, (SELECT id FROM title WHERE id = $3) AS title,
  (SELECT json_build_object('id', l.id::text, 'patron', l.patron_id::text, 'returned', ${epoch('l.effective_return_at')},
      'renewed', (SELECT max((e.body ->> 'effectiveAt')::bigint) FROM event e WHERE e.loan_id = l.id AND e.kind = 'loan.renewed'))
    FROM loan l WHERE l.item_id = named.item AND l.lent_at <= $4 AND l.closed_how IS DISTINCT FROM 'undone'
      AND (l.closed_at IS NULL OR l.effective_return_at > $4 OR ($5 AND l.effective_return_at = $4))
    ORDER BY l.lent_at DESC LIMIT 1) AS loan_then,
  (SELECT json_build_object('patron', l.patron_id::text, 'at', ${epoch('l.lent_at')})
    FROM loan l WHERE l.item_id = named.item AND l.lent_at > $4 AND l.closed_how IS DISTINCT FROM 'undone'
    ORDER BY l.lent_at LIMIT 1) AS lent_since,
  (SELECT array_agg(l.id::text) FROM loan l WHERE l.patron_id = named.patron AND l.lent_at <= $4
    AND l.effective_return_at > $4) AS loans_since
FROM named`

/** One statement, of one moment. */
export async function readHistory(
  network: Network,
  queryable: Queryable,
  { said, at }: { readonly said: Exclude<Said, { act: 'unreadable' }>; readonly at: Instant },
): Promise<KnownHistory> {
  const patron = 'patron' in said ? said.patron : undefined
  const item = 'item' in said ? said.item : undefined
  const title = 'title' in said ? said.title : undefined
  const { rows } = await queryable.query<Row>('read-back-entry-history', READ, [
    patron ?? null,
    item ?? null,
    title ?? null,
    timestamptz(at),
    said.act === 'return',
  ])
  const row = rows[0]
  if (row === undefined) throw new Error('the history query gave no row')
  const { branches } = await network.directory.current(queryable)
  const places = [said.branch, 'pickup' in said ? said.pickup : undefined].filter((place) => place !== undefined)
  const { loan_then: then, lent_since: since } = row
  return {
    now: network.clock.now(),
    patron: patron === undefined ? null : row.patron === null ? 'unknown' : { id: row.patron },
    item: item === undefined ? null : row.item === null ? 'unknown' : 'known',
    title: title === undefined ? null : row.title === null ? 'unknown' : 'known',
    branch: places.length === 0 ? null : places.every((place) => branches.has(place)) ? 'known' : 'unknown',
    loanThen:
      then === null
        ? null
        : {
            patronId: then.patron,
            returnedAt: then.returned as Instant | null,
            lastRenewedAt: then.renewed as Instant | null,
          },
    lentSince: since === null ? null : { patronId: since.patron, at: since.at as Instant },
    loanThenId: then?.id ?? null,
    patronsLoansSince: row.loans_since ?? [],
  }
}
