import { ByteReader } from './byte-reader.ts'

export type Glyphs = {
  readonly glyf: Buffer
  /** In the long form. */
  readonly loca: Buffer
  /** The least x of each glyph. */
  readonly leftEdges: readonly number[]
}

type Streams = {
  readonly contours: ByteReader
  readonly points: ByteReader
  readonly flags: ByteReader
  readonly glyphs: ByteReader
  readonly composites: ByteReader
  readonly boxes: ByteReader
  readonly instructions: ByteReader
  readonly boxBitmap: Buffer
}

type Box = { readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number }
type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean }

/** The outlines of a WOFF2 font, which are kept there in streams by kind (section 5.1), as TrueType keeps them. */
export function rebuildGlyphs(table: Buffer): Glyphs {
  const reader = new ByteReader(table, 4)
  const count = reader.u16()
  reader.u16()
  const sizes = Array.from({ length: 7 }, () => reader.u32())
  const [contours, points, flags, glyphs, composites, boxes, instructions] = sizes.map(
    (size) => new ByteReader(reader.take(size)),
  )
  if (!contours || !points || !flags || !glyphs || !composites || !boxes || !instructions) throw new Error('no streams')
  const boxBitmap = boxes.take(4 * ((count + 31) >> 5))
  const streams = { contours, points, flags, glyphs, composites, boxes, instructions, boxBitmap }
  const parts: Buffer[] = []
  const loca = Buffer.alloc((count + 1) * 4)
  const leftEdges: number[] = []
  let offset = 0
  for (let glyph = 0; glyph < count; glyph += 1) {
    const { outline, left } = nextGlyph(streams, glyph)
    const padding = Buffer.alloc(-outline.length & 3)
    parts.push(outline, padding)
    leftEdges.push(left)
    offset += outline.length + padding.length
    loca.writeUInt32BE(offset, (glyph + 1) * 4)
  }
  return { glyf: Buffer.concat(parts), loca, leftEdges }
}

const EMPTY = { outline: Buffer.alloc(0), left: 0 }

function nextGlyph(streams: Streams, glyph: number): { outline: Buffer; left: number } {
  const contours = streams.contours.i16()
  if (contours === 0) return EMPTY
  const hasBox = ((streams.boxBitmap[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0
  if (contours < 0) return composite(streams, hasBox)
  const ends: number[] = []
  let total = 0
  for (let n = 0; n < contours; n += 1) {
    total += streams.points.short255()
    ends.push(total - 1)
  }
  const points = readPoints(streams, total)
  const instructions = streams.instructions.take(streams.glyphs.short255())
  const box = hasBox ? readBox(streams.boxes) : boxOf(points)
  return { outline: simpleGlyph(ends, { points, instructions, box }), left: box.xMin }
}

function readBox(reader: ByteReader): Box {
  return { xMin: reader.i16(), yMin: reader.i16(), xMax: reader.i16(), yMax: reader.i16() }
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) }
}

function readPoints({ flags, glyphs }: Streams, count: number): Point[] {
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (let n = 0; n < count; n += 1) {
    const flag = flags.u8()
    const [dx, dy] = readStep(glyphs, flag & 0x7f)
    x += dx
    y += dy
    points.push({ x, y, onCurve: flag < 0x80 })
  }
  return points
}

/** How far to the next point: the triplets of section 5.2. */
function readStep(reader: ByteReader, code: number): [number, number] {
  const signed = (bit: number, value: number) => ((code >> bit) & 1 ? value : -value)
  if (code < 10) return [0, signed(0, ((code & 14) << 7) + reader.u8())]
  if (code < 20) return [signed(0, (((code - 10) & 14) << 7) + reader.u8()), 0]
  if (code < 84) {
    const [high, low] = [code - 20, reader.u8()]
    return [signed(0, 1 + (high & 0x30) + (low >> 4)), signed(1, 1 + ((high & 0x0c) << 2) + (low & 0x0f))]
  }
  if (code < 120) {
    const high = code - 84
    const dx = 1 + (Math.floor(high / 12) << 8) + reader.u8()
    return [signed(0, dx), signed(1, 1 + (((high % 12) >> 2) << 8) + reader.u8())]
  }
  if (code < 124) {
    const [first, second, third] = [reader.u8(), reader.u8(), reader.u8()]
    return [signed(0, (first << 4) + (second >> 4)), signed(1, ((second & 0x0f) << 8) + third)]
  }
  const dx = reader.u16()
  return [signed(0, dx), signed(1, reader.u16())]
}

type Outline = { readonly points: readonly Point[]; readonly instructions: Buffer; readonly box: Box }

const HEAD_BYTES = 10

function writeHead(outline: Buffer, contours: number, { xMin, yMin, xMax, yMax }: Box): void {
  for (const [n, value] of [contours, xMin, yMin, xMax, yMax].entries()) outline.writeInt16BE(value, n * 2)
}

/** Every coordinate as a whole word: larger than need be, and only a subset of it gets into a PDF. */
function simpleGlyph(ends: readonly number[], { points, instructions, box }: Outline): Buffer {
  const afterEnds = HEAD_BYTES + ends.length * 2 + 2
  const outline = Buffer.alloc(afterEnds + instructions.length + points.length * 5)
  writeHead(outline, ends.length, box)
  for (const [n, end] of ends.entries()) outline.writeUInt16BE(end, HEAD_BYTES + n * 2)
  outline.writeUInt16BE(instructions.length, afterEnds - 2)
  instructions.copy(outline, afterEnds)
  const flagsAt = afterEnds + instructions.length
  const xAt = flagsAt + points.length
  let before: Point = { x: 0, y: 0, onCurve: true }
  for (const [n, point] of points.entries()) {
    outline.writeUInt8(point.onCurve ? 1 : 0, flagsAt + n)
    outline.writeInt16BE(point.x - before.x, xAt + n * 2)
    outline.writeInt16BE(point.y - before.y, xAt + (points.length + n) * 2)
    before = point
  }
  return outline
}

const WORDS = 0x0001
const SCALE = 0x0008
const MORE = 0x0020
const TWO_SCALES = 0x0040
const MATRIX = 0x0080
const INSTRUCTIONS = 0x0100

function composite(streams: Streams, hasBox: boolean): { outline: Buffer; left: number } {
  if (!hasBox) throw new Error('a composite glyph of a font has no box')
  const { composites } = streams
  const from = composites.at
  let flags = MORE
  let instructed = false
  while ((flags & MORE) !== 0) {
    flags = composites.u16()
    const scaleBytes = (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0
    composites.take(2 + ((flags & WORDS) !== 0 ? 4 : 2) + scaleBytes)
    instructed ||= (flags & INSTRUCTIONS) !== 0
  }
  const parts = composites.bytes.subarray(from, composites.at)
  const instructions = instructed ? streams.instructions.take(streams.glyphs.short255()) : null
  const box = readBox(streams.boxes)
  const head = Buffer.alloc(HEAD_BYTES)
  writeHead(head, -1, box)
  if (instructions === null) return { outline: Buffer.concat([head, parts]), left: box.xMin }
  const length = Buffer.alloc(2)
  length.writeUInt16BE(instructions.length)
  return { outline: Buffer.concat([head, parts, length, instructions]), left: box.xMin }
}
