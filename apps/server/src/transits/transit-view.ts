import type { TransitView, Verdict } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { addDays, formatInstant, type Instant, type Zone } from '@wenyuan/domain/kernel'
import type { TransitRow } from './transits-store.ts'

export type TransitViewer = {
  readonly actor: Actor
  readonly zone: Zone
  readonly now: Instant
  /** Setting `transitLostAfterDays`. */
  readonly lostAfterDays: number | null
}

export function viewTransit(row: TransitRow, viewer: TransitViewer): TransitView {
  const { zone } = viewer
  const instant = (at: Instant | null) => (at === null ? null : formatInstant(at, zone))
  return {
    id: row.id,
    item: row.barcode,
    title: row.title_id,
    titleText: row.title_text,
    shelf: row.shelf,
    from: row.from_branch_code,
    to: row.to_branch_code,
    reason: row.hold_id === null ? 'home' : 'hold',
    hold: row.hold_id,
    state: row.state,
    openedAt: formatInstant(row.opened_at, zone),
    sentAt: instant(row.sent_at),
    box: row.box,
    endedAt: instant(row.ended_at),
    receivedAtBranch: row.ended_branch_code,
    note: row.note,
    overdue: isOverdue(row, viewer),
    ...(row.ended_at === null ? { may: mayWith(row, viewer.actor) } : {}),
  }
}

/** Sent so many days ago and not seen since: on the last of them it is not late yet. */
function isOverdue({ state, sent_at }: TransitRow, { lostAfterDays, zone, now }: TransitViewer): boolean {
  if (state !== 'under-way' || sent_at === null || lostAfterDays === null) return false
  return zone.dateOf(now) > addDays(zone.dateOf(sent_at), lostAfterDays)
}

const ALLOWED: Verdict = { outcome: 'allowed', findings: [] }

/** What is left out, this viewer may not do. */
function mayWith(row: TransitRow, actor: Actor): NonNullable<TransitView['may']> {
  const here = isAllowed(actor, 'return.create', row.from_branch_code)
  const there = isAllowed(actor, 'return.create', row.to_branch_code)
  return {
    ...(here && row.state === 'waiting' ? { send: ALLOWED } : {}),
    ...(there ? { receive: ALLOWED } : {}),
    ...(here || there ? { abort: ALLOWED, lose: ALLOWED } : {}),
  }
}
