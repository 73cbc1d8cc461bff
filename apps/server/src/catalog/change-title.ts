import type { ChangeTitleBody, CreateTitleBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatYuan } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type Impossible, readTitleBody } from './read-title-body.ts'
import { lockTitle, type TitleRow, updateTitleRow } from './titles-store.ts'

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
  { titleId, ifVersion, change }: { titleId: string; ifVersion: number | null; change: ChangeTitleBody },
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

function bodyAfter(row: TitleRow, change: ChangeTitleBody): CreateTitleBody {
  const price = row.price_fen === null ? null : formatYuan(Number(row.price_fen))
  return {
    title: change.title ?? row.title,
    authors: change.authors ?? [...row.authors],
    ...said('isbn', change.isbn, row.isbn),
    ...said('publisher', change.publisher, row.publisher),
    ...said('year', change.year, row.year),
    ...said('classNumber', change.classNumber, row.class_number),
    ...said('price', change.price, price),
  }
}

/** What is left out stays, null takes it away: a field that is then empty is left out of the body. */
function said<Name extends string, Value>(name: Name, next: Value | null | undefined, kept: Value | null) {
  const value = next === undefined ? kept : next
  return (value === null ? {} : { [name]: value }) as { [Key in Name]?: Value }
}
