import PdfDocument from 'pdfkit'
import { breakLines } from './break-lines.ts'
import { cutIntoRuns, fontOf, type Weight } from './font-slices.ts'

export type PaperSize = 'A4' | 'A6'
export type Tone = 'ink' | 'grey'
export type Style = { readonly size: number; readonly weight: Weight; readonly tone: Tone }
export type Align = 'left' | 'right'
/** `share`: of the width of the page. */
export type Column = { readonly share: number; readonly align?: Align }

export type PaperOptions = {
  readonly size: PaperSize
  readonly title: string
  /** Said as the day on which it was made: the same content gives the same bytes. */
  readonly madeAt: Date
  /** At the foot of each page, left of the page number. */
  readonly footer?: string
}

const MARGIN: Readonly<Record<PaperSize, number>> = { A4: 54, A6: 24 }
const BODY: Readonly<Record<PaperSize, number>> = { A4: 10, A6: 9 }
const LEADING = 1.5
const COLUMN_GAP = 8
/** Of the width, for either side of a pair. */
const MIN_SHARE = 0.2
const COLOURS: Readonly<Record<Tone | 'line', string>> = { ink: '#1a211e', grey: '#5c6661', line: '#c3cac6' }
/** From the baseline of Noto Sans to the top of a line, of its size. */
const ASCENT = 1.16

/** A document that is written from top to bottom, page after page, in Chinese as in Latin letters. */
export type Paper = {
  heading(text: string): void
  subheading(text: string): void
  paragraph(text: string, tone?: Tone): void
  /** What it is called, and what it is. */
  pair(left: string, right: string, weight?: Weight): void
  table(columns: readonly Column[], rows: readonly (readonly string[])[], head?: readonly string[]): void
  rule(): void
  gap(): void
  finish(): Promise<Buffer>
}

export function createPaper({ size, title, madeAt, footer = '' }: PaperOptions): Paper {
  const margin = MARGIN[size]
  const doc = new PdfDocument({
    size,
    margin: 0,
    bufferPages: true,
    info: { Title: title, Producer: 'Wenyuan', Creator: 'Wenyuan', CreationDate: madeAt, ModDate: madeAt },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const width = doc.page.width - 2 * margin
  const body: Style = { size: BODY[size], weight: 'regular', tone: 'ink' }
  const foot = margin + body.size * LEADING
  let y = margin

  function use(text: string, { size: points, weight }: Style) {
    return cutIntoRuns(text, weight).map((run) => {
      doc.registerFont(run.slice.name, fontOf(run.slice))
      return { ...run, width: doc.font(run.slice.name).fontSize(points).widthOfString(run.text) }
    })
  }

  function measure(text: string, style: Style): number {
    return use(text, style).reduce((sum, run) => sum + run.width, 0)
  }

  function draw(text: string, at: { x: number; y: number }, style: Style): void {
    let x = at.x
    for (const { slice, text: part, width: wide } of use(text, style)) {
      doc.font(slice.name).fontSize(style.size).fillColor(COLOURS[style.tone])
      doc.text(part, x, at.y + style.size * (LEADING - ASCENT) * 0.5, { lineBreak: false })
      x += wide
    }
  }

  function need(height: number): void {
    if (y + height <= doc.page.height - foot - margin / 2) return
    doc.addPage({ size, margin: 0 })
    y = margin
  }

  type Cell = { readonly lines: readonly string[]; readonly x: number; readonly width: number; readonly align: Align }

  function cellsOf(columns: readonly Column[], texts: readonly string[], style: Style): Cell[] {
    let x = margin
    return columns.map(({ share, align = 'left' }, n) => {
      const whole = width * share
      const inner = whole - (n === columns.length - 1 ? 0 : COLUMN_GAP)
      const cell = { lines: breakLines(texts[n] ?? '', inner, (text) => measure(text, style)), x, width: inner, align }
      x += whole
      return cell
    })
  }

  function row(columns: readonly Column[], texts: readonly string[], style: Style): void {
    const cells = cellsOf(columns, texts, style)
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * style.size * LEADING
    need(height)
    for (const { lines, x, width: inner, align } of cells) {
      for (const [n, line] of lines.entries()) {
        const left = align === 'left' ? x : x + inner - measure(line, style)
        draw(line, { x: left, y: y + n * style.size * LEADING }, style)
      }
    }
    y += height
  }

  const whole: readonly Column[] = [{ share: 1 }]
  const paper: Paper = {
    heading: (text) => row(whole, [text], { size: body.size * 1.6, weight: 'bold', tone: 'ink' }),
    subheading(text) {
      y += body.size * 0.8
      need(body.size * LEADING * 3)
      row(whole, [text], { size: body.size * 1.15, weight: 'bold', tone: 'ink' })
    },
    paragraph: (text, tone = 'ink') => row(whole, [text], { ...body, tone }),
    pair(left, right, weight = 'regular') {
      const style: Style = { ...body, weight }
      // What it is takes the room that it needs, and what it is called the rest.
      const needs = (measure(right, style) + COLUMN_GAP) / width
      const share = Math.min(Math.max(needs, MIN_SHARE), 1 - MIN_SHARE)
      row([{ share: 1 - share }, { share, align: 'right' }], [left, right], style)
    },
    table(columns, rows, head) {
      y += body.size * 0.4
      if (head !== undefined) {
        row(columns, head, { ...body, size: body.size * 0.9, tone: 'grey' })
        paper.rule()
      }
      for (const texts of rows) {
        row(columns, texts, body)
        y += body.size * 0.2
      }
    },
    rule() {
      need(body.size * 0.8)
      y += body.size * 0.35
      doc
        .moveTo(margin, y)
        .lineTo(margin + width, y)
        .lineWidth(0.5)
        .strokeColor(COLOURS.line)
        .stroke()
      y += body.size * 0.45
    },
    gap() {
      y += body.size * 0.8
    },
    finish() {
      numberPages()
      return new Promise((resolve) => {
        doc.on('end', () => resolve(Buffer.concat(chunks)))
        doc.end()
      })
    },
  }

  function numberPages(): void {
    const { count } = doc.bufferedPageRange()
    const style: Style = { size: body.size * 0.8, weight: 'regular', tone: 'grey' }
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page)
      const at = doc.page.height - margin - style.size
      if (footer !== '') draw(footer, { x: margin, y: at }, style)
      const number = `${page + 1} / ${count}`
      if (count > 1) draw(number, { x: margin + width - measure(number, style), y: at }, style)
    }
  }

  return paper
}
