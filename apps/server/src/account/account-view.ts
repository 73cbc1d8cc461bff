import type { AccountLine, Language, ReceiptView, WaiverView } from '@wenyuan/contract'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import { explainLine } from './explain-line.ts'
import type { AccountEntry } from './read-account.ts'
import type { Receipt } from './take-payment.ts'
import type { WaiverRow } from './waivers-store.ts'

export function viewLine(entry: AccountEntry, { language, zone }: { language: Language; zone: Zone }): AccountLine {
  const { id, at, kind, cause, amountFen, balanceFen, loanId, forLineId, openFen, explained } = entry
  return {
    id,
    at: formatInstant(at, zone),
    kind,
    ...(cause === null ? {} : { about: cause }),
    amount: formatYuan(amountFen),
    balance: formatYuan(balanceFen),
    ...(loanId === null ? {} : { loan: loanId }),
    ...(forLineId === null ? {} : { charge: forLineId }),
    ...(openFen === null ? {} : { open: formatYuan(openFen) }),
    explained: explainLine(explained, language),
  }
}

export function viewReceipt(receipt: Receipt, { card, zone }: { card: string; zone: Zone }): ReceiptView {
  return {
    id: receipt.lineId,
    number: receipt.number,
    patron: card,
    at: formatInstant(receipt.at, zone),
    amount: formatYuan(receipt.amountFen),
    method: receipt.method,
    applied: receipt.applied.map(({ chargeId, amountFen }) => ({ charge: chargeId, amount: formatYuan(amountFen) })),
    balance: formatYuan(receipt.balanceFen),
  }
}

export function viewWaiver(
  waiver: WaiverRow,
  { card, balanceFen, zone }: { card: string; balanceFen: number; zone: Zone },
): WaiverView {
  return {
    id: waiver.id,
    patron: card,
    amount: formatYuan(Number(waiver.amount_fen)),
    reason: waiver.reason,
    charge: waiver.charge_line_id,
    status: waiver.state,
    requestedAt: formatInstant(waiver.requested_at, zone),
    requestedBy: waiver.requested_by,
    decidedAt: waiver.decided_at === null ? null : formatInstant(waiver.decided_at, zone),
    decidedBy: waiver.decided_by,
    note: waiver.note,
    balance: formatYuan(balanceFen),
  }
}
