import type { Fen } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

export const SEVERITIES = ['minor', 'moderate', 'severe'] as const
export type Severity = (typeof SEVERITIES)[number]

export const CONDITIONS = ['good', 'worn', 'stained', 'pages-missing', 'damaged'] as const
export type Condition = (typeof CONDITIONS)[number]

/** Worn and stained alone go back to the shelf; a severity, missing pages or damage mean repair. */
export function needsRepair(condition: Condition | null, severity: Severity | null): boolean {
  return severity !== null || condition === 'pages-missing' || condition === 'damaged'
}

/** A share of the price (half a fen rounds up), or an amount; nothing where the price is unknown. */
export function computeDamageCharge(
  severity: Severity | null,
  policy: Pick<PolicyValues, 'damageCharge' | 'defaultPrice'>,
  priceFen: Fen | null,
): Fen {
  if (severity === null) return 0
  const amount = policy.damageCharge[severity]
  if ('amountFen' in amount) return amount.amountFen
  return Math.round(((priceFen ?? policy.defaultPrice ?? 0) * amount.priceBasisPoints) / 10_000)
}
