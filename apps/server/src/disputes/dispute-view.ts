import type { DisputeView, Verdict } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { whyNotDecideDispute } from '@wenyuan/domain/disputes'
import { formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import { findingSentence, type Language, maskName, NO_NAMES } from '@wenyuan/domain/words'
import type { DisputeRow } from './disputes-store.ts'

export type DisputeViewing = {
  readonly actor: Actor
  readonly language: Language
  readonly zone: Zone
  readonly names: ReadonlyMap<string, string>
  readonly photos: readonly string[]
}

const ALLOWED: Verdict = { outcome: 'allowed', findings: [] }

export function viewDispute(row: DisputeRow, viewing: DisputeViewing): DisputeView {
  const { actor, zone, names, photos } = viewing
  const whole = actor.kind === 'reader' || isAllowed(actor, 'patron.read', row.branch_code)
  return {
    id: row.id,
    of: row.kind,
    subject: row.subject_id,
    state: row.state,
    patron: { id: row.patron_id, card: row.card, name: whole ? row.patron_name : maskName(row.patron_name) },
    loan: row.loan_id,
    titleText: row.title_text,
    branch: row.branch_code,
    note: row.note,
    openedAt: formatInstant(row.opened_at, zone),
    openedBy: names.get(row.opened_by) ?? row.opened_by,
    endedAt: row.ended_at === null ? null : formatInstant(row.ended_at, zone),
    endedBy: row.ended_by === null ? null : (names.get(row.ended_by) ?? row.ended_by),
    decisionNote: row.decision_note,
    corrected: row.corrected_fen === null ? null : formatYuan(Number(row.corrected_fen)),
    photos: [...photos],
    evidence: row.evidence.map(({ at, by, note }) => {
      return { at: formatInstant(at, zone), by: names.get(by) ?? by, note }
    }),
    may: row.state === 'open' ? mayWith(row, viewing) : {},
  }
}

function mayWith(row: DisputeRow, { actor, language }: DisputeViewing): NonNullable<DisputeView['may']> {
  if (actor.kind === 'reader') return { withdraw: ALLOWED, addEvidence: ALLOWED }
  const why = whyNotDecideDispute(actor, { enteredBy: row.entered_by, branch: row.branch_code })
  if (why === null) return { decide: ALLOWED, withdraw: ALLOWED, addEvidence: ALLOWED }
  const refusal = { code: 'NOT_PERMITTED', level: 'block' } as const
  const message = findingSentence({ ...refusal, act: why }, { language, audience: 'staff', names: NO_NAMES })
  return {
    decide: { outcome: 'refused', findings: [{ ...refusal, message }] },
    withdraw: ALLOWED,
    addEvidence: ALLOWED,
  }
}
