import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { woff2ToTtf } from './woff2-to-ttf.ts'

export type Weight = 'regular' | 'bold'

/** One of the hundred parts into which the font is cut by characters. */
export type Slice = { readonly name: string; readonly file: string; readonly ranges: readonly Range[] }
type Range = { readonly from: number; readonly to: number }

/** Text that one slice can set. */
export type Run = { readonly slice: Slice; readonly text: string }

const FOLDER = path.dirname(createRequire(import.meta.url).resolve('noto-sans-sc/package.json'))
const FACE = /url\(([\w.-]+\.woff2)\)[^}]*unicode-range:\s*([^;]+);/g
/** Said for what no slice has. */
const UNKNOWN = 0xfffd

const slicesOf = { regular: once(() => readSlices('regular')), bold: once(() => readSlices('bold')) }
const fonts = new Map<string, Buffer>()

function readSlices(weight: Weight): readonly Slice[] {
  const folder = path.join(FOLDER, `noto_sans_sc_${weight}`)
  const css = readFileSync(path.join(folder, 'css.css'), 'utf8')
  const slices = [...css.matchAll(FACE)].map(([, file = '', ranges = ''], n) => ({
    name: `${weight}-${n}`,
    file: path.join(folder, file),
    ranges: ranges.split(',').map(readRange),
  }))
  // The last ones hold Latin and the commonest characters: most text is found at once.
  return slices.reverse()
}

function readRange(text: string): Range {
  const [from = '', to = from] = text.trim().slice(2).split('-')
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
}

/** The font of a slice, made plain once. */
export function fontOf({ name, file }: Slice): Buffer {
  const kept = fonts.get(name)
  if (kept !== undefined) return kept
  const font = woff2ToTtf(readFileSync(file))
  fonts.set(name, font)
  return font
}

/** Cuts text into runs, each for one slice, as long as they can be. */
export function cutIntoRuns(text: string, weight: Weight): Run[] {
  const runs: { slice: Slice; text: string }[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? UNKNOWN
    const last = runs.at(-1)
    if (last !== undefined && has(last.slice, code)) {
      last.text += char
      continue
    }
    const found = sliceFor(code, weight)
    if (found === null) runs.push({ slice: mustFind(weight), text: String.fromCodePoint(UNKNOWN) })
    else runs.push({ slice: found, text: char })
  }
  return runs
}

function sliceFor(code: number, weight: Weight): Slice | null {
  return slicesOf[weight]().find((slice) => has(slice, code)) ?? null
}

function mustFind(weight: Weight): Slice {
  const slice = sliceFor(UNKNOWN, weight)
  if (slice === null) throw new Error('the font has no mark for what it lacks')
  return slice
}

function has({ ranges }: Slice, code: number): boolean {
  return ranges.some(({ from, to }) => code >= from && code <= to)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
