import { randomBytes } from 'node:crypto'
import { zoneOf } from '@wenyuan/domain/kernel'
import type { Language } from '@wenyuan/domain/words'
import { createActContext } from '@wenyuan/server/circulation'
import { createRecorder } from '@wenyuan/server/events'
import { createDirectoryCache, createPersonKeys } from '@wenyuan/server/network'
import type { Database } from '@wenyuan/server/platform'
import { virtualClock } from '../database/index.ts'
import type { MakeWorld } from '../scenario/index.ts'
import { prepareEmptying } from './empty-database.ts'
import type { Ground } from './ground.ts'
import { plantScenario } from './plant-scenario.ts'
import { scenarioWorld } from './scenario-world.ts'

export type ScenarioWorlds = {
  readonly makeWorld: MakeWorld
}

type Place = { readonly database: Database; readonly empty: () => Promise<void> }

const KEY_BYTES = 32

/**
 * Makes worlds in databases that are migrated and used for nothing else. A world that closes leaves its database to the
 * next, so that there are only as many as there are worlds at once. Whoever opened the databases closes them.
 */
export function createScenarioWorlds({
  openDatabase,
  language = 'zh-CN',
}: {
  readonly openDatabase: () => Promise<Database>
  readonly language?: Language
}): ScenarioWorlds {
  const idle: Place[] = []
  return {
    async makeWorld(scenario) {
      const place = idle.pop() ?? (await openPlace(openDatabase))
      await place.empty()
      const planted = await plantScenario(place.database, scenario)
      const clock = virtualClock(0)
      const network = {
        db: place.database,
        clock,
        zone: zoneOf(scenario.timezone),
        recorder: createRecorder(randomBytes(KEY_BYTES)),
        directory: createDirectoryCache(),
        personKeys: createPersonKeys(randomBytes(KEY_BYTES)),
      }
      const ground: Ground = { scenario, network, clock, acts: createActContext(network), language, planted }
      return scenarioWorld(ground, async () => void idle.push(place))
    },
  }
}

async function openPlace(openDatabase: () => Promise<Database>): Promise<Place> {
  const database = await openDatabase()
  return { database, empty: await prepareEmptying(database) }
}
