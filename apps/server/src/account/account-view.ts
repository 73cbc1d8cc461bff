import type { AccountLine, BookedView, Language, Verdict, WaiverView } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import type { Settled, Settlement } from '@wenyuan/domain/account'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import type { Booked } from './booked.ts'
import { explainLine, sayWaiverReason } from './explain-line.ts'
import type { AccountEntry } from './read-account.ts'
import type { WaiverListRow, WaiverRow } from './waivers-store.ts'
import { sayWhyNot, type WhyNot, whyNotDecide } from './why-not-decide.ts'

type LineViewing = { readonly language: Language; readonly zone: Zone; readonly titles?: ReadonlyMap<string, string> }

export function viewLine(entry: AccountEntry, { language, zone, titles }: LineViewing): AccountLine {
  const { id, at, kind, cause, amountFen, balanceFen, loanId, forLineId, openFen, settles, receipt, explained } = entry
  const title = loanId === null ? undefined : titles?.get(loanId)
  return {
    id,
    at: formatInstant(at, zone),
    kind,
    ...(cause === null ? {} : { about: cause }),
    amount: formatYuan(amountFen),
    balance: formatYuan(balanceFen),
    ...(loanId === null ? {} : { loan: loanId }),
    ...(title === undefined ? {} : { titleText: title }),
    ...(forLineId === null ? {} : { charge: forLineId }),
    ...(openFen === null ? {} : { open: formatYuan(openFen) }),
    ...(settles === null ? {} : { settles: settles.map(viewSettled) }),
    ...(receipt === null ? {} : { receipt: receipt.number, reversed: receipt.reversed }),
    explained: explainLine(explained, language),
  }
}

function viewSettled({ chargeId, amountFen }: Settled) {
  return { charge: chargeId, amount: formatYuan(amountFen) }
}

/** What an account comes to: owed, credit and deposit apart. */
export function viewSums({ balanceFen, owedFen, creditFen, depositFen }: Settlement) {
  return {
    balance: formatYuan(balanceFen),
    owed: formatYuan(owedFen),
    credit: formatYuan(creditFen),
    deposit: formatYuan(depositFen),
  }
}

export function viewBooked({ entry, settled }: Booked, viewing: { language: Language; zone: Zone }): BookedView {
  return { line: viewLine(entry, viewing), ...viewSums(settled) }
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
    evidence: waiver.evidence,
    photos: [...waiver.photo_ids],
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
  const isKnown = isOwnOrActedFor(actor, row.patron_id) || isAllowed(actor, 'patron.read', row.patron_branch)
  const patronName = isKnown ? row.patron_name : maskName(row.patron_name)
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
    ...(row.state === 'requested' ? { may: mayOfWaiver(actor, row, language) } : {}),
  }
}

function mayOfWaiver(actor: Actor, { requested_by }: WaiverRow, language: Language) {
  const decide = verdictOf(whyNotDecide(actor, requested_by), language)
  return { decide, ...(requested_by === actorName(actor) ? { withdraw: verdictOf(null, language) } : {}) }
}

function verdictOf(why: WhyNot | null, language: Language): Verdict {
  return why === null
    ? { outcome: 'allowed', findings: [] }
    : { outcome: 'refused', findings: [sayWhyNot(why, language)] }
}

/** What this viewer may do at an account; what makes no sense there now is left out. */
export function mayOfAccount(actor: Actor, settled: Settlement, language: Language) {
  const { owedFen, creditFen } = settled
  const waive = owedFen > 0 ? { waive: verdictOf(null, language) } : {}
  if (actor.kind === 'reader') return waive
  const needs = (permission: 'fee.pay' | 'fee.charge' | 'fee.correct') =>
    verdictOf(isAllowed(actor, permission) ? null : permission, language)
  return {
    pay: needs('fee.pay'),
    charge: needs('fee.charge'),
    correct: needs('fee.correct'),
    reverse: needs('fee.correct'),
    deposit: needs('fee.pay'),
    ...(creditFen > 0 ? { refund: needs('fee.pay') } : {}),
    ...(creditFen > 0 && owedFen > 0 ? { setOff: needs('fee.pay') } : {}),
    ...waive,
  }
}
