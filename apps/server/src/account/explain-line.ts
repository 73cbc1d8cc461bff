import type { Language, Step } from '@wenyuan/contract'
import type { ChargeStep } from '@wenyuan/domain/circulation'
import { formatYuan } from '@wenyuan/domain/kernel'
import { chargeExplained } from '@wenyuan/domain/words'
import type { StoredStep } from './account-store.ts'
import { ACCOUNT_WORDS } from './account-words.ts'

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

function explainOwn({ code, ...figures }: StoredStep, language: Language): Step {
  const words = ACCOUNT_WORDS[language]
  switch (code) {
    case 'RECEIPT':
      return { code, text: words.receipt(named(words.method, figures['method']), String(figures['number'])) }
    case 'WAIVED': {
      const note = figures['note']
      return {
        code,
        text: words.waived(named(words.reason, figures['reason']), typeof note === 'string' ? note : null),
      }
    }
    case 'DAMAGE': {
      const amount = formatYuan(Number(figures['amountFen']))
      return { code, amount, text: words.damage(named(words.severity, figures['severity']), amount) }
    }
    default:
      return { code, text: code }
  }
}

/** The usual reasons in words; any other is said as it was written. */
export function sayWaiverReason(reason: string, language: Language): string {
  return named(ACCOUNT_WORDS[language].reason, reason)
}

function named(names: Readonly<Record<string, string>>, key: unknown): string {
  const text = String(key)
  return Object.hasOwn(names, text) ? (names[text] ?? text) : text
}
