import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Database, openDatabase } from '../../src/platform/index.ts'
import { type RunningMain, runMain } from '../http/platform/run-main.ts'

const READY = /Wenyuan is ready: (http:\/\/\S+:\d+)/
const PASSWORD = 'admin-of-a-crash'
const POLL_MS = 25
const SOCKET_LINE = 4
/** Where PostgreSQL's control file says in which state the cluster was left, and that it was shut down. */
const STATE_OFFSET = 16
const SHUT_DOWN = 1

export type CrashHome = {
  address(): string
  token(): Promise<string>
  /** Starts the program anew; ready when this returns. */
  start(): Promise<void>
  /** As `kill -9` does, and waits until it is gone. */
  killServer(): Promise<void>
  killPostgres(): void
  /** Until the program answers and its database too. */
  ready(): Promise<void>
  /** Its exit code. */
  terminate(): Promise<number | null>
  openDatabase(): Database
  wasShutDownCleanly(): boolean
  remove(): Promise<void>
}

/** A data folder of its own, with the real program on it. */
export function openHome(): CrashHome {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-crash-'))
  // PostgreSQL's own user must be able to pass through.
  chmodSync(folder, 0o711)
  const data = path.join(folder, 'data')
  const cluster = path.join(data, 'postgres')
  let running: { main: RunningMain; address: string } | null = null

  function mustRun(): { main: RunningMain; address: string } {
    if (running === null) throw new Error('the program is not running')
    return running
  }
  const postmaster = () => readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const { main } = mustRun()
    running = null
    main.process.kill(signal)
    return main.ended
  }

  return {
    address: () => mustRun().address,
    async token() {
      const answer = await fetch(`${mustRun().address}/api/v1/session/staff`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'admin', password: PASSWORD }),
      })
      return ((await answer.json()) as { token: string }).token
    },
    async start() {
      const main = runMain({ WENYUAN_DATA: data, WENYUAN_ADMIN_PASSWORD: PASSWORD, WENYUAN_LOG_LEVEL: 'error' })
      const [, address = ''] = await main.says(READY)
      running = { main, address }
    },
    killServer: async () => void (await end('SIGKILL')),
    killPostgres: () => void process.kill(Number(postmaster()[0]), 'SIGKILL'),
    async ready() {
      const { address } = mustRun()
      for (;;) {
        const answer = await fetch(`${address}/readyz`).catch(() => null)
        if (answer?.ok) return
        await wait(POLL_MS)
      }
    },
    terminate: () => end('SIGTERM'),
    openDatabase: () =>
      openDatabase({ socketDir: postmaster()[SOCKET_LINE] ?? '', user: 'wenyuan', database: 'wenyuan', max: 2 }),
    wasShutDownCleanly: () =>
      !existsSync(path.join(cluster, 'postmaster.pid')) &&
      readFileSync(path.join(cluster, 'global', 'pg_control')).readUInt32LE(STATE_OFFSET) === SHUT_DOWN,
    async remove() {
      if (running !== null) await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
