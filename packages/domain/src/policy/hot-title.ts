import type { Resolved } from './resolve.ts'
import type { HotThreshold, PolicyValues } from './values.ts'

/** A threshold as text, so that what was counted for it can be found again: `loans:10/30`, `holds:3`. */
export function hotThresholdKey(threshold: HotThreshold): string {
  return 'loans' in threshold ? `loans:${threshold.loans}/${threshold.days}` : `holds:${threshold.holdsOverCopies}`
}

/** Does a title meet a threshold? Exactly so many loans is hot; exactly so many holds over the copies is not yet. */
export function isHot(
  threshold: HotThreshold,
  counted: { readonly loans: number; readonly holds: number; readonly copies: number },
): boolean {
  if ('loans' in threshold) return counted.loans >= threshold.loans
  return counted.holds - counted.copies > threshold.holdsOverCopies
}

/**
 * The values for a title, which meets a threshold or doesn't. A hot one has the lower of both renewal limits; its
 * periods are compared where a due date is computed, since only the calendar tells which is shorter.
 */
export function resolvedForTitle(resolved: Resolved, meets: (threshold: HotThreshold) => boolean): Resolved {
  const { values } = resolved
  if (values.hotThreshold === null || !meets(values.hotThreshold)) return resolved
  let hot = hotForms.get(resolved)
  if (hot === undefined) {
    hot = { ...resolved, hot: true, values: { ...values, renewalLimit: lowerLimit(values) } }
    hotForms.set(resolved, hot)
  }
  return hot
}

/** One object for each set of values: what loans keep is known by it. */
const hotForms = new WeakMap<Resolved, Resolved>()

function lowerLimit({ renewalLimit, hotRenewalLimit }: PolicyValues): number | null {
  if (hotRenewalLimit === null) return renewalLimit
  return renewalLimit === null ? hotRenewalLimit : Math.min(renewalLimit, hotRenewalLimit)
}
