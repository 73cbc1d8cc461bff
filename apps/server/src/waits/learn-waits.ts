import { calibrate, countLives, ENOUGH_PROMISES, RETURN_DAYS } from '@wenyuan/domain/holds'
import { addDays } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import {
  type BehaviourRow,
  collectLives,
  keptPromises,
  lockLearning,
  replaceBehaviour,
  replaceCalibration,
  returnLives,
  type TypedLives,
  wantedLives,
} from './waits-store.ts'

/** Older loans tell of another time. */
const LEARNED_DAYS = 400
const MOST_PROMISES = 2_000
/** Of the time on the hold shelf. */
const COLLECT_DAYS = { first: 0, last: 60 } as const

/** Learns how readers return and collect, and which levels held what was promised. Gives how many tables it keeps. */
export async function learnWaits(network: Network): Promise<number> {
  const { db, clock, zone } = network
  const now = clock.now()
  const today = zone.dateOf(now)
  const since = addDays(today, -LEARNED_DAYS)
  const span = { since, today, zone }
  return db.transaction(async (tx) => {
    await lockLearning(tx)
    const tables = [
      ...tablesOf('return', await returnLives(tx, span)),
      ...tablesOf('return-wanted', await wantedLives(tx, span)),
      {
        kind: 'collect',
        itemType: '',
        patronType: '',
        ...countLives(await collectLives(tx, span), COLLECT_DAYS),
      } as const,
    ]
    await replaceBehaviour(tx, tables, now)
    const promises = await keptPromises(tx, { ...span, limit: MOST_PROMISES })
    if (promises.length >= ENOUGH_PROMISES) {
      await replaceCalibration(tx, calibrate(promises), { promises: promises.length, at: now })
    }
    return tables.length
  })
}

/** For all, for each type of item, and for each with a type of patron. */
function tablesOf(kind: BehaviourRow['kind'], lives: readonly TypedLives[]): BehaviourRow[] {
  const table = (itemType: string, patronType: string, own: readonly TypedLives[]) => ({
    ...{ kind, itemType, patronType },
    ...countLives(own, RETURN_DAYS),
  })
  const byItem = Map.groupBy(lives, ({ itemType }) => itemType)
  return [
    table('', '', lives),
    ...[...byItem].flatMap(([itemType, own]) => [
      table(itemType, '', own),
      ...[...Map.groupBy(own, ({ patronType }) => patronType)].map(([type, both]) => table(itemType, type, both)),
    ]),
  ]
}
