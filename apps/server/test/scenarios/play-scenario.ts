import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  createScenarioWorlds,
  createTestDatabase,
  findScenarioFiles,
  runScenarioFiles,
  sayRun,
  type TestDatabase,
} from '@wenyuan/testkit'

export const OWN_SCENARIOS = import.meta.dirname
export const SHARED_SCENARIOS = path.resolve(import.meta.dirname, '../../../../../shared/spec/scenarios')

export type Player = {
  /** Passes with nothing to say, or says what differs or can't be read. */
  play(file: string): Promise<{ readonly exitCode: number; readonly said: string }>
  close(): Promise<void>
}

/** Plays scenario files one after the other in a database of the test run. */
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
      return { exitCode: run.exitCode, said: run.exitCode === 0 ? '' : sayRun(run, 'en') }
    },
    async close() {
      for (const one of opened) await one.drop()
    },
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
