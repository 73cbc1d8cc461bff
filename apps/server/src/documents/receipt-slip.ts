import type { ReceiptContent } from './receipt-content.ts'

/** Characters of half width in a line, by the millimetres of the roll. */
const COLUMNS: Readonly<Record<'58' | '80', number>> = { '58': 32, '80': 48 }

/** A receipt as plain text for a thermal printer: Chinese characters are two columns wide. */
export function receiptSlip(content: ReceiptContent, roll: '58' | '80'): string {
  const columns = COLUMNS[roll]
  const rule = '-'.repeat(columns)
  const pair = ([left, right]: readonly [string, string]) => setPair(left, right, columns)
  const lines = [
    ...wrap(content.library, columns),
    ...wrap(content.title, columns),
    rule,
    ...content.pairs.flatMap(pair),
    rule,
    ...pair(content.sum),
    ...content.parts.flatMap(([left, right]) => pair([`  ${left}`, right])),
    ...pair(content.after),
    ...(content.note === null ? [] : [rule, ...wrap(content.note, columns)]),
  ]
  return `${lines.join('\n')}\n`
}

// What GBK printers set twice as wide: CJK, its punctuation and full-width forms.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += WIDE.test(char) ? 2 : 1
  return width
}

function setPair(left: string, right: string, columns: number): string[] {
  const room = columns - widthOf(right) - 1
  const lines = wrap(left, Math.max(room, 1))
  const last = lines.at(-1) ?? ''
  const filled = `${last}${' '.repeat(Math.max(1, columns - widthOf(last) - widthOf(right)))}${right}`
  // Where both don't fit, the figure stands on a line of its own at the right.
  if (room < 8) return [...wrap(left, columns), ' '.repeat(Math.max(0, columns - widthOf(right))) + right]
  return [...lines.slice(0, -1), filled]
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const char of text) {
    if (line !== '' && widthOf(line + char) > columns) {
      lines.push(line)
      line = ''
    }
    line += char
  }
  return [...lines, line]
}
