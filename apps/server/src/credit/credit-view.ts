import type { CreditMove, Language } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { CreditMoveRow } from './credit-store.ts'
import { sayCreditMove } from './credit-words.ts'

type For = { readonly actor: Actor; readonly language: Language; readonly zone: Zone }

/** Only the reader whose it is disputes a move, and neither a reversal nor what was taken back. */
export function viewCreditMove(row: CreditMoveRow, { actor, language, zone }: For): CreditMove {
  const { id, cause, points, before_score: before, after_score: after, title_text: titleText } = row
  const own = actor.kind === 'reader' && actor.patronId === row.patron_id
  const disputable = own && cause !== 'reversal' && !row.is_reversed && after < before
  return {
    id,
    at: formatInstant(row.at, zone),
    cause,
    points,
    before,
    after,
    text: sayCreditMove({ cause, reversedCause: row.reversed_cause, title: titleText }, language),
    loan: row.loan_id,
    hold: row.hold_id,
    titleText,
    reverses: row.reverses_id,
    reversed: row.is_reversed,
    ...(disputable ? { may: { dispute: { outcome: 'allowed', findings: [] } } } : {}),
  }
}
