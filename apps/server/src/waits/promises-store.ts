import type { LocalDate, Zone } from '@wenyuan/domain/kernel'
import type { Queryable } from '../platform/index.ts'

export type PromiseRow = {
  readonly holdId: string
  readonly madeOn: LocalDate
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly quantiles: readonly number[]
}

export async function insertPromise(
  tx: Queryable,
  { holdId, madeOn, fromOn, toOn, quantiles }: PromiseRow,
): Promise<void> {
  await tx.query(
    'insert-hold-promise',
    'INSERT INTO hold_promise (hold_id, made_on, from_on, to_on, quantiles) VALUES ($1, $2, $3, $4, $5)',
    [holdId, madeOn, fromOn, toOn, quantiles],
  )
}

/** `month` null: all of them. */
export type CalibrationRow = {
  readonly month: string | null
  readonly promises: number
  readonly held: number
  readonly early: number
  readonly late: number
  readonly open: number
  readonly ended: number
  readonly median_width: number | null
}

/**
 * A promise is kept by the day on which the hold became ready first; one whose interval has passed while it waits is late.
 * A hold that ended before its copy came decides nothing.
 */
export async function calibrationByMonth(
  queryable: Queryable,
  asked: {
    readonly from: LocalDate
    readonly to: LocalDate
    readonly today: LocalDate
    readonly branch: string | null
    readonly zone: Zone
  },
): Promise<CalibrationRow[]> {
  const { rows } = await queryable.query<CalibrationRow>(
    'calibration-by-month',
    `WITH promise AS (
       SELECT to_char(p.made_on, 'YYYY-MM') AS month, p.to_on - p.from_on AS width, CASE
         WHEN h.ready_at IS NOT NULL THEN CASE
           WHEN (h.ready_at AT TIME ZONE $5)::date < p.from_on THEN 'early'
           WHEN (h.ready_at AT TIME ZONE $5)::date > p.to_on THEN 'late' ELSE 'held' END
         WHEN h.ended_at IS NOT NULL THEN 'ended'
         WHEN p.to_on < $3 THEN 'late' ELSE 'open' END AS came
       FROM hold_promise p JOIN hold h ON h.id = p.hold_id
       WHERE p.made_on BETWEEN $1 AND $2 AND ($4::text IS NULL OR h.pickup_branch_code = $4))
     SELECT month, count(*)::integer AS promises,
       (count(*) FILTER (WHERE came = 'held'))::integer AS held, (count(*) FILTER (WHERE came = 'early'))::integer AS early,
       (count(*) FILTER (WHERE came = 'late'))::integer AS late, (count(*) FILTER (WHERE came = 'open'))::integer AS open,
       (count(*) FILTER (WHERE came = 'ended'))::integer AS ended,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY width) AS median_width
     FROM promise GROUP BY GROUPING SETS ((month), ()) ORDER BY month NULLS LAST`,
    [asked.from, asked.to, asked.today, asked.branch, asked.zone.id],
  )
  return rows
}
