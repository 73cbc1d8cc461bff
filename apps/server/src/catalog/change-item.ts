import type { ChangeItemBody, ItemStatus } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findUnknownCode } from './find-unknown-code.ts'
import { maySetStatus } from './item-transitions.ts'
import { type ItemChange, type ItemRow, lockItem, setItemStatus, updateItemRow } from './items-store.ts'
import { type Impossible, readPrice } from './read-title-body.ts'

export type ChangeItemResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stale' }
  /** Staff can't say this of an item that is `from` (item-transitions.ts). */
  | { readonly kind: 'status-refused'; readonly from: ItemStatus }
  | Impossible

/** Changes a copy where the actor may write: at the branch that owns it, and at the one that it moves to. */
export async function changeItem(
  tx: Tx,
  network: Network,
  actor: Actor,
  { itemId, ifVersion, change }: { itemId: string; ifVersion: number | null; change: ChangeItemBody },
): Promise<ChangeItemResult> {
  if (!isAllowed(actor, 'catalogue.write', change.branch)) return { kind: 'forbidden' }
  const row = await lockItem(tx, itemId)
  if (row === null) return { kind: 'not-found' }
  if (!isAllowed(actor, 'catalogue.write', row.branch_code)) return { kind: 'forbidden' }
  if (ifVersion !== null && ifVersion !== row.version) return { kind: 'stale' }
  const unknown = await findUnknownCode(tx, network, change)
  if (unknown !== null) return unknown
  const price = change.price === undefined ? keptPrice(row) : readPrice(change.price)
  if (price.kind === 'impossible') return price
  const status = change.status ?? row.status
  if (!maySetStatus(row.status, status)) return { kind: 'status-refused', from: row.status }

  const at = network.clock.now()
  const after: ItemChange = {
    type: change.type ?? row.type_code,
    branch: change.branch ?? row.branch_code,
    shelf: change.shelf === undefined ? row.shelf : change.shelf,
    priceFen: price.priceFen,
  }
  await updateItemRow(tx, itemId, after)
  if (status !== row.status) await setItemStatus(tx, itemId, status, at)
  const data = { ...after, status, from: row.status }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'item.changed', actor, itemId, subject: `title:${row.title_id}`, data },
  ])
  return { kind: 'changed' }
}

function keptPrice({ price_fen }: ItemRow) {
  return { kind: 'price', priceFen: price_fen === null ? null : Number(price_fen) } as const
}
