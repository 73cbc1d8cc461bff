import type { StatisticsGroup, StatisticsSubject } from '@wenyuan/contract'
import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'
import type { Scope } from '../reports/index.ts'
import { SPREAD_STARTS } from './statistics-columns.ts'
import { isTimeGroup } from './statistics-spans.ts'

/** `borders`: where each piece of time begins, the first being the beginning. */
export type Counted = {
  readonly borders: readonly Instant[]
  readonly end: Instant
  readonly now: Instant
  readonly scope: Scope
  readonly patronType: string | null
  readonly itemType: string | null
}
/** Counts, fen and days by the names of the columns; null where nothing was there to measure. */
export type Figures = Readonly<Record<string, number | null>>
export type Counts = { readonly totals: Figures; readonly byKey: ReadonlyMap<string, Figures> }

/** A view of migration 0023, when its rows happened, what is counted of them, and the days that are measured. */
type Source = {
  readonly view: string
  readonly at: string
  readonly figures: Readonly<Record<string, string>>
  readonly days?: string
}

const many = (condition: string) => `count(*) FILTER (WHERE ${condition})`
const sum = (column: string, condition = 'true') => `coalesce(sum(${column}) FILTER (WHERE ${condition}), 0)`
const MEDIAN = `round((percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::numeric, 1)`
const state = (name: string) => many(`state = '${name}'`)
const outcome = (name: string) => many(`outcome = '${name}'`)

const DAYS_PAST = 'coalesce(days_late, ceil(extract(epoch FROM $3 - due_at)::float8 / 86400))'
const DAYS_LATE = `CASE WHEN ${DAYS_PAST} > 0 THEN ${DAYS_PAST} END`

const SOURCES: Readonly<Record<StatisticsSubject, readonly Source[]>> = {
  renewals: [
    {
      view: 'statistic_renewal',
      at: 'renewed_at',
      figures: { renewals: 'count(*)', automatic: many('automatic'), medianDays: MEDIAN },
      days: 'days_after_loan',
    },
    { view: 'statistic_renewal_refusal', at: 'refused_at', figures: { refused: 'count(*)' } },
    { view: 'statistic_loan', at: 'lent_at', figures: { loans: 'count(*)' } },
  ],
  holds: [
    {
      view: 'statistic_hold',
      at: 'placed_at',
      figures: {
        placed: 'count(*)',
        ready: many('ready_at IS NOT NULL'),
        fulfilled: outcome('fulfilled'),
        cancelled: outcome('cancelled'),
        expired: outcome('expired'),
        unfilled: outcome('unfilled'),
        open: many(`outcome IN ('requested', 'waiting', 'in_transit', 'ready')`),
        medianDays: MEDIAN,
      },
      days: 'days_waited',
    },
  ],
  overdue: [
    {
      view: 'statistic_due',
      at: 'due_at',
      figures: {
        late: 'count(days)',
        due: 'count(*)',
        stillOut: many('returned_at IS NULL AND days IS NOT NULL'),
        medianDays: MEDIAN,
        charged: sum('charge_fen'),
      },
      days: DAYS_LATE,
    },
  ],
  waivers: [
    {
      view: 'statistic_waiver',
      at: 'requested_at',
      figures: {
        requested: 'count(*)',
        approved: state('approved'),
        rejected: state('rejected'),
        withdrawn: state('withdrawn'),
        undecided: state('requested'),
        medianDays: MEDIAN,
        requestedAmount: sum('amount_fen'),
        approvedAmount: sum('amount_fen', `state = 'approved'`),
      },
      days: 'days_to_decision',
    },
  ],
}

/** Only what has come already: a loan that falls due later today is not counted yet. */
const within = ({ at }: Source) => `f.${at} >= $1 AND f.${at} < $2 AND f.${at} <= $3::timestamptz
    AND ($4::text[] IS NULL OR f.branch = ANY($4))
    AND ($5::text IS NULL OR f.patron_type = $5) AND ($6::text IS NULL OR f.item_type = $6)`

