import type { AuditBreachView, AuditRunView } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { Language } from '../platform/index.ts'
import type { AuditRunRow, BreachRow } from './audit-runs-store.ts'
import { BREACH_WORDS } from './audit-words.ts'
import { BREACHES } from './breach.ts'

export function viewAuditRun(row: AuditRunRow, zone: Zone): AuditRunView {
  const { id, state, loans, charges, events, complete, found, closed, breaches } = row
  return {
    ...{ id, state, loans, charges, complete, found, closed, breaches },
    events: Number(events),
    askedBy: row.asked_by,
    startedAt: formatInstant(row.started_at, zone),
    endedAt: row.ended_at === null ? null : formatInstant(row.ended_at, zone),
  }
}

export function viewBreach(
  row: BreachRow,
  { language, zone }: { readonly language: Language; readonly zone: Zone },
): AuditBreachView {
  const { id, code, subject, facts, task } = row
  return {
    ...{ id, code, subject, facts, task },
    truth: BREACHES[code],
    message: BREACH_WORDS[language][code],
    foundAt: formatInstant(row.found_at, zone),
    seenAt: formatInstant(row.seen_at, zone),
    closedAt: row.closed_at === null ? null : formatInstant(row.closed_at, zone),
  }
}
