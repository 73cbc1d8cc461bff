import type { Language, TaskView, Verdict } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatInstant, type LocalDate, type Zone } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import { outcomesOf, type TaskEffects } from './task-effects.ts'
import { kindName, outcomeName } from './task-words.ts'
import type { TaskRow } from './tasks-store.ts'

export type TaskViewing = {
  readonly actor: Actor
  readonly language: Language
  readonly zone: Zone
  readonly today: LocalDate
  readonly effects: TaskEffects
  /** Of the staff and keys who opened and ended tasks, by the actor's name in the record. */
  readonly names: ReadonlyMap<string, string>
  /** By what they show. */
  readonly photos: ReadonlyMap<string, readonly string[]>
}

const ALLOWED: Verdict = { outcome: 'allowed', findings: [] }

/** A task for someone who has its duty: nobody else is shown it. */
export function viewTask(row: TaskRow, viewing: TaskViewing): TaskView {
  const { language, zone, today, names, effects } = viewing
  const outcomes = outcomesOf(effects, row.kind)
  const open = row.state === 'open'
  return {
    id: row.id,
    kind: row.kind,
    kindText: kindName(row.kind, language),
    state: row.state,
    duty: row.duty,
    branch: row.branch_code,
    ...aboutWhat(row, viewing.actor),
    dueOn: row.due_on,
    overdue: open && row.due_on !== null && row.due_on < today,
    data: row.data,
    photos: evidenceOf(row).flatMap((subject) => viewing.photos.get(subject) ?? []),
    openedAt: formatInstant(row.opened_at, zone),
    openedBy: names.get(row.opened_by) ?? row.opened_by,
    assignee: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assignee_name ?? '' },
    outcomes: outcomes.map((code) => ({ code, text: outcomeName(code, language) })),
    endedAt: row.ended_at === null ? null : formatInstant(row.ended_at, zone),
    endedBy: row.ended_by === null ? null : (names.get(row.ended_by) ?? row.ended_by),
    outcome: row.outcome,
    note: row.note,
    version: row.version,
    may: open ? { assign: ALLOWED, ...(outcomes.length > 0 ? { settle: ALLOWED } : {}) } : {},
  }
}

/** Under what the photos of its matter are kept. */
export function evidenceOf({ kind, subject, loan_id, item_id }: TaskRow): string[] {
  if (subject !== null) return [subject]
  if (loan_id !== null) return [`loan:${loan_id}`]
  return kind === 'repair' && item_id !== null ? [`item:${item_id}`] : []
}

function aboutWhat(row: TaskRow, actor: Actor): Pick<TaskView, 'patron' | 'item' | 'loan' | 'hold' | 'subject'> {
  const { patron_id, patron_name, patron_branch, card, item_id, barcode, title_id, title_text } = row
  const seen = patron_branch !== null && isAllowed(actor, 'patron.read', patron_branch)
  const name = patron_name ?? ''
  return {
    ...(patron_id === null ? {} : { patron: { id: patron_id, card, name: seen ? name : maskName(name) } }),
    ...(item_id === null || barcode === null || title_id === null
      ? {}
      : { item: { id: item_id, barcode, title: title_id, titleText: title_text ?? '' } }),
    ...(row.loan_id === null ? {} : { loan: row.loan_id }),
    ...(row.hold_id === null ? {} : { hold: row.hold_id }),
    ...(row.subject === null ? {} : { subject: row.subject }),
  }
}
