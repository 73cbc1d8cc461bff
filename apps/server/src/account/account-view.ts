import type { AccountLine, Language, ReceiptView, Verdict, WaiverView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import { explainLine, sayWaiverReason } from './explain-line.ts'
import type { AccountEntry } from './read-account.ts'
import type { Receipt } from './take-payment.ts'
import type { WaiverListRow, WaiverRow } from './waivers-store.ts'
import { sayWhyNot, whyNotDecide } from './why-not-decide.ts'

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

type ListViewing = {
  readonly actor: Actor
  readonly language: Language
  readonly zone: Zone
  readonly names: ReadonlyMap<string, string>
}

/** In a list: with the names, and whether this viewer may decide it. */
export function viewListedWaiver(row: WaiverListRow, { actor, language, zone, names }: ListViewing): WaiverView {
  const patronName = isAllowed(actor, 'patron.read', row.patron_branch) ? row.patron_name : maskName(row.patron_name)
  const nameOf = (by: string | null) =>
    by === null ? undefined : by === `reader:${row.patron_id}` ? patronName : names.get(by)
  const [requestedByName, decidedByName] = [nameOf(row.requested_by), nameOf(row.decided_by)]
  return {
    ...viewWaiver(row, { card: row.card ?? '', balanceFen: Number(row.balance_fen), zone }),
    patronId: row.patron_id,
    patronName,
    reasonText: sayWaiverReason(row.reason, language),
    ...(requestedByName === undefined ? {} : { requestedByName }),
    ...(decidedByName === undefined ? {} : { decidedByName }),
    ...(row.state === 'requested' ? { may: { decide: mayDecide(actor, row, language) } } : {}),
  }
}

function mayDecide(actor: Actor, { requested_by }: WaiverRow, language: Language): Verdict {
  const why = whyNotDecide(actor, requested_by)
  return why === null
    ? { outcome: 'allowed', findings: [] }
    : { outcome: 'refused', findings: [sayWhyNot(why, language)] }
}
