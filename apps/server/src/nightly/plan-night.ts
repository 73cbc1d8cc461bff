import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { nightlyAtOf, readSettingRows } from '../settings/index.ts'
import { insertJobRun, isPlanned } from './job-runs-store.ts'
import { NIGHTLY_STEP_NAMES } from './nightly-steps.ts'
import { NIGHTLY_JOB } from './run-nightly.ts'

const PLANNER: Actor = { kind: 'system', name: 'nightly' }

/**
 * Makes today's run once its time has come (setting `nightlyAt`), late where no server was up at that time. Any number
 * of servers may ask: a day has one planned run.
 */
export async function planNight({ db, clock, zone }: Network): Promise<void> {
  const now = clock.now()
  const today = zone.dateOf(now)
  if (await isPlanned(db, NIGHTLY_JOB, today)) return
  const [hours = 0, minutes = 0] = nightlyAtOf(await readSettingRows(db))
    .split(':')
    .map(Number)
  if (now < zone.toInstant(today, hours * 60 + minutes)) return
  await insertJobRun(db, {
    ...{ job: NIGHTLY_JOB, plannedOn: today, asOfAt: null, steps: NIGHTLY_STEP_NAMES },
    ...{ askedBy: actorName(PLANNER), at: now },
  })
}
