import type { Actor } from '@wenyuan/domain/access'
import { type LocalDate, parseLocalDate } from '@wenyuan/domain/kernel'
import { type ActContext, type Outcome, performWithin } from '../circulation/index.ts'
import { findLoanParties } from '../losses/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { countClaims } from './claims-store.ts'

export type Claiming = {
  readonly loanId: string
  readonly override?: readonly string[] | undefined
  readonly note?: string | undefined
}

/** Staff or the reader say that the item was returned; counted under the patron's lock, so that two at once are one too many. */
export async function claimLoan(
  tx: Tx,
  acts: ActContext,
  actor: Actor,
  { loanId, override = [], note }: Claiming,
): Promise<Outcome> {
  const parties = await findLoanParties(tx, loanId)
  if (parties === null) return { kind: 'not-found' }
  const { zone, clock } = acts.network
  await lockPatron(tx, parties.patron_id)
  const since = zone.toInstant(firstOfYear(zone.dateOf(clock.now())), 0)
  const claimsThisYear = await countClaims(tx, parties.patron_id, since)
  return performWithin(tx, acts, { act: 'claim', actor, loanId, claimsThisYear, override, note })
}

/** The limit is one of calendar years. */
export function firstOfYear(today: LocalDate): LocalDate {
  const first = parseLocalDate(`${today.slice(0, 4)}-01-01`)
  if (first === null) throw new Error('a year has its first day')
  return first
}
