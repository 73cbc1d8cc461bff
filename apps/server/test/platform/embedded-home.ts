import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type EmbeddedPostgres, openDatabase, startEmbeddedPostgres } from '@wenyuan/server/platform'

/** One copy of the binaries for all tests of a file. */
export type EmbeddedHome = { readonly folder: string; readonly binariesDir: string; remove(): void }

export function makeHome(): EmbeddedHome {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-embedded-'))
  chmodSync(folder, 0o711)
  return {
    folder,
    binariesDir: path.join(folder, 'binaries'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export function startAt(home: EmbeddedHome, dataDir: string, said: string[] = []): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, binariesDir: home.binariesDir, say: (words) => said.push(words) })
}

/** One statement on a connection of its own. */
export async function ask(server: Pick<EmbeddedPostgres, 'socketDir'>, sql: string): Promise<unknown[]> {
  const database = openDatabase({ socketDir: server.socketDir, user: 'wenyuan', database: 'wenyuan', max: 1 })
  try {
    return (await database.query(null, sql)).rows
  } finally {
    await database.close()
  }
}

export type Program = {
  readonly process: ChildProcess
  readonly pid: number
  readonly adopted: boolean
  readonly socketDir: string
}

/** The launcher in a program of its own; resolves once that program has the server. */
export async function startProgram(home: EmbeddedHome, dataDir: string, uid?: number): Promise<Program> {
  const script = fileURLToPath(new URL('./start-embedded.ts', import.meta.url))
  const owner = uid === undefined ? [] : [String(uid)]
  const child = spawn(process.execPath, [script, dataDir, home.binariesDir, ...owner], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, ...(JSON.parse(line.toString()) as Omit<Program, 'process'>) }
}

export async function end(program: Program, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(program.process, 'exit')
  program.process.kill(signal)
  await ended
}
