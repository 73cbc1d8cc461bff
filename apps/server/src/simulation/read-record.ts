import type { CreditLevels } from '@wenyuan/domain/credit'
import type { Queryable } from '../platform/index.ts'
import {
  listActs,
  listOut,
  listRefusedAttempts,
  listSimulatedItems,
  listSimulatedPatrons,
  type Period,
} from './record-store.ts'
import type { RowBatch } from './simulated-rows.ts'
import { ROWS_AT_A_TIME } from './simulation-limits.ts'

/** Reads the period page by page, people and things before what they are named in; between two pages others get their turn. */
export async function* readRecord(db: Queryable, period: Period, levels: CreditLevels): AsyncGenerator<RowBatch> {
  for await (const patrons of pages(
    (after) => listSimulatedPatrons(db, levels, after),
    ({ id }) => id,
  ))
    yield { patrons }
  for await (const items of pages(
    (after) => listSimulatedItems(db, after),
    ({ id }) => id,
  ))
    yield { items }
  for await (const out of pages(
    (after) => listOut(db, period, after),
    ({ loan }) => loan,
  ))
    yield { out }
  for await (const rows of pages(
    (after) => listActs(db, period, after),
    ({ id }) => id,
  )) {
    yield { acts: rows.map(({ act }) => act) }
  }
  for await (const rows of pages(
    (after) => listRefusedAttempts(db, period, after),
    ({ id }) => id,
  )) {
    yield { acts: rows.map(({ act }) => act) }
  }
}

async function* pages<Row>(
  read: (after: string | null) => Promise<Row[]>,
  placeOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  for (let after: string | null = null; ; ) {
    const rows = await read(after)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < ROWS_AT_A_TIME) return
    after = placeOf(last)
  }
}
