import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { PassReason } from '@wenyuan/domain/words'
import type { Queryable } from '../platform/index.ts'
import type { PageOf } from './circulation-store.ts'

export type PassRow = {
  readonly id: string
  readonly at: Instant
  readonly barcode: string | null
  /** Null: written before reasons were kept. */
  readonly reasons: readonly PassReason[] | null
  readonly served: string | null
  /** What the reader said who let another go first. */
  readonly note: string | null
}

/** From the record: whom a copy went past, and whoever let another go first. */
export async function passesOf(queryable: Queryable, holdId: string, { limit, after }: PageOf): Promise<PassRow[]> {
  const { rows } = await queryable.query<PassRow>(
    'passes-of-hold',
    `SELECT e.id, e.recorded_at AS at, i.barcode, e.body -> 'data' -> 'reasons' AS reasons,
       e.body -> 'data' ->> 'served' AS served, e.body -> 'data' ->> 'reason' AS note
     FROM event e LEFT JOIN item i ON i.id = (e.body -> 'data' ->> 'copy')::bigint
     WHERE e.hold_id = $1 AND e.kind IN ('hold.passed-over', 'hold.turn-passed') AND ($2::bigint IS NULL OR e.id < $2)
     ORDER BY e.id DESC LIMIT $3`,
    [holdId, after, limit + 1],
  )
  return rows
}

type ToldRow = { readonly hold_id: string; readonly passed: number; readonly called_back_to: LocalDate | null }

/** How often each was passed over or let another go first, and the day for which it called a loan back. */
export async function toldOfHolds(queryable: Queryable, holdIds: readonly string[]): Promise<ToldRow[]> {
  const { rows } = await queryable.query<ToldRow>(
    'told-of-holds',
    `SELECT e.hold_id, count(*) FILTER (WHERE e.kind <> 'loan.recalled')::int AS passed,
       max(e.body -> 'data' ->> 'due') FILTER (WHERE e.kind = 'loan.recalled') AS called_back_to
     FROM event e
     WHERE e.hold_id = ANY ($1::bigint[]) AND e.kind IN ('hold.passed-over', 'hold.turn-passed', 'loan.recalled')
     GROUP BY e.hold_id`,
    [holdIds],
  )
  return rows
}
