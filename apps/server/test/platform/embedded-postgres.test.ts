import { chownSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAlive } from '../../src/platform/embedded-postgres/postmaster-pid.ts'
import { ask, type EmbeddedHome, end, makeHome, startAt, startProgram } from './embedded-home.ts'

let home: EmbeddedHome
let made = 0
// What only root can try is no test at all for others: it is not one that was skipped.
const testAsRoot = (name: string, run: () => Promise<void>) => process.getuid?.() === 0 && test(name, run)
const newDataDir = () => path.join(home.folder, `data ${++made} 文渊`)

beforeAll(() => {
  home = makeHome()
})
afterAll(() => home.remove())

describe('a new data folder', () => {
  test('gets a server that writes safely, compares alike everywhere and listens on no network', async () => {
    const said: string[] = []
    const server = await startAt(home, newDataDir(), said)
    const settings = [
      'server_encoding',
      'data_checksums',
      'fsync',
      'synchronous_commit',
      'listen_addresses',
      'TimeZone',
    ]
    const sql = `SELECT ${settings.map((name) => `current_setting('${name}') AS "${name}"`).join()}, lower('ÀÉ') AS lower`
    expect(await ask(server, sql)).toEqual([
      {
        server_encoding: 'UTF8',
        data_checksums: 'on',
        fsync: 'on',
        synchronous_commit: 'on',
        listen_addresses: '',
        TimeZone: 'UTC',
        lower: 'àé',
      },
    ])
    expect(said).toEqual([
      expect.stringContaining('Unpacking PostgreSQL'),
      expect.stringContaining('Making a new database'),
      'Starting PostgreSQL',
    ])
    expect(statSync(server.socketDir).mode & 0o777).toBe(0o700)
    await server.stop()
    expect(isAlive(server.pid())).toBe(false)
  })

  testAsRoot('started by root belongs to another user, and nothing that was there changes hands', async () => {
    const dataDir = newDataDir()
    mkdirSync(dataDir, { mode: 0o755 })
    writeFileSync(path.join(dataDir, 'mine'), '')
    const server = await startAt(home, dataDir)
    expect(statSync(path.join(dataDir, 'postgres')).uid).not.toBe(0)
    expect(statSync(dataDir).uid).toBe(0)
    expect(statSync(path.join(dataDir, 'mine')).uid).toBe(0)
    await server.stop()
  })

  testAsRoot('that the other user may not enter is refused, with the name of the setting', async () => {
    const closed = path.join(home.folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const start = startAt({ ...home, binariesDir: path.join(closed, 'binaries') }, path.join(closed, 'data'))
    await expect(start).rejects.toThrow(/may not enter .*closed.*WENYUAN_DATA/)
  })

  testAsRoot('works for an ordinary user', async () => {
    const dataDir = newDataDir()
    const uid = 65_534
    mkdirSync(dataDir)
    chownSync(dataDir, uid, uid)
    const program = await startProgram(home, dataDir, uid)
    expect(statSync(path.join(dataDir, 'postgres')).uid).toBe(uid)
    await end(program, 'SIGTERM')
    expect(isAlive(program.pid)).toBe(false)
    // Root, later, keeps to that owner.
    const server = await startAt(home, dataDir)
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  test('whose path is too long for a socket gets its socket elsewhere', async () => {
    const server = await startAt(home, path.join(newDataDir(), '很'.repeat(60)))
    expect(Buffer.byteLength(server.socketDir)).toBeLessThan(90)
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await server.stop()
  })
})

describe('a data folder in use', () => {
  test('the server outlives a killed program, and the next one takes it over with its data', async () => {
    const dataDir = newDataDir()
    const killed = await startProgram(home, dataDir)
    await ask(killed, 'CREATE TABLE kept AS SELECT 7 AS value')
    await end(killed, 'SIGKILL')
    expect(isAlive(killed.pid)).toBe(true)

    const next = await startAt(home, dataDir)
    expect(next).toMatchObject({ adopted: true, socketDir: killed.socketDir })
    expect(next.pid()).toBe(killed.pid)
    expect(await ask(next, 'SELECT value FROM kept')).toEqual([{ value: 7 }])
    await next.stop()
    expect(isAlive(killed.pid)).toBe(false)
  })

  test('programs that start at once share one server, and the last to stop stops it', async () => {
    const dataDir = newDataDir()
    const programs = await Promise.all([1, 2, 3].map(() => startProgram(home, dataDir)))
    expect(new Set(programs.map(({ pid }) => pid)).size).toBe(1)
    expect(programs.filter(({ adopted }) => !adopted)).toHaveLength(1)
    const [first, second, third] = programs
    if (!first || !second || !third) throw new Error('three were started')
    await end(first, 'SIGTERM')
    await end(second, 'SIGKILL')
    expect(await ask(third, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await end(third, 'SIGTERM')
    expect(isAlive(third.pid)).toBe(false)
  })

  test('a killed server leaves nothing acknowledged behind, and the next start recovers', async () => {
    const dataDir = newDataDir()
    const program = await startProgram(home, dataDir)
    await ask(program, 'CREATE TABLE kept AS SELECT 7 AS value')
    await end(program, 'SIGKILL')
    process.kill(program.pid, 'SIGKILL')

    const server = await startAt(home, dataDir)
    expect(server.adopted).toBe(false)
    expect(await ask(server, 'SELECT value FROM kept')).toEqual([{ value: 7 }])
    await server.stop()
  })

  test('a server that was killed while it is used is started again at the same socket', async () => {
    const said: string[] = []
    const server = await startAt(home, newDataDir(), said)
    const killed = server.pid()
    process.kill(killed, 'SIGKILL')
    await expect.poll(() => server.pid(), { timeout: 20_000 }).not.toBe(killed)
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(said).toContain('PostgreSQL has ended unexpectedly: starting it again')
    await server.stop()
  })

  test('a process number left behind that another program has by now is no server', async () => {
    const dataDir = newDataDir()
    const first = await startAt(home, dataDir)
    const pidFile = path.join(dataDir, 'postgres', 'postmaster.pid')
    const text = readFileSync(pidFile, 'utf8')
    await first.stop()
    writeFileSync(pidFile, text.replace(/^\d+/, String(process.pid)))

    const next = await startAt(home, dataDir)
    expect(next.adopted).toBe(false)
    await next.stop()
  })

  test('a server whose socket is gone is stopped and started again', async () => {
    const dataDir = newDataDir()
    const lost = await startProgram(home, dataDir)
    await end(lost, 'SIGKILL')
    rmSync(lost.socketDir, { recursive: true })

    const said: string[] = []
    const next = await startAt(home, dataDir, said)
    expect(said).toContain('PostgreSQL is running but does not answer: stopping it to start it again')
    expect(isAlive(lost.pid)).toBe(false)
    expect(await ask(next, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await next.stop()
  })
})

describe('a folder that can not be used', () => {
  test('of another major version is refused with both versions', async () => {
    const dataDir = newDataDir()
    mkdirSync(path.join(dataDir, 'postgres'), { recursive: true })
    writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '17\n')
    await expect(startAt(home, dataDir)).rejects.toThrow('made by PostgreSQL 17; this program brings PostgreSQL 18')
  })

  test('that holds something else is refused', async () => {
    const dataDir = newDataDir()
    mkdirSync(path.join(dataDir, 'postgres'), { recursive: true })
    await expect(startAt(home, dataDir)).rejects.toThrow('not a PostgreSQL database')
  })

  test('whose server fails is refused with the last lines of its log', async () => {
    const dataDir = newDataDir()
    await (await startAt(home, dataDir)).stop()
    const conf = path.join(dataDir, 'postgres', 'postgresql.conf')
    writeFileSync(conf, 'no_such_setting = 1\n', { flag: 'a' })
    await expect(startAt(home, dataDir)).rejects.toThrow(/postgres\.log[\s\S]*no_such_setting/)
  })

  testAsRoot('whose socket folder others may enter is refused', async () => {
    const dataDir = newDataDir()
    await (await startAt(home, dataDir)).stop()
    mkdirSync(path.join(dataDir, 'socket'), { mode: 0o755 })
    await expect(startAt(home, dataDir)).rejects.toThrow("needed for the database's socket")
  })
})
