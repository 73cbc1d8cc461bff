import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import type { Expects, Noun, ScenarioProblem } from './problem.ts'

/** A file while it is read: problems are gathered, so that one run tells them all. */
export type Source = {
  readonly file: string
  readonly text: string
  readonly doc: Document.Parsed
  readonly lines: LineCounter
  readonly problems: ScenarioProblem[]
  /** What has been declared so far, by noun: the file's own name → the card, barcode or code. */
  readonly names: Readonly<Record<Noun, Map<string, string>>>
  /** Reason codes that can be expected or overridden. */
  readonly reasonCodes: ReadonlySet<string>
}

/** A value in the file. `offset` is where it is told about: its key, when the value is left empty. */
export type Place = { readonly source: Source; readonly node: Node | null; readonly offset: number }

/** Reads a value, or tells the source what is wrong with it and gives undefined. */
export type Reader<T> = (place: Place) => T | undefined

type Shape = Readonly<Record<string, Reader<unknown>>>
type Got<S extends Shape> = { readonly [K in keyof S]?: Exclude<ReturnType<S[K]>, undefined> | undefined }

export type Fields<S extends Shape> = {
  readonly got: Got<S>
  has(key: keyof S & string): boolean
  /** Of the key's value; of the whole map where the key isn't there. */
  place(key: keyof S & string): Place
}

export type Entry = { readonly key: string; readonly keyPlace: Place; readonly place: Place }

const SHOWN_TEXT = 60

export function lineOf({ source, offset }: Place): number {
  return source.lines.linePos(offset).line
}

export function tell(place: Place, expects: Expects, met: string = textOf(place)): undefined {
  place.source.problems.push({ file: place.source.file, line: lineOf(place), met, expects })
  return undefined
}

/** The first line of what the file says there, shortened; empty where it says nothing. */
function textOf({ source, node }: Place): string {
  const [start = 0, end = 0] = node?.range ?? []
  const first = source.text.slice(start, end).split('\n', 1)[0]?.trim() ?? ''
  return first.length > SHOWN_TEXT ? `${first.slice(0, SHOWN_TEXT)}…` : first
}

/** A number keeps the form it was written in: `0.10`, `9787020002207`, `007`. */
export function scalarText({ node }: Place): string | null {
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

export function isNothing({ node }: Place): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

export function placeOf(source: Source, node: unknown, emptyOffset: number): Place {
  const found = isAlias(node) ? node.resolve(source.doc) : (node as Node | null)
  const empty = found === null || found === undefined || (isScalar(found) && found.value === null)
  const offset = empty ? emptyOffset : (found.range?.[0] ?? emptyOffset)
  return { source, node: found ?? null, offset }
}

/** The entries of a map in their order. */
export function readEntries(place: Place): readonly Entry[] | undefined {
  if (!isMap(place.node)) return tell(place, { what: 'map' })
  return place.node.items.map((pair) => {
    const keyPlace = placeOf(place.source, pair.key, place.offset)
    return { key: scalarText(keyPlace) ?? '', keyPlace, place: placeOf(place.source, pair.value, keyPlace.offset) }
  })
}

/** The elements of a list; a lone scalar is read as a list of one. */
export function readElements(place: Place): readonly Place[] | undefined {
  const { node, source } = place
  if (isSeq(node)) return node.items.map((item) => placeOf(source, item, place.offset))
  if (isScalar(node) && node.value !== null) return [place]
  return tell(place, { what: 'list' })
}

/** Reads a map of known keys. An unknown key is told together with those that would be right. */
export function readFields<S extends Shape>(place: Place, shape: S): Fields<S> | undefined {
  const entries = readEntries(place)
  if (entries === undefined) return undefined
  const got: Record<string, unknown> = {}
  const places = new Map<string, Place>()
  for (const entry of entries) {
    const read = Object.hasOwn(shape, entry.key) ? shape[entry.key] : undefined
    if (read === undefined) {
      tell(entry.keyPlace, { what: 'key', values: Object.keys(shape) })
      continue
    }
    places.set(entry.key, entry.place)
    got[entry.key] = read(entry.place)
  }
  return { got: got as Got<S>, has: (key) => places.has(key), place: (key) => places.get(key) ?? place }
}

/** Tells of each key that is needed and not there. A key whose value was refused has been told already. */
export function needKeys<S extends Shape>(place: Place, fields: Fields<S>, keys: readonly (keyof S & string)[]): void {
  for (const key of keys) if (!fields.has(key)) tell(place, { what: 'needed', key })
}

/** Exactly one of these keys: `item` or `barcode`, `title` or `item`. */
export function needOneOf<S extends Shape>(place: Place, fields: Fields<S>, keys: readonly (keyof S & string)[]): void {
  if (keys.filter((key) => fields.has(key)).length !== 1) tell(place, { what: 'one-of-keys', values: keys })
}

/** Follows a path such as `hours.mon`, `closed[2]` or `open[0].hours` as far as it goes. */
export function placeAtPath(place: Place, path: string): Place {
  let at = place
  for (const segment of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    const { node, source } = at
    if (isSeq(node) && node.items[Number(segment)] !== undefined) {
      at = placeOf(source, node.items[Number(segment)], at.offset)
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment)
      if (pair === undefined) return at
      at = { ...placeOf(source, pair.value, at.offset), offset: placeOf(source, pair.key, at.offset).offset }
    } else return at
  }
  return at
}
