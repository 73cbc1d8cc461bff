type Cell = string | number

/** Spreadsheets take what begins so for a formula; a title from a catalogue must stay text. */
const FORMULA = /^[=+\-@\t\r]/

/** As spreadsheets open it by a double click: with a mark for UTF-8, a blank line between tables. */
export function csvOf(tables: readonly (readonly (readonly Cell[])[])[]): string {
  const text = tables.map((rows) => rows.map((row) => row.map(sayCell).join(',')).join('\r\n')).join('\r\n\r\n')
  return `\ufeff${text}\r\n`
}

function sayCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
