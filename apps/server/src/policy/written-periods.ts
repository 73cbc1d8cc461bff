import type { PolicyDraftBody } from '@wenyuan/contract'
import type { WrittenPeriods } from '@wenyuan/domain/policy'

/** A period of one range may be written without its list. */
export function writtenPeriods(periods: NonNullable<PolicyDraftBody['periods']>): WrittenPeriods {
  const named = Object.entries(periods).map(([name, days]) => [name, typeof days === 'string' ? [days] : days])
  return Object.fromEntries(named) as WrittenPeriods
}
