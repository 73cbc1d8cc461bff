import type { CashUpView, ReceiptView, TillView } from '@wenyuan/contract'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { Names, ReadTillResult } from './read-till.ts'
import type { Receipt } from './receipt.ts'
import type { CashUpRow, MethodSum } from './tills-store.ts'

function viewDesk(desk: string): string | null {
  return desk === '' ? null : desk
}

export function viewReceipt(receipt: Receipt, { card, zone }: { card: string; zone: Zone }): ReceiptView {
  return {
    id: receipt.lineId,
    number: receipt.number,
    kind: receipt.kind,
    patron: card,
    branch: receipt.branch,
    desk: viewDesk(receipt.desk),
    at: formatInstant(receipt.at, zone),
    amount: formatYuan(receipt.amountFen),
    method: receipt.method,
    applied: receipt.applied.map(({ chargeId, amountFen }) => ({ charge: chargeId, amount: formatYuan(amountFen) })),
    credit: formatYuan(receipt.creditFen),
    balance: formatYuan(receipt.balanceFen),
    reversed: receipt.reversed,
  }
}

function viewSums(sums: readonly MethodSum[]): TillView['expected'] {
  return sums.map(({ method, amountFen, count }) => ({ method, amount: formatYuan(amountFen), count }))
}

export function viewTill(till: Extract<ReadTillResult, { kind: 'till' }>, zone: Zone): TillView {
  const { at, period, since, takings } = till
  const cashFen = takings.byMethod.find(({ method }) => method === 'cash')?.amountFen ?? 0
  return {
    branch: at.branch,
    desk: viewDesk(at.desk),
    period,
    since: since === null ? null : formatInstant(since, zone),
    expected: viewSums(takings.byMethod),
    cash: formatYuan(cashFen),
  }
}

export function viewCashUp(row: CashUpRow, { names, zone }: { names: Names; zone: Zone }): CashUpView {
  const name = names.get(row.actor)
  return {
    id: row.id,
    branch: row.branch_code,
    desk: viewDesk(row.desk),
    period: Number(row.period),
    from: row.from_at === null ? null : formatInstant(row.from_at, zone),
    to: formatInstant(row.to_at, zone),
    expected: viewSums(row.expected),
    cash: formatYuan(Number(row.cash_fen)),
    counted: formatYuan(Number(row.counted_fen)),
    difference: formatYuan(Number(row.counted_fen) - Number(row.cash_fen)),
    note: row.note,
    by: row.actor,
    ...(name === undefined ? {} : { byName: name }),
    firstReceipt: row.first_receipt,
    lastReceipt: row.last_receipt,
  }
}
