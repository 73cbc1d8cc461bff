import type { Language, OverviewView } from '@wenyuan/contract'
import { formatInstant, formatYuan, type Instant, type Zone } from '@wenyuan/domain/kernel'
import { findingSentence, NO_NAMES, type ReasonCode } from '@wenyuan/domain/words'
import type { OverviewSpans, Span } from './overview-spans.ts'
import type { Rankings } from './ranking-store.ts'
import type { StandingRow } from './standing-store.ts'
import type { TallyRow } from './tally-store.ts'

type Counted = {
  readonly now: Instant
  readonly zone: Zone
  readonly language: Language
  readonly spans: OverviewSpans
  readonly tallyOf: (span: Span) => TallyRow
  readonly standing: StandingRow
  readonly rankings: Rankings
}

export function viewOverview({ now, zone, language, spans, tallyOf, standing, rankings }: Counted): OverviewView {
  const tally = (span: Span) => viewTally(tallyOf(span))
  return {
    at: formatInstant(now, zone),
    today: spans.today,
    month: spans.month,
    now: viewStanding(standing),
    day: tally(spans.day),
    sameDayLastWeek: tally(spans.sameDayLastWeek),
    hours: spans.hours.map((span, hour) => {
      const before = spans.hoursLastWeek[hour]
      return {
        hour,
        ...handsOf(tallyOf(span)),
        checkoutsLastWeek: before === undefined ? 0 : tallyOf(before).checkouts,
      }
    }),
    monthTotals: tally(spans.monthTotals),
    monthBefore: tally(spans.monthBefore),
    days: spans.days.map((span) => {
      const row = tallyOf(span)
      return { on: span.on, ...handsOf(row), holds: row.holds }
    }),
    refusals: rankings.refusals.map(({ code, count }) => ({ code, text: sayRefusal(code, language), count })),
    topTitles: rankings.titles.map(({ key, name, count }) => ({ title: key, titleText: name, count })),
    byPatronType: rankings.patronTypes.map(({ key, name, count }) => ({ type: key, name, count })),
    byBranch: rankings.branches.map(({ key, name, count }) => ({ branch: key, name, count })),
  }
}

function viewTally(row: TallyRow): OverviewView['day'] {
  return {
    ...handsOf(row),
    holds: row.holds,
    refused: row.refused,
    newPatrons: row.new_patrons,
    charged: formatYuan(Number(row.charged_fen)),
    paid: formatYuan(Number(row.paid_fen)),
  }
}

function handsOf({ checkouts, returns, renewals }: TallyRow) {
  return { checkouts, returns, renewals }
}

function viewStanding(row: StandingRow): OverviewView['now'] {
  return {
    openLoans: row.open_loans,
    overdueLoans: row.overdue_loans,
    waitingHolds: row.waiting_holds,
    readyHolds: row.ready_holds,
    inTransit: row.in_transit,
    owed: formatYuan(Number(row.owed_fen)),
  }
}

/** Only codes of this program are written; each has its sentence, said here without the numbers of one case. */
function sayRefusal(code: string, language: Language): string {
  const finding = { code: code as ReasonCode, level: 'block' } as const
  return findingSentence(finding, { language, audience: 'staff', names: NO_NAMES })
}
