import type { Network } from '../network/index.ts'
import type { Surroundings } from './simulate-sides.ts'

/** The network as both policies find it: branches with their calendars as they are now, and its settings. */
export async function surroundingsOf({ db, directory, zone }: Network): Promise<Surroundings> {
  const { branches, policyBranch, amnesty } = await directory.current(db)
  const written = [...branches.values()].map(({ code, calendar }) => ({ code, calendar: calendar.branch }))
  return { zone: zone.id, policyBranch, amnesty, branches: written }
}
