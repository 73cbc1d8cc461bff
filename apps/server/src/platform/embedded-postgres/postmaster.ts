import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { askServer } from './ask-server.ts'
import { isAlive } from './postmaster-pid.ts'
import type { StartProblem } from './problems.ts'
import { type RunUser, spawnAs } from './run-user.ts'
import { logFileOf, openServerLog, readServerLog } from './server-log.ts'
import { type PostgresSettings, serverArguments } from './settings.ts'
import type { StartStep } from './words.ts'

export type Launch = {
  readonly binaries: string
  readonly cluster: string
  readonly socketDir: string
  readonly dataDir: string
  readonly user: RunUser | null
  readonly settings: PostgresSettings
  readonly onStep: (step: StartStep) => void
}

export type LaunchResult = { kind: 'running'; pid: number } | { kind: 'refused'; problem: StartProblem }

const ASK_EVERY_MS = 20
const SAY_EVERY_MS = 5_000
// After a killed server its last backends live for a moment, and keep its shared memory.
const SURVIVORS = /pre-existing shared memory block/
const SURVIVOR_RETRIES = 50
const SURVIVOR_WAIT_MS = 200

/** Starts PostgreSQL and waits until it answers. */
export async function launchPostmaster(launch: Launch): Promise<LaunchResult> {
  for (let retries = 0; ; retries += 1) {
    const result = await launchOnce(launch)
    const isSurvivor =
      result.kind === 'refused' && result.problem.code === 'start-failed' && SURVIVORS.test(result.problem.lastLines)
    if (!isSurvivor || retries >= SURVIVOR_RETRIES) return result
    await wait(SURVIVOR_WAIT_MS)
  }
}

async function launchOnce(launch: Launch): Promise<LaunchResult> {
  const logFile = logFileOf(launch.dataDir)
  const log = openServerLog(logFile)
  const logFrom = fstatSync(log).size
  const child = spawn(
    path.join(launch.binaries, 'bin', 'postgres'),
    serverArguments(launch.cluster, launch.socketDir, launch.settings),
    // A session of its own: an interrupt typed in the terminal is ours to answer, by a clean stop.
    { ...spawnAs(launch.user), detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  const ended = endOf(child)
  child.unref()
  if (await waitUntilReady(child, launch)) return { kind: 'running', pid: child.pid ?? 0 }
  const reason = await ended
  const lastLines = readServerLog(logFile, logFrom) || reason
  return { kind: 'refused', problem: { code: 'start-failed', logFile, lastLines } }
}

/** However long it takes: a recovery must not be cut short, and a server that fails ends by itself. */
async function waitUntilReady(child: ChildProcess, { socketDir, cluster, onStep }: Launch): Promise<boolean> {
  for (let waitedMs = 0; child.exitCode === null && child.signalCode === null && child.pid !== undefined; ) {
    if ((await askServer(socketDir, cluster)) === 'ours') return true
    await wait(ASK_EVERY_MS)
    waitedMs += ASK_EVERY_MS
    if (waitedMs % SAY_EVERY_MS === 0) onStep({ code: 'recovering' })
  }
  return false
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(String(signal ?? code)))
  })
}

const FAST_STOP_LIMIT_MS = 60_000
const IMMEDIATE_STOP_LIMIT_MS = 10_000

/** Rolls back what is open, writes a checkpoint and ends; a server that can't is ended at once and recovers at its next start. */
export async function stopPostmaster(pid: number): Promise<StartProblem | null> {
  if (await endBy(pid, 'SIGINT', FAST_STOP_LIMIT_MS)) return null
  if (await endBy(pid, 'SIGQUIT', IMMEDIATE_STOP_LIMIT_MS)) return null
  return { code: 'will-not-stop', pid }
}

async function endBy(pid: number, signal: 'SIGINT' | 'SIGQUIT', limitMs: number): Promise<boolean> {
  if (isAlive(pid)) process.kill(pid, signal)
  for (let waitedMs = 0; isAlive(pid); waitedMs += ASK_EVERY_MS) {
    if (waitedMs >= limitMs) return false
    await wait(ASK_EVERY_MS)
  }
  return true
}
