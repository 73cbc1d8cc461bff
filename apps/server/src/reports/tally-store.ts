import { type Queryable, timestamptz } from '../platform/index.ts'
import type { Span } from './overview-spans.ts'

/** Branches that are counted; null: all, and what happened at none. */
export type Scope = readonly string[] | null

/** Money is in fen, as bigint text. */
export type TallyRow = {
  readonly checkouts: number
  readonly returns: number
  readonly renewals: number
  readonly holds: number
  readonly refused: number
  readonly new_patrons: number
  readonly charged_fen: string
  readonly paid_fen: string
}

/** The renewal of event `e` was taken back: a later event of its loan leads to one renewal less than it had led to. */
const RENEWAL_UNDONE = `EXISTS (SELECT FROM event u WHERE u.loan_id = e.loan_id AND u.kind = 'loan.renewal-undone'
  AND u.id > e.id AND (u.body #>> '{data,renewals}')::int = (e.body #>> '{data,renewals}')::int - 1)`

// Each span is a range of an index. What was undone did not happen. A return counts where it was taken back, which only
// its event knows; a renewal where the loan was lent; money where the reader is at home.
const tallies = (scoped: boolean) => {
  const at = (column: string) => (scoped ? `AND ${column} = ANY($3::text[])` : '')
  const within = (column: string) => `${column} >= s.begins AND ${column} < s.ends`
  const money = (kinds: string) => `(SELECT coalesce(sum(a.amount_fen), 0)::bigint FROM account_line a
    ${scoped ? 'JOIN patron p ON p.id = a.patron_id' : ''} WHERE ${within('a.at')} AND a.kind IN (${kinds}) ${at('p.branch_code')})`
  return `SELECT
    (SELECT count(*)::int FROM loan l WHERE ${within('l.lent_at')} AND l.closed_how IS DISTINCT FROM 'undone' ${at('l.branch_code')}) AS checkouts,
    (SELECT count(*)::int FROM loan l ${scoped ? `JOIN event e ON e.loan_id = l.id AND e.kind = 'loan.returned' AND e.recorded_at = l.closed_at` : ''}
      WHERE ${within('l.closed_at')} AND l.closed_how = 'returned' ${at("(e.body #>> '{data,branch}')")}) AS returns,
    (SELECT count(*)::int FROM event e ${scoped ? 'JOIN loan l ON l.id = e.loan_id' : ''}
      WHERE e.kind = 'loan.renewed' AND ${within('e.recorded_at')} ${at('l.branch_code')} AND NOT ${RENEWAL_UNDONE}) AS renewals,
    (SELECT count(*)::int FROM hold h WHERE ${within('h.placed_at')} ${at('h.pickup_branch_code')}) AS holds,
    (SELECT count(*)::int FROM refusal r WHERE ${within('r.at')} ${at('r.branch_code')}) AS refused,
    (SELECT count(*)::int FROM patron p WHERE ${within('p.created_at')} ${at('p.branch_code')}) AS new_patrons,
    ${money("'charge', 'correction'")} AS charged_fen,
    -${money("'payment'")} AS paid_fen
  FROM unnest($1::timestamptz[], $2::timestamptz[]) WITH ORDINALITY AS s (begins, ends, place) ORDER BY place`
}

const TALLIES = tallies(false)
const TALLIES_OF_BRANCHES = tallies(true)

/** One for each span, in their order. */
export async function countTallies(
  queryable: Queryable,
  spans: readonly Span[],
  scope: Scope,
): Promise<(span: Span) => TallyRow> {
  const borders = [spans.map(({ from }) => timestamptz(from)), spans.map(({ to }) => timestamptz(to))]
  const { rows } = await (scope === null
    ? queryable.query<TallyRow>('count-tallies', TALLIES, borders)
    : queryable.query<TallyRow>('count-tallies-of-branches', TALLIES_OF_BRANCHES, [...borders, scope]))
  const bySpan = new Map(spans.map((span, place) => [span, rows[place]]))
  return (span) => {
    const row = bySpan.get(span)
    if (row === undefined) throw new Error('a span that was not counted')
    return row
  }
}
