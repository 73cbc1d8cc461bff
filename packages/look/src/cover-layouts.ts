import { FAINT_PRINT, PAPER, PRINT, SEAL_INK } from './cover-inks.ts'
import { across, HEIGHT, heightOf, upright, WIDTH } from './cover-type.ts'
import { cutTo, glyphsOf, wrapEvenly } from './svg-text.ts'

export type Parts = {
  readonly title: string
  readonly author: string
  readonly letter: string | null
  readonly ink: string
  /** The figure of the class at this weight. */
  readonly figure: (weight: number) => string
}

const AUTHOR_SIZE = 9.5
const ONE_COLUMN = 6
/** More than two columns are set across instead. */
export const MOST_UPRIGHT = 9

const ground = (fill: string): string => `<rect width="${WIDTH}" height="${HEIGHT}" fill="${fill}"/>`
const line = (path: string, stroke: string, opacity: number, width = 1): string =>
  `<path d="${path}" stroke="${stroke}" stroke-opacity="${opacity}" stroke-width="${width}"/>`

function sizeFor(count: number, largest: number): number {
  if (count <= 2) return largest
  if (count <= 4) return Math.min(largest, 21)
  return count <= ONE_COLUMN ? 17 : 15
}

const rowsFor = (count: number): number => (count > ONE_COLUMN ? Math.ceil(count / 2) : Math.max(count, 1))

function classMark(letter: string | null, x: number, y: number): string {
  if (letter === null) return ''
  const mark = across([letter], x + 6.5, y + 9.9, { size: AUTHOR_SIZE, fill: '#fff', isBold: true, anchor: 'middle' })
  return `<rect x="${x}" y="${y}" width="13" height="13" rx="1.5" fill="${SEAL_INK}"/>${mark}`
}

const authorAcross = (author: string, x: number, y: number, widest: number, fill: string, anchor?: 'end'): string =>
  across([cutTo(author, widest)], x, y, { size: AUTHOR_SIZE, fill, ...(anchor && { anchor }) })

/** 题签: cloth, thread-bound at the right, with a slip of paper for the title. */
export function drawSlip({ title, author, ink, figure }: Parts): string {
  const count = glyphsOf(title.replace(/\s/g, '')).length
  const rows = rowsFor(count)
  const isDouble = count > ONE_COLUMN
  const size = isDouble ? 12.5 : Math.min(sizeFor(count, 22), 20 + (rows < 4 ? 2 : 0))
  const height = Math.round(18 + heightOf(rows, size))
  const stitches = [24, 64, 104, 144].map((y) => `M108 ${y}h12`).join('')
  return [
    ground(ink),
    figure(0.16),
    `<rect x="14" y="13" width="35" height="${height}" fill="${PAPER}"/>`,
    `<rect x="16.5" y="15.5" width="30" height="${height - 5}" fill="none" stroke="${ink}" stroke-width=".7"/>`,
    upright(title, isDouble ? 39.1 : 31.5, 23, { size, rows, fill: PRINT, isBold: true }),
    line(stitches, '#fff', 0.55),
    line(`M108 0v${HEIGHT}`, '#fff', 0.38),
    authorAcross(author, 99, 154, 8.6, '#fff', 'end'),
  ].join('')
}

function authorUpright(author: string): string {
  const setting = { size: 10, fill: FAINT_PRINT }
  // Letters are turned as on a spine: one under the other they could not be read.
  if (/^[^\u2e80-\uffff]*$/.test(author)) {
    const name = across([cutTo(author, 11)], 44.5, 132, { ...setting, anchor: 'end' })
    return name === '' ? '' : `<g transform="rotate(90 44.5 132)">${name}</g>`
  }
  const name = glyphsOf(author.replace(/\s/g, ''))
  const shown = name.length > 7 ? [...name.slice(0, 6), '…'] : name
  return upright(shown.join(''), 47.5, 132 - heightOf(shown.length, 10), { ...setting, rows: 7 })
}

/** 乌丝栏: paper ruled for writing, the title in the first column and the author in the third. */
export function drawRules({ title, author, letter, ink }: Parts): string {
  const count = glyphsOf(title.replace(/\s/g, '')).length
  const rules = [35, 60, 85].map((x) => `M${x} 12v144`).join('')
  const size = count > ONE_COLUMN ? 16 : sizeFor(count, 21)
  return [
    ground(PAPER),
    `<rect x="10" y="10" width="100" height="148" fill="none" stroke="${ink}" stroke-width="1.6"/>`,
    line(rules, ink, 0.34, 0.8),
    upright(title, 97.5, 19, { size, rows: rowsFor(count), pitch: 25, fill: ink, isBold: true }),
    authorUpright(author),
    classMark(letter, 41, 138),
  ].join('')
}

/** 色面: one field of ink, the title upright on it. */
export function drawField({ title, author, ink, figure }: Parts): string {
  const count = glyphsOf(title.replace(/\s/g, '')).length
  const size = sizeFor(count, 22)
  return [
    ground(ink),
    figure(0.26),
    upright(title, 97, 16, { size, rows: rowsFor(count), fill: '#fff', isBold: true }),
    line('M14 146h92', '#fff', 0.5, 0.8),
    authorAcross(author, 14, 158.5, 9.6, '#fff'),
  ].join('')
}

// Largest first; the last takes what is left and cuts it.
const BAND_SIZES = [
  { size: 22, lines: 1 },
  { size: 19, lines: 2 },
  { size: 14.2, lines: 3 },
  { size: 10, lines: 4 },
] as const
const BAND_WIDTH = 97

function bandTitle(title: string): string {
  const fitting = BAND_SIZES.map(({ size, lines }) => ({ size, ...wrapEvenly(title, BAND_WIDTH / size, lines) }))
  const { size, lines } = fitting.find(({ isWhole }) => isWhole) ??
    fitting[fitting.length - 1] ?? { size: 0, lines: [] }
  return across(lines, 13, 22 + size * 1.1, { size, fill: PRINT, isBold: true })
}

/** 腰封: paper above and a band of ink below, the title set across: takes long titles and other scripts. */
export function drawBand({ title, author, letter, ink, figure }: Parts): string {
  return [
    ground(ink),
    figure(0.26),
    `<rect width="${WIDTH}" height="98" fill="${PAPER}"/>`,
    line('M13 17h22', ink, 1, 2.4),
    bandTitle(title),
    authorAcross(author, 13, 88, letter === null ? 9.8 : 8.2, FAINT_PRINT),
    classMark(letter, 94, 79),
  ].join('')
}
