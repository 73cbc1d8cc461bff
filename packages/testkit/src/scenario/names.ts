import type { Noun } from './problem.ts'
import { type Place, type Reader, readEntries, type Source, scalarText, tell } from './yaml-place.ts'

export function noNames(): Source['names'] {
  return { branch: new Map(), patron: new Map(), title: new Map(), item: new Map(), staff: new Map(), hold: new Map() }
}

/** A name declared before; gives what it stands for (a patron's card, an item's barcode). */
export function readKnown(noun: Noun): Reader<string> {
  return (place) => {
    const known = place.source.names[noun]
    const name = scalarText(place)
    return known.get(name ?? '') ?? tell(place, { what: 'known', noun, values: [...known.keys()] })
  }
}

/** Declares a section's names at once, so that its entries may name each other, then reads each entry. */
export function readDeclared<T>(
  place: Place,
  noun: Noun,
  readOne: (name: string, place: Place) => T | undefined,
): readonly T[] {
  const entries = readEntries(place) ?? []
  for (const { key, keyPlace } of entries) {
    if (key.trim() === '') tell(keyPlace, { what: 'text' })
    place.source.names[noun].set(key, key)
  }
  return entries.flatMap((entry) => {
    const one = readOne(entry.key, entry.place)
    return one === undefined ? [] : [one]
  })
}

/** Gives a patron or item another card or barcode than its name; two may not share one. */
export function setHandle(place: Place, noun: Noun, name: string, handle: string): void {
  const known = place.source.names[noun]
  for (const [other, taken] of known) if (other !== name && taken === handle) tell(place, { what: 'new-name', noun })
  known.set(name, handle)
}
