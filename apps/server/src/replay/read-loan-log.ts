import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type LocalDate, parseLocalDate } from '@wenyuan/domain/kernel'
import { ImportRefused, readCsv, spoolUpload } from '../imports/index.ts'

/** A loan as the log tells it: who, on which day, and what. */
export type LoggedLoan = {
  /** Of the row in the file; names the loan in the draws of the model. */
  readonly row: number
  readonly patron: string
  readonly on: LocalDate
  /** The statement of title and author, as it stands there. */
  readonly statement: string
  readonly callNumber: string
}

export type LoanLog = {
  readonly loans: readonly LoggedLoan[]
  readonly rows: number
  readonly repeats: number
  readonly roomBookings: number
  readonly unreadable: number
}

export type ReadLoanLog =
  | { readonly kind: 'log'; readonly log: LoanLog }
  | { readonly kind: 'refused'; readonly why: 'unreadable' | 'header' }

const HEADER = ['patron', 'date', 'title_statement', 'call_number']
/** Study rooms were lent through the same desk: 研修室 under the call number 1000. */
const ROOM = /研修室/
const ROOM_CALL_NUMBER = /^1000 \d+$/

export function isRoomBooking(statement: string, callNumber: string): boolean {
  return ROOM.test(statement) && ROOM_CALL_NUMBER.test(callNumber)
}

/** Reads a log of loans (CSV, also packed), without exact repeats and room bookings. */
export async function readLoanLog(file: string): Promise<ReadLoanLog> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-replay-'))
  const unpacked = path.join(folder, 'log')
  try {
    await spoolUpload(createReadStream(file), unpacked)
    return await readRows(unpacked)
  } catch (error) {
    if (error instanceof ImportRefused) return { kind: 'refused', why: 'unreadable' }
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function readRows(file: string): Promise<ReadLoanLog> {
  const seen = new Set<string>()
  const loans: LoggedLoan[] = []
  const counts = { rows: 0, repeats: 0, roomBookings: 0, unreadable: 0 }
  let row = 0
  for await (const read of readCsv(file, ',')) {
    row += 1
    const cells = read.kind === 'cells' ? read.cells : []
    if (row === 1) {
      if (HEADER.some((name, at) => cells[at] !== name)) return { kind: 'refused', why: 'header' }
      continue
    }
    counts.rows += 1
    const [patron = '', day = '', statement = '', callNumber = ''] = cells
    const on = parseLocalDate(day)
    const key = cells.join('\u0001')
    if (patron === '' || statement === '' || on === null) counts.unreadable += 1
    else if (isRoomBooking(statement, callNumber)) counts.roomBookings += 1
    else if (seen.has(key)) counts.repeats += 1
    else {
      seen.add(key)
      loans.push({ row, patron, on, statement, callNumber })
    }
  }
  return { kind: 'log', log: { loans, ...counts } }
}
