import {
  type Calibration,
  calibrate,
  estimateWait,
  HORIZON_DAYS,
  type LifeTable,
  RETURN_DAYS,
  survivalOf,
  type WaitFacts,
} from '@wenyuan/domain/holds'
import { LOAN_DAYS, type Played, type PlayedHold, SHELF_DAYS } from './play-log.ts'

export type Known = Pick<WaitFacts, 'returns' | 'collects' | 'loanDays' | 'shelfDays'>

/** What a library that has seen the log up to a day (not included) knows of its readers; as the server learns it. */
export function learnLog({ loans, holds }: Played, untilDay: number): Known {
  const waitedFor = new Map<number, number[]>()
  for (const { title, placedDay } of holds.filter((hold) => hold.placedDay < untilDay)) {
    waitedFor.set(title, [...(waitedFor.get(title) ?? []), placedDay])
  }
  const all = emptyTable(RETURN_DAYS.last - RETURN_DAYS.first + 1)
  const wanted = emptyTable(RETURN_DAYS.last - RETURN_DAYS.first + 1)
  for (const loan of loans) {
    if (loan.lentDay >= untilDay) continue
    const { lentDay, dueDay, endDay } = loan
    const ended = endDay < untilDay
    const last = Math.min(endDay, untilDay - 1)
    count(all, lentDay - dueDay, last - dueDay, ended, RETURN_DAYS.first)
    const since = waitedFor.get(loan.title)?.find((day) => day >= lentDay && day <= last)
    if (since !== undefined) count(wanted, since - dueDay, last - dueDay, ended, RETURN_DAYS.first)
  }
  const collect = emptyTable(SHELF_DAYS + 1)
  for (const { readyDay, collectedDay } of holds) {
    if (readyDay === null || readyDay + SHELF_DAYS >= untilDay) continue
    count(collect, 0, collectedDay === null ? SHELF_DAYS : collectedDay - readyDay, collectedDay !== null, 0)
  }
  return {
    returns: survivalOf([wanted, all]),
    collects: { ...survivalOf([collect]), tailChance: 0 },
    loanDays: LOAN_DAYS,
    shelfDays: SHELF_DAYS,
  }
}

type Table = { atRisk: number[]; ended: number[] } & LifeTable

function emptyTable(days: number): Table {
  return { atRisk: new Array<number>(days).fill(0), ended: new Array<number>(days).fill(0) }
}

function count(table: Table, from: number, to: number, ended: boolean, first: number): void {
  for (let day = Math.max(from, first); day <= to; day++)
    table.atRisk[day - first] = (table.atRisk[day - first] ?? 0) + 1
  if (ended) table.ended[to - first] = (table.ended[to - first] ?? 0) + 1
}

export function estimateSeen({ seen }: PlayedHold, known: Known): number[] {
  const quantiles = estimateWait({
    ...known,
    ahead: seen.ahead,
    copies: [
      ...seen.out.map((daysPastDue) => ({ kind: 'out', daysPastDue, returns: known.returns }) as const),
      ...seen.bound.map(
        ({ shelfDay }) => ({ kind: 'bound', shelfDay, shelfDaysLeft: SHELF_DAYS + 1 - shelfDay }) as const,
      ),
    ],
  })
  return quantiles ?? [HORIZON_DAYS]
}

/** From holds of which is known what became of them before a day. */
export function calibrateOn(holds: readonly PlayedHold[], known: Known, asOfDay: number): Calibration {
  return calibrate(
    holds.map((hold) => ({
      quantiles: estimateSeen(hold, known),
      cameAfter: hold.readyDay !== null && hold.readyDay < asOfDay ? hold.readyDay - hold.placedDay : null,
      waited: asOfDay - hold.placedDay,
    })),
  )
}