// What is sorted by: a number, or text as bytes; by the rules of a language a million keys take a second more.
const PIECE = 'width_bucket(%, $7::timestamptz[])'
const KEYS: Readonly<Record<StatisticsGroup, (source: Source) => string>> = {
  day: ({ at }) => PIECE.replace('%', at),
  week: ({ at }) => PIECE.replace('%', at),
  month: ({ at }) => PIECE.replace('%', at),
  patronType: () => 'f.patron_type COLLATE "C"',
  itemType: () => 'f.item_type COLLATE "C"',
  branch: () => 'f.branch COLLATE "C"',
}

/** All rows and their total in one pass. */
function countSql(source: Source, by: StatisticsGroup): string {
  const figures = Object.entries(source.figures).map(([name, sql]) => `'${name}', ${sql}`)
  return `SELECT coalesce(key::text, '') AS key, GROUPING(key) = 1 AS is_total, json_build_object(${figures.join(', ')}) AS figures
  FROM (SELECT ${KEYS[by](source)} AS key, ${source.days ?? 'NULL'} AS days, f.* FROM ${source.view} f WHERE ${within(source)}) f
  GROUP BY GROUPING SETS ((key), ())`
}

/** Of pieces of time the key is the number of the piece, from 1; of others the code, or nothing where nobody knows it. */
export async function countSubject(
  queryable: Queryable,
  subject: StatisticsSubject,
  by: StatisticsGroup,
  counted: Counted,
): Promise<Counts> {
  const values = [...valuesOf(counted), ...(isTimeGroup(by) ? [counted.borders.map(timestamptz)] : [])]
  const answers = await Promise.all(
    SOURCES[subject].map((source) =>
      // Unnamed, here and below: a month and three years take different plans.
      queryable.query<{ key: string; is_total: boolean; figures: Figures }>(null, countSql(source, by), values),
    ),
  )
  const rows = answers.flatMap((answer) => answer.rows)
  const byKey = new Map<string, Figures>()
  for (const { key, is_total, figures } of rows) if (!is_total) byKey.set(key, { ...byKey.get(key), ...figures })
  const totals = Object.assign({}, ...rows.filter((row) => row.is_total).map(({ figures }) => figures)) as Figures
  return { totals, byKey }
}

function valuesOf({ borders, end, now, scope, patronType, itemType }: Counted): unknown[] {
  return [timestamptz(borders[0] ?? end), timestamptz(end), timestamptz(now), scope, patronType, itemType]
}

/** How many cases fell into each bucket of days, by its place. */
export async function countSpread(
  queryable: Queryable,
  subject: StatisticsSubject,
  counted: Counted,
): Promise<readonly number[]> {
  const starts = SPREAD_STARTS[subject]
  const source = SOURCES[subject].find(({ days }) => days !== undefined)
  if (source?.days === undefined) throw new Error('every subject measures days')
  const sql = `SELECT greatest(width_bucket(days::float8, $7::float8[]), 1) AS bucket, count(*)::int AS count
  FROM (SELECT ${source.days} AS days FROM ${source.view} f WHERE ${within(source)}) f WHERE days IS NOT NULL GROUP BY 1`
  const { rows } = await queryable.query<{ bucket: number; count: number }>(null, sql, [...valuesOf(counted), starts])
  const counts = new Map(rows.map(({ bucket, count }) => [bucket, count]))
  return starts.map((_, place) => counts.get(place + 1) ?? 0)
}

const NAMES = {
  patronType: 'SELECT code, name FROM patron_type',
  itemType: 'SELECT code, name FROM item_type',
  branch: 'SELECT code, name FROM branch',
} as const

export async function readNames(queryable: Queryable, by: keyof typeof NAMES): Promise<ReadonlyMap<string, string>> {
  const { rows } = await queryable.query<{ code: string; name: string }>(`statistics-names-${by}`, NAMES[by])
  return new Map(rows.map(({ code, name }) => [code, name]))
}
