import writeExcelFile from 'write-excel-file/node'
import type { Cell, Sheet } from './statistics-sheet.ts'

/** By it spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'
/** What spreadsheets take for a formula: names of types and branches are what somebody typed, and must stay text. */
const FORMULA = /^[=+\-@\t\r]/
const PERCENT = 100

/** One table after the other, a blank line between. */
export function csvOf(sheets: readonly Sheet[]): string {
  const tables = sheets.map(({ rows }) => rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join(''))
  return `${BYTE_ORDER_MARK}${tables.join('\r\n')}`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    const text = FORMULA.test(cell) ? `'${cell}` : cell
    return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const { figure, unit } = cell
  if (unit === 'share') return `${(figure * PERCENT).toFixed(1)}%`
  return unit === 'money' ? figure.toFixed(2) : String(figure)
}

const FORMATS = { count: '#,##0', money: '#,##0.00', days: '0.0', share: '0.0%' } as const
const NAME_WIDTH = 28
const FIGURE_WIDTH = 14

/** A cell of text is never a formula there, whatever it begins with. */
export function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      columns: (rows[1] ?? []).map((_, place) => ({ width: place === 0 ? NAME_WIDTH : FIGURE_WIDTH })),
      data: rows.map((row) => row.map(xlsxCell)),
    })),
  ).toBuffer()
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String }
  return { value: cell.figure, type: Number, format: FORMATS[cell.unit] }
}
