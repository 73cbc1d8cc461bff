import type { CreateTitleBody } from '@wenyuan/contract'
import { isClassNumber, normaliseClassNumber, readIsbn, titleKey } from '@wenyuan/domain/catalog'
import { type Fen, MAX_YUAN, parseYuan } from '@wenyuan/domain/kernel'
import type { TitleColumns } from './titles-store.ts'

/** A field that names something that isn't there, or can't be as it stands; `expected`: what could stand there. */
export type Impossible = {
  readonly kind: 'impossible'
  readonly path: string
  readonly code: 'unknown' | 'too-large' | 'wrong-isbn'
  readonly expected?: string
}

export type ReadTitle = { readonly kind: 'title'; readonly title: TitleColumns } | Impossible

/** What a title's body says, as it is kept. The check digit of the ISBN must be right. */
export function readTitleBody(body: CreateTitleBody): ReadTitle {
  const { title, authors, publisher = null, year = null } = body
  const isbn = body.isbn === undefined ? null : readIsbn(body.isbn)
  if (isbn?.kind === 'bad') {
    return {
      kind: 'impossible',
      path: 'isbn',
      code: 'wrong-isbn',
      ...(isbn.expected ? { expected: isbn.expected } : {}),
    }
  }
  const price = readPrice(body.price)
  if (price.kind === 'impossible') return price
  const classNumber = body.classNumber === undefined ? null : readClass(body.classNumber)
  const identityKey = titleKey({
    title,
    contributors: authors.map((name) => ({ name, role: 'author' })),
    ...(isbn === null ? {} : { isbn13: isbn.isbn13 }),
    ...(publisher === null ? {} : { publisher }),
    ...(year === null ? {} : { year }),
  })
  const { priceFen } = price
  const unsaid = { subtitle: null, callNumber: null, language: null, format: 'book', summary: null }
  return {
    kind: 'title',
    title: {
      ...unsaid,
      title,
      authors,
      publisher,
      year,
      isbn: isbn?.isbn13 ?? null,
      classNumber,
      priceFen,
      identityKey,
    },
  }
}

export type ReadPrice = { readonly kind: 'price'; readonly priceFen: Fen | null } | Impossible

export function readPrice(price: string | null | undefined): ReadPrice {
  if (price === undefined || price === null) return { kind: 'price', priceFen: null }
  const priceFen = parseYuan(price)
  if (priceFen === null) return { kind: 'impossible', path: 'price', code: 'too-large', expected: `≤ ${MAX_YUAN}` }
  return { kind: 'price', priceFen }
}

/** A class of 中图法 as policies compare it; numbers of another scheme stay as they were written. */
function readClass(text: string): string {
  const normal = normaliseClassNumber(text)
  return isClassNumber(normal) ? normal : text
}
