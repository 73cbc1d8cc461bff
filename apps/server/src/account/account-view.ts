import type { AccountLine, Language, ReceiptView, WaiverView } from '@wenyuan/contract'
import { formatYuan } from '@wenyuan/domain/kernel'
import { explainLine } from './explain-line.ts'
import type { AccountEntry } from './read-account.ts'
import type { Receipt } from './take-payment.ts'
import type { WaiverRow } from './waivers-store.ts'

export function viewLine(entry: AccountEntry, language: Language): AccountLine {
  const { id, at, kind, cause, amountFen, balanceFen, loanId, forLineId, openFen, explained } = entry
  return {
    id,
    at: new Date(at).toISOString(),
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

export function viewReceipt(receipt: Receipt, card: string): ReceiptView {
  return {
    id: receipt.lineId,
    number: receipt.number,
    patron: card,
    at: new Date(receipt.at).toISOString(),
    amount: formatYuan(receipt.amountFen),
    method: receipt.method,
    applied: receipt.applied.map(({ chargeId, amountFen }) => ({ charge: chargeId, amount: formatYuan(amountFen) })),
    balance: formatYuan(receipt.balanceFen),
  }
}

export function viewWaiver(waiver: WaiverRow, { card, balanceFen }: { card: string; balanceFen: number }): WaiverView {
  return {
    id: waiver.id,
    patron: card,
    amount: formatYuan(Number(waiver.amount_fen)),
    reason: waiver.reason,
    charge: waiver.charge_line_id,
    status: waiver.state,
    requestedAt: new Date(waiver.requested_at).toISOString(),
    requestedBy: waiver.requested_by,
    decidedAt: waiver.decided_at === null ? null : new Date(waiver.decided_at).toISOString(),
    decidedBy: waiver.decided_by,
    note: waiver.note,
    balance: formatYuan(balanceFen),
  }
}
