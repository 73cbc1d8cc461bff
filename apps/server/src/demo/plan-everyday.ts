import { type Calendar, nextOpenDay, previousOpenDay } from '@wenyuan/domain/calendar'
import { addDays, daysBetween, type LocalDate } from '@wenyuan/domain/kernel'
import type { LoanRow } from '../circulation/index.ts'
import type { DemoAct, DemoDeed } from './demo-day.ts'
import { demoDraw } from './demo-draw.ts'
import type { DemoReader } from './demo-people.ts'
import { type DemoStage, lend, renew, takeBack } from './demo-stage.ts'
import type { DemoCopy } from './plant-books.ts'

type Everyday = {
  readonly stage: DemoStage
  readonly copies: readonly DemoCopy[]
  readonly readers: readonly DemoReader[]
  calendarOf(branch: string): Calendar
  /** Null: it stays open. */
  payFor(loan: LoanRow, fen: number): DemoDeed | null
}

const SEED = 20
/** Loans of an open day at each branch, at first and in the last weeks. */
const LOANS_A_DAY: Readonly<Record<string, { readonly early: number; readonly late: number }>> = {
  main: { early: 2, late: 6 },
  campus: { early: 2, late: 4 },
  children: { early: 1, late: 3 },
}
/** So many go without being asked for more than they may have. */
const USUALLY_OPEN_LOANS = 4
const SHARES = { unlucky: 0.04, elsewhere: 0.08, late: 0.14, renewed: 0.12 }
const LATE_DAYS = 14
const SHORTEST_DAYS = 2
const RENEWED_BEFORE_DAYS = 2
/** Most are brought back long before they have to be. */
const KEPT_SHORT = 2
/** Some titles are wanted more than others: the place is drawn to this power. */
const FAVOUR = 1.6
const MINUTES = { first: 20, last: 30 }

/** Readers who come and go: each day's loans, and what becomes of them, planned for the days to come. */
export function planEveryday({ stage, copies, readers, calendarOf, payFor }: Everyday) {
  const draw = demoDraw(SEED)
  const open = new Map<string, number>()
  /** Who was refused comes again once something was brought back. */
  const refused = new Set<string>()
  const at = Map.groupBy(copies, ({ branch }) => branch)
  const pick = <T>(list: readonly T[], power = 1): T | undefined => list[Math.floor(list.length * draw() ** power)]
  const countOpen = (card: string, by: number) => open.set(card, (open.get(card) ?? 0) + by)

  /** A minute in the opening hours; exact only where the hours of the day are looked at. */
  function minuteOn(branch: string, on: LocalDate, byHour: boolean): number | null {
    const spans = calendarOf(branch).hoursOn(on)
    const span = byHour ? pick(spans) : spans[0]
    if (span === undefined) return null
    if (!byHour) return span.openMinute + MINUTES.first
    const length = span.closeMinute - MINUTES.last - span.openMinute
    return span.openMinute + Math.floor((length * (draw() + draw())) / 2)
  }

  function readerFor(branch: string): DemoReader | undefined {
    if (draw() < SHARES.unlucky) return pick(readers)
    const free = readers.filter(({ card }) => (open.get(card) ?? 0) < USUALLY_OPEN_LOANS && !refused.has(card))
    const near = free.filter((reader) => reader.branch === branch)
    return pick(near) ?? pick(free)
  }

  function afterLoan(copy: DemoCopy, card: string, loan: LoanRow, on: LocalDate): void {
    const days = Math.max(SHORTEST_DAYS, daysBetween(on, loan.dueOn))
    const chance = draw()
    if (chance < SHARES.renewed) {
      planRenewal(copy, card, loan.dueOn)
      return
    }
    const kept =
      chance > 1 - SHARES.late
        ? days + 1 + draw() * LATE_DAYS
        : SHORTEST_DAYS + draw() ** KEPT_SHORT * (days - SHORTEST_DAYS)
    planReturn(copy, card, addDays(on, Math.round(kept)))
  }

  function planRenewal(copy: DemoCopy, card: string, dueOn: LocalDate): void {
    const wished = addDays(dueOn, -RENEWED_BEFORE_DAYS)
    const on = previousOpenDay(calendarOf(copy.branch), wished, addDays(wished, -RENEWED_BEFORE_DAYS)) ?? wished
    stage.plan(on, {
      minute: minuteOn(copy.branch, on, true) ?? 0,
      command: renew(stage.desk, copy),
      after(outcome) {
        const renewed = outcome.kind === 'renewed' ? Math.round(draw() * RENEWED_BEFORE_DAYS * 5) : 0
        planReturn(copy, card, addDays(dueOn, renewed - 1))
        return null
      },
    })
  }

  function planReturn(copy: DemoCopy, card: string, wished: LocalDate): void {
    const branch = draw() < SHARES.elsewhere ? (copy.branch === 'main' ? 'campus' : 'main') : copy.branch
    const on = nextOpenDay(calendarOf(branch), wished) ?? wished
    const minute = minuteOn(branch, on, true) ?? 0
    stage.plan(on, {
      minute,
      command: takeBack(stage.desk, copy, branch),
      after(outcome) {
        if (outcome.kind !== 'returned') return null
        countOpen(card, -1)
        refused.delete(card)
        if (branch === copy.branch) stage.out.delete(copy.barcode)
        else planArrival(copy, addDays(on, 1))
        return outcome.loan === null ? null : payFor(outcome.loan, outcome.overdue.amountFen)
      },
    })
  }

  /** The van comes on the next open day, before the doors open. */
  function planArrival(copy: DemoCopy, wished: LocalDate): void {
    const on = nextOpenDay(calendarOf(copy.branch), wished) ?? wished
    const minute = (calendarOf(copy.branch).hoursOn(on)[0]?.openMinute ?? 0) + 1
    stage.plan(on, {
      minute,
      command: takeBack(stage.desk, copy, copy.branch),
      after() {
        stage.out.delete(copy.barcode)
        return null
      },
    })
  }

  return (on: LocalDate, busy: boolean): DemoAct[] =>
    Object.entries(LOANS_A_DAY).flatMap(([branch, { early, late }]) => {
      if (!calendarOf(branch).isOpenOn(on)) return []
      return Array.from({ length: busy ? late : early }, (): DemoAct[] => {
        const free = (at.get(branch) ?? []).filter(({ barcode }) => !stage.out.has(barcode))
        const [copy, reader, minute] = [pick(free, FAVOUR), readerFor(branch), minuteOn(branch, on, busy)]
        if (copy === undefined || reader === undefined || minute === null) return []
        stage.out.add(copy.barcode)
        countOpen(reader.card, 1)
        const command = lend(stage.desk, reader.card, copy)
        return [
          {
            minute,
            command,
            after(outcome) {
              if (outcome.kind === 'checked-out') afterLoan(copy, reader.card, outcome.loan, on)
              else {
                stage.out.delete(copy.barcode)
                countOpen(reader.card, -1)
                refused.add(reader.card)
              }
              return null
            },
          },
        ]
      }).flat()
    })
}
