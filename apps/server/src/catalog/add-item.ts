import type { CreateItemBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findUnknownCode } from './find-unknown-code.ts'
import { insertItems } from './insert-records.ts'
import { titleExists } from './items-store.ts'
import { type Impossible, readPrice } from './read-title-body.ts'

export type AddItemResult =
  | { readonly kind: 'added'; readonly itemId: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'barcode-taken' }
  | Impossible

/** Adds a copy at the branch that owns it; it stands there, available unless said otherwise. */
export async function addItem(tx: Tx, network: Network, actor: Actor, body: CreateItemBody): Promise<AddItemResult> {
  if (!isAllowed(actor, 'catalogue.write', body.branch)) return { kind: 'forbidden' }
  const unknown = await findUnknownCode(tx, network, body)
  if (unknown !== null) return unknown
  const price = readPrice(body.price)
  if (price.kind === 'impossible') return price
  if (!(await titleExists(tx, body.titleId))) return { kind: 'impossible', path: 'titleId', code: 'unknown' }

  const { barcode, titleId, type, branch, shelf = null, status } = body
  const acquiredOn = (body.acquired ?? network.zone.dateOf(network.clock.now())) as LocalDate
  const { priceFen } = price
  const item = { barcode, titleId, type, branch, shelf, callNumber: null, priceFen, acquiredOn, status }
  const itemId = (await insertItems(tx, network, actor, [item])).get(barcode)
  return itemId === undefined ? { kind: 'barcode-taken' } : { kind: 'added', itemId }
}
