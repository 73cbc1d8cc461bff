import type { StatisticsQuery, StatisticsSubject } from '@wenyuan/contract'
import { MAX_STATISTICS_DAYS } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { addDays, type Instant, type LocalDate, localDate } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { reportScope } from '../reports/index.ts'
import { type DayRange, earlierOf, isTimeGroup, piecesOf, rangeBefore, startOf } from './statistics-spans.ts'
import { type Counted, type Counts, countSpread, countSubject, readNames } from './statistics-store.ts'

/** `pieces`: of time; none where the rows are of another kind. */
export type CountedRange = DayRange & { readonly pieces: readonly DayRange[]; readonly counts: Counts }

export type Statistics = {
  readonly kind: 'statistics'
  readonly subject: StatisticsSubject
  readonly by: StatisticsQuery['by']
  readonly at: Instant
  /** `counts` end with `through`. */
  readonly range: CountedRange
  readonly through: LocalDate
  readonly before: CountedRange
  readonly spread: readonly number[]
  readonly median: number | null
  readonly names: ReadonlyMap<string, string>
}

export type StatisticsResult =
  | Statistics
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown'; readonly what: 'branch' | 'patronType' | 'itemType' }
  | { readonly kind: 'outside'; readonly what: 'from' | 'to'; readonly allowed: DayRange }

/** Counts one subject over a range of days and over the range before it; of the branches that the actor may see. */
export async function readStatistics(
  network: Network,
  actor: Actor,
  subject: StatisticsSubject,
  query: StatisticsQuery,
): Promise<StatisticsResult> {
  const { db, clock, zone, directory } = network
  const { by, branch } = query
  if (!isAllowed(actor, 'report.read', branch)) return { kind: 'forbidden' }
  const { branches, patronTypes, itemTypes } = await directory.current(db)
  if (branch !== undefined && !branches.has(branch)) return { kind: 'unknown', what: 'branch' }
  const { patronType, itemType } = query
  if (patronType !== undefined && !patronTypes.has(patronType)) return { kind: 'unknown', what: 'patronType' }
  if (itemType !== undefined && !itemTypes.has(itemType)) return { kind: 'unknown', what: 'itemType' }

  const now = clock.now()
  const today = zone.dateOf(now)
  const asked = rangeOf(query, today)
  if (asked.kind === 'outside') return asked
  const { range } = asked
  const through = earlierOf(range.to, today)
  const scope = branch === undefined ? reportScope(actor, [...branches.keys()]) : [branch]
  const count = async (counted: DayRange): Promise<CountedRange & { readonly question: Counted }> => {
    const pieces = isTimeGroup(by) ? piecesOf(counted, by) : []
    const starts = pieces.length === 0 ? [counted.from] : pieces.map(({ from }) => from)
    const question = {
      borders: starts.map((on) => startOf(on, zone)),
      end: startOf(addDays(counted.to, 1), zone),
      ...{ now, scope, patronType: patronType ?? null, itemType: itemType ?? null },
    }
    return { ...counted, pieces, question, counts: await countSubject(db, subject, by, question) }
  }
  const [counted, before, names] = await Promise.all([
    count({ from: range.from, to: through }),
    count(rangeBefore(range, through)),
    isTimeGroup(by) ? new Map<string, string>() : readNames(db, by),
  ])
  const spread = await countSpread(db, subject, counted.question)
  const median = counted.counts.totals['medianDays'] ?? null
  return {
    kind: 'statistics',
    ...{ subject, by, at: now, range: { ...counted, to: range.to }, through, before, spread, median, names },
  }
}

/** Before any library had its loans in a machine. */
const FIRST_COUNTED_DAY = localDate('1900-01-01')

type Asked =
  | { readonly kind: 'range'; readonly range: DayRange }
  | Extract<StatisticsResult, { readonly kind: 'outside' }>

function rangeOf(query: StatisticsQuery, today: LocalDate): Asked {
  const to = query.to === undefined ? today : localDate(query.to)
  const from = query.from === undefined ? localDate(`${to.slice(0, 7)}-01`) : localDate(query.from)
  if (from < FIRST_COUNTED_DAY || from > today)
    return { kind: 'outside', what: 'from', allowed: { from: FIRST_COUNTED_DAY, to: today } }
  const allowed = { from, to: addDays(from, MAX_STATISTICS_DAYS - 1) }
  return to < from || to > allowed.to
    ? { kind: 'outside', what: 'to', allowed }
    : { kind: 'range', range: { from, to } }
}
