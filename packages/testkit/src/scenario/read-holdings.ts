import { newItemStatuses } from '@wenyuan/contract'
import { readDeclared, readKnown, setHandle } from './names.ts'
import { readDay, readListOf, readMoney, readNumber, readOneOf, readText } from './read-values.ts'
import type { ScenarioItem, ScenarioTitle } from './scenario.ts'
import { isNothing, needKeys, type Place, type Reader, readFields } from './yaml-place.ts'

const DEFAULT_ITEM_TYPE = 'book'
const LAST_YEAR = 2999

const TITLE = {
  title: readText,
  authors: readListOf(readText),
  isbn: readText,
  publisher: readText,
  year: readNumber(1, LAST_YEAR),
  classNumber: readText,
  // As a line of a policy calls it.
  class: readText,
}

/** A title without a `title:` is called by its name in the file. */
export const readTitles: Reader<readonly ScenarioTitle[]> = (place) =>
  readDeclared(place, 'title', (name, at) => {
    const got = (isNothing(at) ? undefined : readFields(at, TITLE))?.got ?? {}
    return {
      name,
      title: got.title ?? name,
      authors: got.authors ?? [],
      isbn: got.isbn ?? null,
      publisher: got.publisher ?? null,
      year: got.year ?? null,
      classNumber: got.classNumber ?? got.class ?? null,
    }
  })

const ITEM = {
  title: readKnown('title'),
  type: readText,
  branch: readKnown('branch'),
  price: readMoney,
  barcode: readText,
  acquired: readDay,
  status: readOneOf(newItemStatuses),
}

export function readItems(place: Place, firstBranch: string): readonly ScenarioItem[] {
  return readDeclared(place, 'item', (name, at) => readItem(name, at, firstBranch))
}

function readItem(name: string, place: Place, firstBranch: string): ScenarioItem | undefined {
  const fields = readFields(place, ITEM)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['title'])
  const { got } = fields
  const barcode = got.barcode ?? name
  setHandle(fields.place('barcode'), 'item', name, barcode)
  return {
    name,
    barcode,
    title: got.title ?? '',
    type: got.type ?? DEFAULT_ITEM_TYPE,
    branch: got.branch ?? firstBranch,
    priceFen: got.price ?? null,
    acquiredOn: got.acquired ?? null,
    status: got.status ?? 'available',
  }
}
