import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
/** The user that PostgreSQL runs as must be able to enter it. */
const PASSABLE = 0o755

const home = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-start-'))
chmodSync(home, PASSABLE)
let program: ChildProcess | undefined
afterAll(() => {
  if (program?.exitCode === null) signalAll(program, 'SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

/** As Ctrl-C in a terminal: to npm, the shell it opened and the server. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

test('npm start brings up both faces, as the README says, and ends when it is told to', async () => {
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    WENYUAN_DATA: path.join(home, 'data'),
    WENYUAN_DEMO: '1',
    LC_ALL: 'en',
  }
  const started = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  program = started
  const said = { text: '' }
  const ended = new Promise<number | null>((resolve) => started.on('close', resolve))
  const ready = new Promise<void>((resolve) => {
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said.text += chunk
        if (said.text.includes(`http://127.0.0.1:${port}`)) resolve()
      })
    }
  })
  await Promise.race([ready, ended.then((code) => Promise.reject(new Error(`it ended with ${code}: ${said.text}`)))])
  expect(said.text).toContain('password')

  const fetched = async (address: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`)
    return { status: answer.status, text: await answer.text() }
  }
  const [reader, deep, console, api] = await Promise.all(
    ['/', '/pages/title/index?id=3', '/staff/', '/api/v1/library'].map(fetched),
  )
  expect([reader, deep, console, api].map((answer) => answer?.status)).toEqual([200, 200, 200, 200])
  expect(reader?.text).toContain('/assets/app.')
  expect(deep?.text).toBe(reader?.text)
  expect(console?.text).toContain('/staff/assets/')

  signalAll(started, 'SIGTERM')
  // The pipes close with the last of them, which is the server.
  await ended
  expect(said.text).toContain('Stopped')
  await expect(fetched('/')).rejects.toThrow()
})
