import { glyphsOf, xmlText } from './svg-text.ts'

// Attributes, not a style sheet: not every drawer of SVG reads style sheets.
const SONG = `font-family="'Songti SC','Noto Serif CJK SC','Source Han Serif SC',STSong,SimSun,serif"`

export const WIDTH = 120
export const HEIGHT = 168

type Setting = {
  readonly size: number
  readonly fill: string
  readonly isBold?: boolean
  readonly anchor?: 'middle' | 'end'
}

function set({ size, fill, isBold = false, anchor }: Setting, content: string): string {
  const weight = isBold ? ' font-weight="700"' : ''
  const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<g font-size="${size}" fill="${fill}"${weight}${at} ${SONG}>${content}</g>`
}

const short = (value: number): string => String(Math.round(value * 100) / 100)

/** Lines set across, the first baseline at y. */
export function across(lines: readonly string[], x: number, y: number, setting: Setting): string {
  const leading = setting.size * 1.28
  const shown = lines.filter((line) => line !== '')
  if (shown.length === 0) return ''
  const texts = shown.map((line, at) => `<text x="${x}" y="${short(y + at * leading)}">${xmlText(line)}</text>`)
  return set(setting, texts.join(''))
}

type Column = Omit<Setting, 'anchor'> & { readonly rows: number; readonly pitch?: number }

const ROW = 1.14
const COLUMN = 1.22
const BASELINE = 0.88

/** How high a column of so many glyphs stands. */
export function heightOf(rows: number, size: number): number {
  return rows * size * ROW
}

/** Set upright, column after column from right to left; x is the middle of the first, y its top. */
export function upright(text: string, x: number, y: number, { rows, pitch, ...setting }: Column): string {
  const { size } = setting
  const glyphs = glyphsOf(text.replace(/\s/g, ''))
  if (glyphs.length === 0) return ''
  const texts = glyphs.map((glyph, at) => {
    const centre = x - Math.floor(at / rows) * (pitch ?? size * COLUMN)
    const top = y + (at % rows) * size * ROW
    return standing(glyph, centre, top, size)
  })
  return set({ ...setting, anchor: 'middle' }, texts.join(''))
}

function standing(glyph: string, centre: number, top: number, size: number): string {
  // Stops and commas stand in the upper right of their square; dashes, dots and brackets are turned.
  const isStop = /[，。、]/.test(glyph)
  const isTurned = /[·•・\-–—~～…（）()《》〈〉「」『』]/.test(glyph)
  const x = short(isStop ? centre + size * 0.5 : centre)
  const y = short(top + size * (isStop ? BASELINE - 0.5 : BASELINE))
  const turn = isTurned ? ` transform="rotate(90 ${short(centre)} ${short(top + size / 2)})"` : ''
  return `<text x="${x}" y="${y}"${turn}>${xmlText(glyph)}</text>`
}
