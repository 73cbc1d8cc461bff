import type { ClosureEffectView, ClosureFigures, ClosureView } from '@wenyuan/contract'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { ClosureRow, EffectRow, Figures } from './closures-store.ts'

export function viewClosure(row: ClosureRow, figures: Figures, zone: Zone): ClosureView {
  return {
    id: row.id,
    branch: row.branch_code,
    dates: [...row.dates],
    reason: row.reason,
    state: row.state,
    declaredAt: formatInstant(row.declared_at, zone),
    declaredBy: row.declared_by,
    undoneAt: row.undone_at === null ? null : formatInstant(row.undone_at, zone),
    undoneBy: row.undone_by,
    figures: viewFigures(figures),
    progress: { done: row.done, total: row.total },
  }
}

export function viewFigures({ rows, patrons }: Figures): ClosureFigures {
  const countOf = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  const refundFen = rows.reduce((sum, row) => sum + Number(row.refund_fen), 0)
  return {
    due: countOf('due'),
    charges: countOf('charge'),
    reminderFees: countOf('reminder-fee'),
    suspensions: countOf('suspension'),
    shelf: countOf('shelf'),
    patrons,
    refund: formatYuan(refundFen),
  }
}

export function viewEffect(row: Omit<EffectRow, 'id'>): ClosureEffectView {
  const say = (text: string) => (row.kind === 'charge' || row.kind === 'reminder-fee' ? formatYuan(Number(text)) : text)
  return {
    kind: row.kind,
    patron: row.patron_id,
    card: row.card,
    title: row.title ?? '',
    loan: row.loan_id,
    hold: row.hold_id,
    before: say(row.before_text),
    after: row.after_text === null ? null : say(row.after_text),
    booked: row.booked,
    refund: formatYuan(Number(row.refund_fen)),
  }
}
