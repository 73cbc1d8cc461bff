import type { Availability, TitlePageView, TitleView } from '@wenyuan/contract'
import { formatYuan } from '@wenyuan/domain/kernel'
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

export function viewTitlePage(row: TitlePageRow): TitlePageView {
  return { ...viewTitle(row), availability: viewAvailability(row.branches), waitingHolds: row.waiting }
}

export function viewAvailability(branches: readonly BranchCount[]): Availability {
  const sum = (count: (one: BranchCount) => number) => branches.reduce((total, one) => total + count(one), 0)
  return { available: sum((one) => one.available), total: sum((one) => one.total), branches: [...branches] }
}
