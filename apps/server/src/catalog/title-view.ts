import type { Availability, TitleItemView, TitlePageView, TitleView } from '@wenyuan/contract'
import { formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { TitleMay } from './catalog-may.ts'
import { dueOf } from './item-view.ts'
import type { ItemRow } from './items-store.ts'
import type { BranchCount, TitlePageRow, TitleRow } from './titles-store.ts'

export function viewTitle(row: TitleRow): TitleView {
  return {
    id: row.id,
    title: row.subtitle === null ? row.title : `${row.title}：${row.subtitle}`,
    authors: [...row.authors],
    isbn: row.isbn,
    publisher: row.publisher,
    year: row.year,
    classNumber: row.class_number,
    price: row.price_fen === null ? null : formatYuan(Number(row.price_fen)),
    version: row.version,
  }
}

type PageParts = { readonly items: readonly ItemRow[]; readonly zone: Zone; readonly next: TitleMay }

export function viewTitlePage(
  row: TitlePageRow,
  { items, zone, next: { may, selfCheckout } }: PageParts,
): TitlePageView {
  return {
    ...viewTitle(row),
    availability: viewAvailability(row.branches),
    items: items.map((item) => {
      const alone = selfCheckout?.get(item.id)
      return { ...viewTitleItem(item, zone), ...(alone === undefined ? {} : { selfCheckout: alone }) }
    }),
    waitingHolds: row.waiting,
    hot: row.hot,
    ...(may === undefined ? {} : { may }),
  }
}

function viewTitleItem(row: ItemRow, zone: Zone): TitleItemView {
  const { id, barcode, type_code: type, branch_code: branch, at_code: at, shelf, status } = row
  return { id, barcode, type, branch, at, shelf, status, due: dueOf(row, zone) }
}

export function viewAvailability(branches: readonly BranchCount[]): Availability {
  const sum = (count: (one: BranchCount) => number) => branches.reduce((total, one) => total + count(one), 0)
  return { available: sum((one) => one.available), total: sum((one) => one.total), branches: [...branches] }
}
