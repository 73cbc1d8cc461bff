import type { KnownNames, LintSetting } from '@wenyuan/domain/policy'
import type { Network } from '../network/index.ts'

/** What the lines are held against: the day, the names that there are and when each branch is open. */
export async function lintSetting({ db, directory, zone, clock }: Network, known: KnownNames): Promise<LintSetting> {
  const { branches } = await directory.current(db)
  const calendars = new Map([...branches.values()].map(({ code, calendar }) => [code, calendar]))
  return { today: zone.dateOf(clock.now()), known, calendars }
}
