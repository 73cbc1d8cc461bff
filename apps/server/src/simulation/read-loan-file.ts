import { type Instant, type LocalDate, parseLocalDate, parseYuan, type Zone } from '@wenyuan/domain/kernel'
import { readCsv } from '../imports/index.ts'
import { isRoomBooking } from '../replay/index.ts'
import type { LoanFileProblem } from './loan-file-problem.ts'
import type { FileLoan } from './loans-of-file.ts'
import { MAX_SIMULATED_ACTS } from './simulation-limits.ts'

export type ReadLoanFile =
  | { readonly kind: 'loans'; readonly loans: readonly FileLoan[] }
  | { readonly kind: 'refused'; readonly problem: LoanFileProblem }

const NEEDED = ['patron', 'lent'] as const
const COLUMNS = [
  ...['patron', 'lent', 'item', 'title', 'returned', 'renewed', 'branch'],
  ...['patron_type', 'item_type', 'class', 'price', 'expires'],
]
/** How a log of loans without returns calls its columns (docs/operations/simulation.md). */
const OTHER_NAMES: Readonly<Record<string, string>> = { date: 'lent', title_statement: 'title', call_number: 'class' }

/** A day is taken as an hour in which libraries are open; rows of one day come in their order. */
const USUAL_MINUTE = 10 * 60
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})/
const MILLISECOND_A_ROW = 100_000

/** Reads a CSV of loans (UTF-8), without exact repeats; the first row that can't be read refuses the file. */
export async function readLoanFile(file: string, zone: Zone): Promise<ReadLoanFile> {
  const loans: FileLoan[] = []
  const seen = new Set<string>()
  let columns: readonly string[] | null = null
  let row = 0
  for await (const read of readCsv(file, ',')) {
    row += 1
    if (read.kind !== 'cells') return refused('UNREADABLE', row, read.raw)
    if (columns === null) {
      columns = read.cells.map((cell) => OTHER_NAMES[cell.trim()] ?? cell.trim())
      if (!isHeader(columns)) return refused('HEADER', row, read.cells.join(','))
      continue
    }
    const repeat = read.cells.join('\u0001')
    if (read.cells.length === 0 || seen.has(repeat)) continue
    seen.add(repeat)
    const names = columns
    const cell = (name: string) => (read.cells[names.indexOf(name)] ?? '').trim()
    const loan = loanOf(cell, names, row, zone)
    if (typeof loan === 'string') return refused('BAD_DAY', row, loan)
    if (loan !== null) loans.push(loan)
    if (loans.length > MAX_SIMULATED_ACTS) return refused('TOO_MANY', row, String(MAX_SIMULATED_ACTS))
  }
  return loans.length === 0 ? refused('NO_LOANS', 0, '') : { kind: 'loans', loans }
}

function isHeader(columns: readonly string[]): boolean {
  const named = columns.includes('item') || columns.includes('title')
  return named && NEEDED.every((name) => columns.includes(name)) && columns.every((name) => COLUMNS.includes(name))
}

/** Null: a row without patron or copy, or a room that was booked, which is no loan. A text: a day that is none. */
function loanOf(
  cell: (name: string) => string,
  columns: readonly string[],
  row: number,
  zone: Zone,
): FileLoan | null | string {
  const titleKey = [cell('title'), cell('class')].join('\n').trim()
  const item = cell('item')
  if (cell('patron') === '' || (item === '' && titleKey === '')) return null
  if (isRoomBooking(cell('title'), cell('class'))) return null
  const within = (row * 997) % MILLISECOND_A_ROW
  const read = (text: string) => (text === '' ? null : (momentOf(text, zone, within) ?? text))
  const times = [cell('lent'), cell('returned'), ...cell('renewed').split(';')].map((text) => read(text.trim()))
  const wrong = times.find((time) => typeof time === 'string')
  if (typeof wrong === 'string') return wrong
  const [lentAt = null, returnedAt = null, ...renewals] = times as (Instant | null)[]
  if (lentAt === null) return cell('lent')
  return {
    row,
    patron: cell('patron'),
    patronType: cell('patron_type') || 'student',
    item: item === '' ? null : item,
    title: titleKey === '' ? `item ${item}` : titleKey,
    itemType: cell('item_type') || 'book',
    branch: cell('branch') || null,
    classNumber: cell('class').split(/[\s/]/, 1)[0] || null,
    priceFen: parseYuan(cell('price')),
    expiresOn: parseLocalDate(cell('expires')) as LocalDate | null,
    lentAt,
    // A file with the column says that what has no return is still out; one without says nothing of returns.
    returned: columns.includes('returned') ? { at: returnedAt } : null,
    renewedAt: renewals.filter((time) => time !== null),
  }
}

function momentOf(text: string, zone: Zone, within: number): Instant | null {
  const day = parseLocalDate(text)
  if (day !== null) return zone.toInstant(day, USUAL_MINUTE) + within
  const [, date = '', hour = '', minute = ''] = MOMENT.exec(text) ?? []
  const on = parseLocalDate(date)
  return on === null ? null : zone.toInstant(on, Number(hour) * 60 + Number(minute))
}

function refused(code: LoanFileProblem['code'], row: number, met: string): ReadLoanFile {
  return { kind: 'refused', problem: { code, row, met: met.slice(0, 100) } }
}
