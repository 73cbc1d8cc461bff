import type { ClaimView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import type { ClaimRow } from './claims-store.ts'

export type ClaimViewing = {
  readonly actor: Actor
  readonly zone: Zone
  /** Of the staff and keys, by their names in the record. */
  readonly names: ReadonlyMap<string, string>
  readonly photos: readonly string[]
}

export function viewClaim(row: ClaimRow, { actor, zone, names, photos }: ClaimViewing): ClaimView {
  const whole = actor.kind === 'reader' || isAllowed(actor, 'patron.read', row.branch_code)
  const ends = row.state === 'open' && isAllowed(actor, 'return.create', row.branch_code)
  return {
    id: row.id,
    loan: row.loan_id,
    state: row.state,
    item: row.barcode,
    title: row.title_id,
    titleText: row.title_text,
    patron: { id: row.patron_id, card: row.card, name: whole ? row.patron_name : maskName(row.patron_name) },
    branch: row.branch_code,
    claimedAt: formatInstant(row.claimed_at, zone),
    claimedBy: names.get(row.claimed_by) ?? row.claimed_by,
    note: row.note,
    endedAt: row.ended_at === null ? null : formatInstant(row.ended_at, zone),
    endedBy: row.ended_by === null ? null : (names.get(row.ended_by) ?? row.ended_by),
    outcomeNote: row.outcome_note,
    photos: [...photos],
    may: ends ? { end: { outcome: 'allowed', findings: [] } } : {},
  }
}
