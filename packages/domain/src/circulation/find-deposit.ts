import type { PolicyValues } from '../policy/index.ts'
import type { PatronFacts } from './facts.ts'
import type { Finding } from './findings.ts'

/**
 * What is held as a deposit, or any credit on the account, must come to the deposit asked for; exactly that is enough.
 * With an identity note a temporary loan needs none.
 */
export function findDeposit(
  patron: Pick<PatronFacts, 'balanceFen' | 'depositFen'>,
  { deposit }: Pick<PolicyValues, 'deposit'>,
  { identityNoted }: { readonly identityNoted: boolean },
): Finding<'DEPOSIT_REQUIRED'>[] {
  const held = Math.max(patron.depositFen, -patron.balanceFen, 0)
  if (deposit === 0 || identityNoted || held >= deposit) return []
  const helps = [{ code: 'PAY', amountFen: deposit - held }] as const
  return [{ code: 'DEPOSIT_REQUIRED', level: 'overridable', parameter: 'deposit', limit: deposit, actual: held, helps }]
}
