import type { HoldFacts } from '../circulation/facts.ts'
import { addDays, type LocalDate } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

/**
 * The last day on which an unfilled hold may be filled: the day it was placed is day 0, and a reader may want it no later
 * than a day of their own. Null: it waits for ever.
 */
export function lastDayOfRequest(
  placedOn: LocalDate,
  notAfterOn: LocalDate | null,
  { holdRequestPeriod }: Pick<PolicyValues, 'holdRequestPeriod'>,
): LocalDate | null {
  const periodOn = holdRequestPeriod === null ? null : addDays(placedOn, holdRequestPeriod)
  if (periodOn === null || notAfterOn === null) return periodOn ?? notAfterOn
  return notAfterOn < periodOn ? notAfterOn : periodOn
}

/** Over from the day after on, whether or not the nightly job has run; a copy that is bound by then is kept. */
export function isRequestOver(
  { status, requestUntilOn }: { readonly status: string } & Pick<HoldFacts, 'requestUntilOn'>,
  today: LocalDate,
): boolean {
  return (status === 'waiting' || status === 'requested') && requestUntilOn !== null && today > requestUntilOn
}
