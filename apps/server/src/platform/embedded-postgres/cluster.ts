import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { PRIVATE } from '../folders.ts'
import type { StartProblem } from './problems.ts'
import { type RunUser, spawnAs } from './run-user.ts'

export const SUPERUSER = 'wenyuan'
const MAJOR = '18'

export type ClusterState = { kind: 'missing' } | { kind: 'ready' } | { kind: 'refused'; problem: StartProblem }

/** What is in the folder where the database's files are to be? */
export function readCluster(folder: string): ClusterState {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return { kind: 'missing' }
  try {
    const files = readdirSync(folder)
    if (!files.includes('PG_VERSION')) return refused({ code: 'not-a-cluster', folder })
    const found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
    return found === MAJOR ? { kind: 'ready' } : refused({ code: 'other-major', folder, found, needed: MAJOR })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES')
      return refused({ code: 'not-yours', folder })
    throw error
  }
}

/** Makes an empty cluster. It gets its name only when it is whole: one cut short is thrown away by the next start. */
export async function makeCluster({
  binaries,
  folder,
  user,
  sync,
}: {
  binaries: string
  folder: string
  user: RunUser | null
  sync: boolean
}): Promise<StartProblem | null> {
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: PRIVATE })
  if (user !== null) chownSync(draft, user.uid, user.gid)
  // Trust is for the socket alone, and its folder lets nobody else in. The builtin locale compares alike on every machine.
  const options = [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
  ]
  const { code, output } = await run(path.join(binaries, 'bin', 'initdb'), options, user)
  if (code !== 0) return { code: 'initdb-failed', output }
  renameSync(draft, folder)
  return null
}

function run(program: string, args: string[], user: RunUser | null): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnAs(user), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
}

function refused(problem: StartProblem): ClusterState {
  return { kind: 'refused', problem }
}
