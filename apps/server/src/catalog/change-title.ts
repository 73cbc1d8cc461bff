import type { CreateTitleBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatYuan } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Impossible, readTitleBody } from './read-title-body.ts'
import { lockTitle, type TitleRow, updateTitleRow } from './titles-store.ts'

/** What is left out stays; null takes it away. */
export type TitleChange = {
  readonly [Field in keyof CreateTitleBody]?:
    | CreateTitleBody[Field]
    | (Field extends 'title' | 'authors' ? never : null)
}

export type ChangeTitleResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'taken'; readonly path: 'isbn' | 'title' }
  | Impossible

/** Corrects a title. It keeps what this body can't say (subtitle, summary, …). */
export async function changeTitle(
  tx: Tx,
  network: Network,
  actor: Actor,
  { titleId, ifVersion, change }: { titleId: string; ifVersion: number | null; change: TitleChange },
): Promise<ChangeTitleResult> {
  if (!isAllowed(actor, 'catalogue.write')) return { kind: 'forbidden' }
  const row = await lockTitle(tx, titleId)
  if (row === null) return { kind: 'not-found' }
  if (ifVersion !== null && ifVersion !== row.version) return { kind: 'stale' }
  const read = readTitleBody(bodyAfter(row, change))
  if (read.kind === 'impossible') return read
  const { subtitle, call_number: callNumber, language, format, summary } = row
  const title = { ...read.title, subtitle, callNumber, language, format, summary }
  if (!(await updateTitleRow(tx, titleId, title)))
    return { kind: 'taken', path: title.isbn === null ? 'title' : 'isbn' }
  const event = { kind: 'title.changed', actor, subject: `title:${titleId}`, data: title } as const
  await appendEvents(tx, network.recorder, network.clock.now(), [event])
  return { kind: 'changed' }
}

function bodyAfter(row: TitleRow, change: TitleChange): CreateTitleBody {
  const { isbn, publisher, year, classNumber, price } = {
    isbn: row.isbn,
    publisher: row.publisher,
    year: row.year,
    classNumber: row.class_number,
    price: row.price_fen === null ? null : formatYuan(Number(row.price_fen)),
    ...change,
  }
  return {
    title: change.title ?? row.title,
    authors: change.authors ?? [...row.authors],
    ...(isbn === null || isbn === undefined ? {} : { isbn }),
    ...(publisher === null || publisher === undefined ? {} : { publisher }),
    ...(year === null || year === undefined ? {} : { year }),
    ...(classNumber === null || classNumber === undefined ? {} : { classNumber }),
    ...(price === null || price === undefined ? {} : { price }),
  }
}
