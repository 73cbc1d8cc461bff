import { brotliDecompressSync } from 'node:zlib'
import { ByteReader } from './byte-reader.ts'
import { rebuildGlyphs } from './rebuild-glyphs.ts'

/** The tags that the format numbers (WOFF2, section 5.1), as far as fonts for print have them. */
const KNOWN_TAGS =
  `cmap head hhea hmtx maxp name OS/2 post cvt\u00a0 fpgm glyf loca prep CFF\u00a0 VORG EBDT EBLC gasp hdmx kern LTSH
PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG\u00a0 sbix acnt avar bdat bloc bsln cvar fdsc
feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill`
    .split(/[ \n]/)
    .map((tag) => tag.replace('\u00a0', ' '))

/** What a PDF needs of a font. */
const KEPT = ['OS/2', 'cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post', 'prep']

const HEADER_BYTES = 48
const FREE_TAG = 63
const UNTRANSFORMED_GLYPHS = 3

type Entry = { readonly tag: string; readonly transformed: boolean; readonly length: number }

/**
 * Makes a plain TrueType font of a WOFF2 file (W3C WOFF 2.0): a subset for a PDF is cut out of the plain form, which
 * compressed fonts don't have. Throws on a file that is none, for that is a broken installation.
 */
export function woff2ToTtf(file: Buffer): Buffer {
  const reader = new ByteReader(file)
  if (reader.take(4).toString('latin1') !== 'wOF2') throw new Error('not a WOFF2 font')
  reader.at = 12
  const count = reader.u16()
  reader.at = 20
  const compressedBytes = reader.u32()
  reader.at = HEADER_BYTES
  const entries = Array.from({ length: count }, () => readEntry(reader))
  const data = new ByteReader(brotliDecompressSync(reader.take(compressedBytes)))
  const tables = new Map<string, Buffer>()
  const transformed = new Set<string>()
  for (const { tag, length, transformed: is } of entries) {
    tables.set(tag, data.take(length))
    if (is) transformed.add(tag)
  }
  if (transformed.has('glyf')) restoreGlyphs(tables, transformed.has('hmtx'))
  return writeFont(tables)
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.u8()
  const known = flags & 0x3f
  const tag = known === FREE_TAG ? reader.take(4).toString('latin1') : (KNOWN_TAGS[known] ?? '')
  const version = flags >> 6
  const plain = reader.base128()
  const transformed = tag === 'glyf' || tag === 'loca' ? version !== UNTRANSFORMED_GLYPHS : version !== 0
  return { tag, transformed, length: transformed ? reader.base128() : plain }
}

function restoreGlyphs(tables: Map<string, Buffer>, metricsToo: boolean): void {
  const { glyf, loca, leftEdges } = rebuildGlyphs(tableOf(tables, 'glyf'))
  tables.set('glyf', glyf)
  tables.set('loca', loca)
  const head = Buffer.from(tableOf(tables, 'head'))
  const INDEX_FORMAT_AT = 50
  head.writeInt16BE(1, INDEX_FORMAT_AT)
  tables.set('head', head)
  if (metricsToo) tables.set('hmtx', rebuildMetrics(tables, leftEdges))
}

/** Left side bearings that equal the glyph's left edge are left out of a transformed table. */
function rebuildMetrics(tables: ReadonlyMap<string, Buffer>, leftEdges: readonly number[]): Buffer {
  const reader = new ByteReader(tableOf(tables, 'hmtx'))
  const METRICS_COUNT_AT = 34
  const long = tableOf(tables, 'hhea').readUInt16BE(METRICS_COUNT_AT)
  const flags = reader.u8()
  const widths = Array.from({ length: long }, () => reader.u16())
  const bearings = leftEdges.map((edge, glyph) => {
    const leftOut = (flags & (glyph < long ? 1 : 2)) !== 0
    return leftOut ? edge : reader.i16()
  })
  const table = Buffer.alloc(long * 4 + (leftEdges.length - long) * 2)
  for (const [glyph, bearing] of bearings.entries()) {
    if (glyph < long) table.writeUInt16BE(widths[glyph] ?? 0, glyph * 4)
    table.writeInt16BE(bearing, glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2)
  }
  return table
}

function tableOf(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`a font without its table ${tag}`)
  return table
}

function writeFont(tables: ReadonlyMap<string, Buffer>): Buffer {
  const kept = KEPT.flatMap((tag) => {
    const table = tables.get(tag)
    return table === undefined ? [] : [{ tag, table }]
  })
  const DIRECTORY_AT = 12
  const ENTRY_BYTES = 16
  const header = Buffer.alloc(DIRECTORY_AT + kept.length * ENTRY_BYTES)
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(kept.length, 4)
  const parts: Buffer[] = [header]
  let offset = header.length
  for (const [n, { tag, table }] of kept.entries()) {
    const at = DIRECTORY_AT + n * ENTRY_BYTES
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(table.length, at + 12)
    const padding = Buffer.alloc(-table.length & 3)
    parts.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat(parts)
}
