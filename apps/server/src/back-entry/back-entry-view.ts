import type {
  BackEntryBatchView,
  BackEntryConflictView,
  BackEntryView,
  Finding as FindingView,
} from '@wenyuan/contract'
import type { Finding } from '@wenyuan/domain/circulation'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import { findingSentence, parameterName, type SpokenFinding } from '@wenyuan/domain/words'
import type { Language } from '../platform/index.ts'
import type { BatchCounts, BatchRow, EntryRow } from './back-entries-store.ts'
import { CHOICES, CONFLICTS } from './back-entry-words.ts'
import { NEED_NOTE } from './settle-conflict.ts'

export type EntryViewer = { readonly language: Language; readonly zone: Zone }

export function viewBatch(
  batch: BatchRow,
  counts: BatchCounts | undefined,
  zone: Zone,
): Omit<BackEntryBatchView, 'conflicts'> {
  return {
    id: batch.id,
    enteredAt: formatInstant(batch.entered_at, zone),
    enteredBy: batch.entered_by,
    file: batch.file,
    note: batch.note,
    entries: counts?.entries ?? 0,
    performed: counts?.performed ?? 0,
    openConflicts: counts?.conflict ?? 0,
    left: counts?.left ?? 0,
    repeated: counts?.repeated ?? 0,
    waiting: counts?.waiting ?? 0,
  }
}

export function viewEntry(row: EntryRow, { zone }: EntryViewer): BackEntryView {
  return {
    ...fieldsOf(row, zone),
    state: row.state,
    recordedAt: row.recorded_at === null ? null : formatInstant(row.recorded_at, zone),
    loan: row.loan_id,
    hold: row.hold_id,
    due: row.due_on,
    before: row.before_batch_id,
  }
}

export function viewConflict(row: EntryRow, { language, zone }: EntryViewer): BackEntryConflictView {
  const { code, choice, settled_at, settled_by, note } = row
  if (code === null) throw new Error('an entry without a code is no conflict')
  const settlement =
    choice === null || settled_at === null
      ? null
      : { choice, by: settled_by ?? '', at: formatInstant(settled_at, zone), note }
  return {
    ...fieldsOf(row, zone),
    code,
    message: CONFLICTS[language][code],
    reasons: row.findings.map((finding) => viewReason(finding, row, { language, zone })),
    proposed: row.choices[0] ?? choice ?? 'leave',
    choices: row.choices.map((one) => ({
      choice: one,
      message: CHOICES[language][one],
      needsNote: NEED_NOTE.includes(one),
    })),
    settlement,
  }
}

function fieldsOf({ n, row, said, at }: EntryRow, zone: Zone) {
  const named: Partial<Record<'patron' | 'item' | 'title' | 'branch' | 'pickup' | 'reference', string | undefined>> =
    said.act === 'unreadable' ? {} : said
  const { patron = null, item = null, title = null, branch = null, pickup = null, reference = null } = named
  const when = at === null ? null : formatInstant(at, zone)
  return { n, row, act: said.act, at: when, patron, item, title, branch, pickup, reference }
}

/** As of the day of the act, by which it was decided. */
function viewReason(finding: Finding, { at }: EntryRow, { language, zone }: EntryViewer): FindingView {
  const { code, level, parameter, limit, actual, policyLine } = finding
  const speech = {
    language,
    audience: 'staff',
    today: zone.dateOf(at ?? 0),
    names: { title: () => null, branch: () => null },
  } as const
  return {
    code: code as FindingView['code'],
    level,
    message: findingSentence(finding as SpokenFinding, speech),
    ...(parameter === undefined ? {} : { parameter, parameterName: parameterName(parameter, language) }),
    ...(limit === undefined ? {} : { limit }),
    ...(actual === undefined ? {} : { actual }),
    ...(policyLine === undefined ? {} : { policyLine }),
  }
}
