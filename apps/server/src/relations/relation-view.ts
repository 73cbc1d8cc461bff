import type { RelationView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatInstant, type LocalDate, type Zone } from '@wenyuan/domain/kernel'
import { viewParty } from '../groups/index.ts'
import type { RelationRow } from './relations-store.ts'

type For = { readonly actor: Actor; readonly today: LocalDate; readonly zone: Zone }

/** A note is staff's. */
export function viewRelation(row: RelationRow, { actor, today, zone }: For): RelationView {
  const whole = actor.kind === 'reader' || isAllowed(actor, 'patron.read')
  const active = row.ended_at === null && (row.until_on === null || row.until_on >= today)
  const own =
    actor.kind === 'reader' && (actor.patronId === row.by.id || (actor.patronId === row.of.id && row.kind === 'proxy'))
  const mayEnd = active && (own || isAllowed(actor, 'patron.write'))
  return {
    id: row.id,
    kind: row.kind,
    by: viewParty(row.by, whole),
    of: viewParty(row.of, whole),
    since: formatInstant(row.since_at, zone),
    until: row.until_on,
    endedAt: row.ended_at === null ? null : formatInstant(row.ended_at, zone),
    active,
    note: actor.kind === 'reader' ? null : row.note,
    ...(mayEnd ? { may: { end: { outcome: 'allowed', findings: [] } } } : {}),
  }
}
