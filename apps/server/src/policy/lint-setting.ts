import { levelOf, STARTING_CREDIT } from '@wenyuan/domain/credit'
import type { KnownNames, LintSetting, Policy } from '@wenyuan/domain/policy'
import type { Network } from '../network/index.ts'
import { listCreditScores } from './policy-store.ts'

/** What the lines are held against: the day, the names that there are, when each branch is open, and who has which credit. */
export async function lintSetting(network: Network, known: KnownNames, policy: Policy): Promise<LintSetting> {
  const { db, directory, zone, clock } = network
  const { branches, credit } = await directory.current(db)
  const calendars = new Map([...branches.values()].map(({ code, calendar }) => [code, calendar]))
  const setting = { today: zone.dateOf(clock.now()), known, calendars }
  // Looking at every patron takes its time: only where a line asks for credit.
  if (!policy.lines.some(({ set }) => (set.minCredit ?? null) !== null)) return setting
  // Who has no row yet is where everybody begins.
  const scores = [STARTING_CREDIT, ...(await listCreditScores(db))]
  const creditLevels = new Set(scores.map((score) => levelOf(score, credit.levels)))
  return { ...setting, known: { ...known, creditLevels } }
}
