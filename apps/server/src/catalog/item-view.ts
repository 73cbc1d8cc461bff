import type { ItemView } from '@wenyuan/contract'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { ItemRow } from './items-store.ts'

export function viewItem(row: ItemRow, zone: Zone): ItemView {
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
    due: dueOf(row, zone),
    version: row.version,
  }
}

type DueColumns = Pick<ItemRow, 'hourly' | 'due_on' | 'due_at'>

/** A loan in hours is due at a minute, one in days on a day. */
export function dueOf({ hourly, due_on, due_at }: DueColumns, zone: Zone): string | null {
  return hourly === true && due_at !== null ? formatInstant(due_at, zone) : due_on
}
