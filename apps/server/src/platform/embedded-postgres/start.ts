import { realpathSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type FileLock, tryFileLock, waitForFileLock } from '../file-lock.ts'
import { makeFolder, PASSABLE } from '../folders.ts'
import type { Language } from '../language.ts'
import { ensureDatabase } from './ask-server.ts'
import { findBinaryPackage, tryBinaries, unpackBinaries } from './binaries.ts'
import { makeCluster, readCluster, SUPERUSER } from './cluster.ts'
import { findRunning } from './find-running.ts'
import { keepRunning } from './keep-running.ts'
import { launchPostmaster, stopPostmaster } from './postmaster.ts'
import { EmbeddedPostgresError, type StartProblem } from './problems.ts'
import { chooseRunUser, type RunUser } from './run-user.ts'
import type { PostgresSettings } from './settings.ts'
import { chooseSocketFolder, clearSocketFolder, prepareSocketFolder, removeSocketFolder } from './socket-folder.ts'
import { describeStep, type StartStep } from './words.ts'

export type EmbeddedPostgres = {
  /** With `user` and `database` all that a connection needs. */
  readonly socketDir: string
  readonly user: string
  readonly database: string
  /** An earlier or another program had started it. */
  readonly adopted: boolean
  /** The server's process now; another one after it had to be started again. */
  pid(): number
  /** Stops it and waits, unless another program still uses it. Close the connections first. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  readonly dataDir: string
  /** PostgreSQL settings over the defaults; an adopted server keeps its own. */
  readonly settings?: PostgresSettings
  /** Told in plain words what takes its time. */
  readonly say: (words: string) => void
  readonly language?: Language
  /** Where the binaries are unpacked; default: the data folder. */
  readonly binariesDir?: string
}

const DATABASE = 'wenyuan'
const START_LOCK_LIMIT_MS = 120_000

type Home = {
  readonly dataDir: string
  readonly cluster: string
  readonly onStep: (step: StartStep) => void
  readonly refuse: (problem: StartProblem) => never
  readonly options: EmbeddedPostgresOptions
}

type Running = { readonly pid: number; readonly socketDir: string; readonly adopted: boolean }

/**
 * Has a PostgreSQL run on the data folder: uses the one that runs, or unpacks, makes and starts what is missing.
 * Throws an EmbeddedPostgresError with words for whoever started the program.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = openHome(options)
  const { running, use } = await alone(home, async () => ({
    running: await startOrAdopt(home),
    // Held as long as this program lives, shared with others: the last one to leave stops the server.
    use: tryFileLock(useLockOf(home), 'shared'),
  }))
  const { socketDir, adopted } = running
  const keeper = keepRunning({
    pid: running.pid,
    onStep: home.onStep,
    restart: async () => (await alone(home, () => startOrAdopt(home))).pid,
  })
  return {
    socketDir,
    user: SUPERUSER,
    database: DATABASE,
    adopted,
    pid: keeper.pid,
    stop: async () => {
      await keeper.end()
      await alone(home, () => stopUnlessUsed(home, use, { pid: keeper.pid(), socketDir }))
    },
  }
}

function openHome(options: EmbeddedPostgresOptions): Home {
  const language = options.language ?? 'en'
  makeFolder(options.dataDir, PASSABLE)
  const dataDir = realpathSync(options.dataDir)
  return {
    dataDir,
    cluster: path.join(dataDir, 'postgres'),
    onStep: (step) => options.say(describeStep(step, language)),
    refuse: (problem) => {
      throw new EmbeddedPostgresError(problem, language)
    },
    options,
  }
}

/** Two programs that start or stop on the same folder do so one after the other. */
async function alone<T>(home: Home, work: () => Promise<T>): Promise<T> {
  const lock = await waitForFileLock(path.join(home.dataDir, 'starting.lock'), 'alone', START_LOCK_LIMIT_MS)
  if (lock === null) {
    return home.refuse({ code: 'being-started', folder: home.dataDir, waitedSeconds: START_LOCK_LIMIT_MS / 1000 })
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}

async function startOrAdopt(home: Home): Promise<Running> {
  const { cluster, refuse, onStep } = home
  const state = readCluster(cluster)
  if (state.kind === 'refused') return refuse(state.problem)
  if (state.kind === 'ready') {
    const found = await findRunning(cluster, onStep)
    if (found.kind === 'refused') return refuse(found.problem)
    if (found.kind === 'running') {
      onStep({ code: 'adopted' })
      await ensureDatabase(found.socketDir, DATABASE)
      return { ...found, adopted: true }
    }
  }
  return start(home, state.kind === 'missing')
}

async function start(home: Home, clusterIsMissing: boolean): Promise<Running> {
  const { dataDir, cluster, refuse, onStep, options } = home
  const user = runUserFor(home)
  const binaries = prepareBinaries(home, user)
  const settings = options.settings ?? {}
  if (clusterIsMissing) {
    onStep({ code: 'making-cluster', folder: cluster })
    const problem = await makeCluster({ binaries, folder: cluster, user, sync: settings['fsync'] !== 'off' })
    if (problem !== null) return refuse(problem)
  }
  const socketDir = chooseSocketFolder(dataDir, os.tmpdir())
  const taken = prepareSocketFolder(socketDir, user)
  if (taken !== null) return refuse(taken)
  clearSocketFolder(socketDir)

  onStep({ code: 'starting' })
  const launched = await launchPostmaster({ binaries, cluster, socketDir, dataDir, user, settings, onStep })
  if (launched.kind === 'refused') return refuse(launched.problem)
  await ensureDatabase(socketDir, DATABASE)
  return { pid: launched.pid, socketDir, adopted: false }
}

function runUserFor({ cluster, refuse }: Home): RunUser | null {
  const chosen = chooseRunUser(cluster)
  if (chosen.kind === 'refused') return refuse(chosen.problem)
  return chosen.kind === 'other' ? chosen.user : null
}

function prepareBinaries({ dataDir, options, refuse, onStep }: Home, user: RunUser | null): string {
  const platform = `${process.platform}-${process.arch}`
  const source = findBinaryPackage(platform)
  if (source === null) return refuse({ code: 'no-binaries', platform })
  const into = options.binariesDir ?? dataDir
  makeFolder(into, PASSABLE)
  const folder = unpackBinaries(source, into, onStep)
  const problem = tryBinaries(folder, user)
  return problem === null ? folder : refuse(problem)
}

type Stopping = Pick<Running, 'pid' | 'socketDir'>

async function stopUnlessUsed(home: Home, use: FileLock | null, { pid, socketDir }: Stopping): Promise<void> {
  use?.release()
  const last = tryFileLock(useLockOf(home), 'alone')
  if (last === null) return
  try {
    const problem = await stopPostmaster(pid)
    if (problem !== null) home.refuse(problem)
    removeSocketFolder(socketDir)
  } finally {
    last.release()
  }
}

function useLockOf(home: Home): string {
  return path.join(home.dataDir, 'in-use.lock')
}
