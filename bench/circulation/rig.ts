import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase, startEmbeddedPostgres } from '@wenyuan/server/platform'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** As `npm start` sets them. */
const SERVER_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=384']
const PASSWORD = 'bench-password-2468'
const READY_TRIES = 300
const READY_PAUSE_MS = 100

/** The embedded PostgreSQL with its ordinary, durable settings, and a real server process on it. */
export type Rig = {
  readonly db: Database
  readonly address: { readonly socketDir: string; readonly user: string; readonly database: string }
  readonly postmasterPid: number
  readonly url: string
  readonly serverPid: number
  readonly token: string
  /** The record must verify after everything that was done. */
  verify(): Promise<{ ok: boolean; count: number }>
  stop(): Promise<void>
}

export async function startRig(): Promise<Rig> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-bench-'))
  await chmod(folder, 0o755)
  console.log(`starting PostgreSQL and the server (data in ${folder}, removed at the end)`)
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), say: () => undefined })
  const { socketDir, user, database } = postgres
  const address = { socketDir, user, database }
  const db = openDatabase({ ...address, max: 4, statementTimeoutMs: 0 })
  const port = 18_000 + (process.pid % 1000)
  const server = startServer(
    folder,
    port,
    `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socketDir)}`,
  )
  const url = `http://127.0.0.1:${port}`
  await waitUntilReady(url, server)
  const token = await signIn(url)
  return {
    db,
    address,
    postmasterPid: postgres.pid() ?? 0,
    url,
    serverPid: server.pid ?? 0,
    token,
    verify: async () => {
      const response = await fetch(`${url}/api/v1/events/verify`, { headers: { authorization: `Bearer ${token}` } })
      return (await response.json()) as { ok: boolean; count: number }
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await db.close()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function startServer(folder: string, port: number, databaseUrl: string): ChildProcess {
  return spawn(process.execPath, [...SERVER_FLAGS, path.join(ROOT, 'apps/server/src/main.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      WENYUAN_DATA: path.join(folder, 'server'),
      DATABASE_URL: databaseUrl,
      WENYUAN_ADMIN_PASSWORD: PASSWORD,
      WENYUAN_LOG_LEVEL: 'warn',
    },
  })
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < READY_TRIES; tries++) {
    if (server.exitCode !== null) throw new Error('the server ended before it was ready')
    const ready = await fetch(`${url}/readyz`).catch(() => null)
    if (ready?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, READY_PAUSE_MS))
  }
  throw new Error('the server is not getting ready')
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password: PASSWORD }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (token === undefined) throw new Error(`no sign-in: ${response.status}`)
  return token
}
