import type { Language } from '../platform/index.ts'
import type { BadRowRow } from './import-store.ts'
import { columnName, ERROR_COLUMNS, MORE_ROWS, reasonSentence } from './import-words.ts'

/** By it spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'
/** What spreadsheets take for a formula; the text came from outside and must stay text. */
const FORMULA = /^[=+\-@\t\r]/

/** The rows that were skipped, one line for each reason. `skipped`: of all, listed or not. */
export function errorsCsv(rows: readonly BadRowRow[], skipped: number, language: Language): string {
  const lines = rows.flatMap(({ number, reasons, raw }) =>
    reasons.map((reason) => [String(number), columnName(reason, language), reasonSentence(reason, language), raw]),
  )
  if (skipped > rows.length) lines.push(['', '', MORE_ROWS[language](skipped - rows.length), ''])
  return `${BYTE_ORDER_MARK}${[ERROR_COLUMNS[language], ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
