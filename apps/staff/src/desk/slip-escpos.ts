import { encodeGbk } from './gbk.ts'
import type { Slip, SlipLine } from './slip.ts'

/** Half-width characters that fit in a line of font A. */
export const LINE_CHARACTERS: Readonly<Record<'58' | '80', number>> = { '58': 32, '80': 48 }

/** The slip in the language of receiptline. Its marks in the text are escaped: a title may have any of them. */
export function slipDocument({ title, library, lines }: Slip): string {
  const head = ['{w:auto;b:space}', `^^${plain(library)}`, plain(title)]
  return [...head, ...lines.map(lineDocument), ''].join('\n')
}

function lineDocument(line: SlipLine): string {
  switch (line.kind) {
    case 'rule':
      return '- - - - - - - - - - - - - - - -'
    case 'pair':
      return `${plain(line.left)} |${line.right === '' ? '' : ` ${plain(line.right)}`}`.replace(
        /^(.*) \|(.*)$/,
        '|$1 |$2|',
      )
    case 'strong':
      return `|"${plain(line.text)}"`
    case 'large':
      return `^^^^${plain(line.text)}`
    default:
      return `|${plain(line.text)}`
  }
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
  const made = transform(slipDocument(slip), {
    cpl: LINE_CHARACTERS[width],
    encoding: 'gb18030',
    cutting: true,
    command,
  })
  return Uint8Array.from(made, (character) => character.charCodeAt(0) & 0xff)
}
