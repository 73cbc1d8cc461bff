import type { ItemView } from '@wenyuan/contract'
import { formatYuan } from '@wenyuan/domain/kernel'
import type { ItemRow } from './items-store.ts'

export function viewItem(row: ItemRow): ItemView {
  return {
    id: row.id,
    barcode: row.barcode,
    titleId: row.title_id,
    titleText: row.title_text,
    type: row.type_code,
    status: row.status,
    branch: row.branch_code,
    at: row.at_code,
    to: row.to_code,
    shelf: row.shelf,
    price: row.price_fen === null ? null : formatYuan(Number(row.price_fen)),
    acquired: row.acquired_on,
    due: dueOf(row),
    version: row.version,
  }
}

/** A loan in hours is due at a minute, one in days on a day. */
function dueOf({ hourly, due_on, due_at }: ItemRow): string | null {
  return hourly === true && due_at !== null ? new Date(due_at).toISOString() : due_on
}
