import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '@wenyuan/domain/access'
import { zoneOf } from '@wenyuan/domain/kernel'
import {
  createScenarioWorlds,
  createTestDatabase,
  findScenarioFiles,
  runScenarioFiles,
  sayRun,
  type TestDatabase,
} from '@wenyuan/testkit'
import { checkReplay, checkState } from '../../src/audit/index.ts'
import { createRecorder } from '../../src/events/index.ts'
import { createDirectoryCache, createPersonKeys, type Network } from '../../src/network/index.ts'
import { type Clock, type Database, systemClock } from '../../src/platform/index.ts'

export const OWN_SCENARIOS = import.meta.dirname
export const SHARED_SCENARIOS = path.resolve(import.meta.dirname, '../../../../../shared/spec/scenarios')

export type Player = {
  /** Passes with nothing to say, or says what differs or can't be read. */
  play(file: string): Promise<{ readonly exitCode: number; readonly said: string }>
  close(): Promise<void>
}

/** Plays scenario files one after the other in a database of the test run; what is always true must be so after each. */
export function openPlayer(): Player {
  const opened: TestDatabase[] = []
  const openDatabase = async () => {
    const one = await createTestDatabase()
    opened.push(one)
    return one.database
  }
  const { makeWorld } = createScenarioWorlds({ openDatabase, language: 'en' })
  return {
    async play(file) {
      const run = await runScenarioFiles([file], makeWorld)
      if (run.exitCode !== 0) return { exitCode: run.exitCode, said: sayRun(run, 'en') }
      const [database] = opened
      const broken = database === undefined ? [] : await findBroken(networkOver(database.database))
      return { exitCode: broken.length === 0 ? 0 : 1, said: broken.join('\n') }
    },
    async close() {
      for (const one of opened) await one.drop()
    },
  }
}

/** Everything in the library that the scenario left but what it was planted with, which no event tells of. */
export async function findBroken(network: Network): Promise<string[]> {
  const breaches = await checkState(network)
  const replayed = await checkReplay(network, SCENARIO)
  const differences = replayed.kind === 'checked' ? replayed.differences : []
  return [
    ...breaches.map(({ code, subject, facts }) => `${code} ${subject} ${JSON.stringify(facts)}`),
    ...differences
      .filter(
        ({ subject, rebuilt }) => /^(loan|hold):/.test(subject) || (rebuilt !== null && subject.startsWith('item:')),
      )
      .map((difference) => `REPLAYED ${JSON.stringify(difference)}`),
  ]
}

const SCENARIO: Actor = { kind: 'system', name: 'scenario' }
const KEY_BYTES = 32

/** The keys that the scenario was played with went with it: the record's own chain is not looked at here. */
export function networkOver(db: Database, clock: Clock = systemClock): Network {
  return {
    db,
    clock,
    zone: zoneOf('Asia/Shanghai'),
    recorder: createRecorder(randomBytes(KEY_BYTES)),
    directory: createDirectoryCache(),
    personKeys: createPersonKeys(randomBytes(KEY_BYTES)),
  }
}

export type NamedScenario = { readonly file: string; readonly name: string }

/** `limits/by-type.yaml: 不同读者类型的借阅上限` */
export async function nameScenarios(folder: string): Promise<readonly NamedScenario[]> {
  const { files } = await findScenarioFiles([folder])
  return Promise.all(
    files.map(async (file) => {
      const title = /^scenario:\s*(.+)$/m.exec(await readFile(file, 'utf8'))?.[1] ?? ''
      return { file, name: `${path.relative(folder, file)}: ${title}` }
    }),
  )
}
