import { encodeGbk } from './gbk.ts'
import type { Slip, SlipLine } from './slip.ts'

/** Half-width characters that fit in a line of font A. */
export const LINE_CHARACTERS: Readonly<Record<'58' | '80', number>> = { '58': 32, '80': 48 }

/** The slip in the language of receiptline. Its marks in the text are escaped: a title may have any of them. */
export function slipDocument({ title, library, lines }: Slip, width: '58' | '80'): string {
  const characters = LINE_CHARACTERS[width]
  const head = [`^^${plain(library)}`, plain(title)]
  return [...head, ...lines.flatMap((line) => lineDocument(line, characters)), ''].join('\n')
}

function lineDocument(line: SlipLine, characters: number): readonly string[] {
  switch (line.kind) {
    case 'rule':
      return [`|${'- '.repeat(characters / 2).trim()}`]
    case 'pair':
      return pairDocument(line.left, line.right, characters)
    case 'strong':
      return [`|"${plain(line.text)}"`]
    case 'large':
      return [`^^^^${plain(line.text)}`]
    default:
      return [`|${plain(line.text)}`]
  }
}

/** On one line where there is room; else the second below at the right, never broken in the middle of a date. */
function pairDocument(left: string, right: string, characters: number): readonly string[] {
  const room = characters - widthOf(left) - widthOf(right)
  if (right === '') return [`|${plain(left)}`]
  return room > 0 ? [`|${plain(left)}${' '.repeat(room)}${plain(right)}`] : [`|${plain(left)}`, `${plain(right)}|`]
}

/** As a printer sets it: what GBK has in two bytes is two characters wide. */
function widthOf(text: string): number {
  return encodeGbk(text).length
}

function plain(text: string): string {
  return text.replace(/[\\|{}~_"`^]/g, (mark) => `\\${mark}`)
}

type Receiptline = {
  readonly transform: (document: string, printer: Readonly<Record<string, unknown>>) => string
  readonly commands: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/**
 * The commands for the printer, as bytes. The library's own text encoder needs a package of Node's, so its ESC/POS
 * command set is taken with another `text`: FS & turns the printer to Chinese, and the text follows in GBK.
 */
export function slipBytes(
  slip: Slip,
  width: '58' | '80',
  { transform, commands }: Receiptline,
): Uint8Array<ArrayBuffer> {
  const command = { ...commands['escpos'], text: (text: string) => `\x1c&${encodeGbk(text)}` }
  const made = transform(slipDocument(slip, width), {
    cpl: LINE_CHARACTERS[width],
    encoding: 'gb18030',
    cutting: true,
    command,
  })
  return Uint8Array.from(made, (character) => character.charCodeAt(0) & 0xff)
}
