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
  /** Told by the hour, and with more loans. */
  isBusy(on: LocalDate): boolean
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
/** Kept at most so much longer than before. */
const RENEWED_KEPT_DAYS = 10
/** Most are brought back long before they have to be. */
const KEPT_SHORT = 2
/** Some titles are wanted more than others: the place is drawn to this power. */
const FAVOUR = 1.6
const MINUTES = { first: 20, last: 30 }

/** The everyday readers, as they come and go. */
type Town = Everyday & {
  readonly draw: () => number
  readonly standing: ReadonlyMap<string, readonly DemoCopy[]>
  /** By card. */
  readonly open: Map<string, number>
  /** Who was refused comes again once something was brought back. */
  readonly refused: Set<string>
}

/** Readers who come and go: each day's loans, and what becomes of them, planned for the days to come. */
export function planEveryday(everyday: Everyday): (on: LocalDate) => DemoAct[] {
  const town: Town = {
    ...everyday,
    draw: demoDraw(SEED),
    standing: Map.groupBy(everyday.copies, ({ branch }) => branch),
    open: new Map(),
    refused: new Set(),
  }
  return (on) => Object.keys(LOANS_A_DAY).flatMap((branch) => planLoans(town, branch, on))
}

function planLoans(town: Town, branch: string, on: LocalDate): DemoAct[] {
  const { early = 0, late = 0 } = LOANS_A_DAY[branch] ?? {}
  if (!town.calendarOf(branch).isOpenOn(on)) return []
  return Array.from({ length: town.isBusy(on) ? late : early }, () => planLoan(town, branch, on)).flatMap((act) =>
    act === null ? [] : [act],
  )
}

function planLoan(town: Town, branch: string, on: LocalDate): DemoAct | null {
  const { stage } = town
  const free = (town.standing.get(branch) ?? []).filter(({ barcode }) => !stage.out.has(barcode))
  const copy = pick(town, free, FAVOUR)
  const reader = pickReader(town, branch)
  const minute = minuteOn(town, branch, on)
  if (copy === undefined || reader === undefined || minute === null) return null
  const loan = { copy, card: reader.card }
  stage.out.add(copy.barcode)
  countOpen(town, reader.card, 1)
  return {
    minute,
    command: lend(stage.desk, reader.card, copy),
    after(outcome) {
      if (outcome.kind === 'checked-out') planWhatFollows(town, loan, { on, dueOn: outcome.loan.dueOn })
      else {
        stage.out.delete(copy.barcode)
        countOpen(town, reader.card, -1)
        town.refused.add(reader.card)
      }
      return null
    },
  }
}

type Lent = { readonly copy: DemoCopy; readonly card: string }

function planWhatFollows(town: Town, lent: Lent, { on, dueOn }: { on: LocalDate; dueOn: LocalDate }): void {
  const { draw } = town
  const days = Math.max(SHORTEST_DAYS, daysBetween(on, dueOn))
  const chance = draw()
  if (chance < SHARES.renewed) {
    planRenewal(town, lent, dueOn)
    return
  }
  const late = chance > 1 - SHARES.late
  const kept = late ? days + 1 + draw() * LATE_DAYS : SHORTEST_DAYS + draw() ** KEPT_SHORT * (days - SHORTEST_DAYS)
  planReturn(town, lent, addDays(on, Math.round(kept)))
}

function planRenewal(town: Town, lent: Lent, dueOn: LocalDate): void {
  const { branch } = lent.copy
  const wished = addDays(dueOn, -RENEWED_BEFORE_DAYS)
  const on = previousOpenDay(town.calendarOf(branch), wished, addDays(wished, -RENEWED_BEFORE_DAYS)) ?? wished
  town.stage.plan(on, {
    minute: minuteOn(town, branch, on) ?? 0,
    command: renew(town.stage.desk, lent.copy),
    after(outcome) {
      const longer = outcome.kind === 'renewed' ? Math.round(town.draw() * RENEWED_KEPT_DAYS) : 0
      planReturn(town, lent, addDays(dueOn, longer - 1))
      return null
    },
  })
}

function planReturn(town: Town, { copy, card }: Lent, wished: LocalDate): void {
  const elsewhere = copy.branch === 'main' ? 'campus' : 'main'
  const branch = town.draw() < SHARES.elsewhere ? elsewhere : copy.branch
  const on = nextOpenDay(town.calendarOf(branch), wished) ?? wished
  town.stage.plan(on, {
    minute: minuteOn(town, branch, on) ?? 0,
    command: takeBack(town.stage.desk, copy, branch),
    after(outcome) {
      if (outcome.kind !== 'returned') return null
      countOpen(town, card, -1)
      town.refused.delete(card)
      if (branch === copy.branch) town.stage.out.delete(copy.barcode)
      else planArrival(town, copy, addDays(on, 1))
      return outcome.loan === null ? null : town.payFor(outcome.loan, outcome.overdue.amountFen)
    },
  })
}

/** The van comes on the next open day, as the doors open. */
function planArrival({ stage, calendarOf }: Town, copy: DemoCopy, wished: LocalDate): void {
  const calendar = calendarOf(copy.branch)
  const on = nextOpenDay(calendar, wished) ?? wished
  stage.plan(on, {
    minute: calendar.hoursOn(on)[0]?.openMinute ?? 0,
    command: takeBack(stage.desk, copy, copy.branch),
    after() {
      stage.out.delete(copy.barcode)
      return null
    },
  })
}

/** A minute in the opening hours; of a day that is not told by the hour the same for all. */
function minuteOn(town: Town, branch: string, on: LocalDate): number | null {
  const spans = town.calendarOf(branch).hoursOn(on)
  const [first] = spans
  if (first === undefined) return null
  if (!town.isBusy(on)) return first.openMinute + MINUTES.first
  const { openMinute, closeMinute } = pick(town, spans) ?? first
  const length = closeMinute - MINUTES.last - openMinute
  return openMinute + Math.floor((length * (town.draw() + town.draw())) / 2)
}

/** Mostly one at home at the branch who has not borrowed much; now and then anyone, who is refused perhaps. */
function pickReader(town: Town, branch: string): DemoReader | undefined {
  const { readers, open, refused } = town
  if (town.draw() < SHARES.unlucky) return pick(town, readers)
  const free = readers.filter(({ card }) => (open.get(card) ?? 0) < USUALLY_OPEN_LOANS && !refused.has(card))
  const near = free.filter((reader) => reader.branch === branch)
  return pick(town, near) ?? pick(town, free)
}

function pick<T>({ draw }: Town, list: readonly T[], power = 1): T | undefined {
  return list[Math.floor(list.length * draw() ** power)]
}

function countOpen({ open }: Town, card: string, by: number): void {
  open.set(card, (open.get(card) ?? 0) + by)
}
