import type { Language, Step } from '@wenyuan/contract'
import type { ChargeStep } from '@wenyuan/domain/circulation'
import { formatYuan } from '@wenyuan/domain/kernel'
import { chargeExplained, isLossStep, lossSentence } from '@wenyuan/domain/words'
import type { StoredStep } from './account-store.ts'
import { ACCOUNT_WORDS, type AccountWords } from './account-words.ts'

const OVERDUE_STEPS: Readonly<Record<ChargeStep['code'], true>> = {
  OVERDUE: true,
  CLOSED_FREE: true,
  AMNESTY: true,
  GRACE: true,
  TIME: true,
  RATE: true,
  TIME_RATE: true,
  EVERY: true,
  ONCE: true,
  CAP: true,
  CAP_PER_VISIT: true,
}

/** The steps stored with a line, in words. A step of a kind that this program doesn't know shows its code. */
export function explainLine(steps: readonly StoredStep[], language: Language): Step[] {
  const overdue = chargeExplained(steps.filter(isOverdueStep), language).values()
  return steps.map((step) => {
    const explained = isOverdueStep(step) ? overdue.next().value : undefined
    return explained === undefined ? explainOwn(step, language) : { ...explained }
  })
}

function isOverdueStep(step: StoredStep): step is StoredStep & ChargeStep {
  return Object.hasOwn(OVERDUE_STEPS, step.code)
}

type Figures = Readonly<Record<string, unknown>>

/** Steps that no rule of lateness makes, each in its words; a step that costs something has its `amountFen` told beside. */
const OWN_STEPS: Readonly<Record<string, (figures: Figures, words: AccountWords) => string>> = {
  RECEIPT: (it, words) => words.receipt(named(words.method, it['method']), String(it['number'])),
  WAIVED: (it, words) => words.waived(named(words.reason, it['reason']), textOf(it['note'])),
  DAMAGE: (it, words) => words.damage(named(words.severity, it['severity']), formatYuan(Number(it['amountFen']))),
  RENT: (it, words) =>
    words.rent({
      days: Number(it['days']),
      free: Number(it['closedDays']),
      perDay: formatYuan(Number(it['perDayFen'])),
      amount: formatYuan(Number(it['amountFen'])),
    }),
  MANUAL: (it, words) => words.manual(String(it['reason'])),
  CORRECTED: (it, words) => words.corrected(String(it['reason'])),
  REVERSED: (it, words) => words.reversed(String(it['receipt']), String(it['reason'])),
  REFUNDED: (it, words) =>
    words.refunded(named(words.method, it['method']), String(it['number']), String(it['reason'])),
  DEPOSIT_TAKEN: (it, words) => words.depositTaken(named(words.method, it['method']), String(it['number'])),
  DEPOSIT_RETURNED: (it, words) => words.depositReturned(named(words.method, it['method']), String(it['number'])),
  SET_OFF: (_it, words) => words.setOff,
  REMINDER: (it, words) => words.reminder(String(it['day']), formatYuan(Number(it['amountFen']))),
  CLOSED_AFTERWARDS: (_it, words) => words.closedAfterwards,
}

function explainOwn({ code, ...figures }: StoredStep, language: Language): Step {
  const loss = { code, ...figures }
  if (isLossStep(loss)) return { code, text: lossSentence(loss, language) }
  const say = Object.hasOwn(OWN_STEPS, code) ? OWN_STEPS[code] : undefined
  if (say === undefined) return { code, text: code }
  const { amountFen } = figures
  const amount = typeof amountFen === 'number' ? { amount: formatYuan(amountFen) } : {}
  return { code, ...amount, text: say(figures, ACCOUNT_WORDS[language]) }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The usual reasons in words; any other is said as it was written. */
export function sayWaiverReason(reason: string, language: Language): string {
  return named(ACCOUNT_WORDS[language].reason, reason)
}

function named(names: Readonly<Record<string, string>>, key: unknown): string {
  const text = String(key)
  return Object.hasOwn(names, text) ? (names[text] ?? text) : text
}
