import type { Language, LossView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { settleAccount } from '@wenyuan/domain/account'
import { addDays, formatInstant, formatYuan, type Zone } from '@wenyuan/domain/kernel'
import type { LossState } from '@wenyuan/domain/losses'
import { isLossStep, lossSentence, maskName } from '@wenyuan/domain/words'
import type { AccountRow } from '../account/index.ts'
import type { LossRow } from './losses-store.ts'

export type LossViewing = {
  readonly actor: Actor
  readonly language: Language
  readonly zone: Zone
  /** The account of whose loss it is. */
  readonly lines: readonly AccountRow[]
  /** Null: whenever it comes back. */
  readonly refundDays: number | null
}

export function viewLoss(row: LossRow, { actor, language, zone, lines, refundDays }: LossViewing): LossView {
  const { openFen } = settleAccount(lines)
  const ofLoss = lines.filter((line) => line.kind === 'charge' && line.loanId === row.loan_id)
  const [compensation, handling] = [
    ofLoss.filter(({ cause }) => cause === 'lost'),
    ofLoss.filter(({ cause }) => cause === 'lost-handling'),
  ]
  const sum = (some: readonly AccountRow[]) => some.reduce((total, { amountFen }) => total + amountFen, 0)
  const left = [...compensation, ...handling].reduce((total, { id }) => total + (openFen.get(id) ?? 0), 0)
  const whole = actor.kind === 'reader' || isAllowed(actor, 'patron.read', row.branch_code)
  const steps = [...compensation, ...handling].flatMap(({ explained }) => explained).filter(isLossStep)
  return {
    loan: row.loan_id,
    state: stateOf(row),
    item: row.barcode,
    title: row.title_id,
    titleText: row.title_text,
    patron: { id: row.patron_id, card: row.card, name: whole ? row.patron_name : maskName(row.patron_name) },
    branch: row.branch_code,
    lostAt: formatInstant(row.lost_at, zone),
    foundAt: row.found_at === null ? null : formatInstant(row.found_at, zone),
    settledAt: row.closed_at === null ? null : formatInstant(row.closed_at, zone),
    compensation: formatYuan(sum(compensation)),
    handling: formatYuan(sum(handling)),
    open: formatYuan(left),
    refundUntil: refundDays === null ? null : addDays(zone.dateOf(row.lost_at), refundDays),
    explained: steps.map((step) => ({ code: step.code, text: lossSentence(step, language) })),
    may:
      row.closed_at === null && isAllowed(actor, 'fee.correct', row.branch_code)
        ? { replace: { outcome: 'allowed', findings: [] } }
        : {},
  }
}

function stateOf({ found_at, closed_at, closed_how }: LossRow): LossState {
  if (found_at !== null) return 'found'
  if (closed_at === null) return 'lost'
  return closed_how === 'written-off' || closed_how === 'replaced' ? closed_how : 'paid'
}
