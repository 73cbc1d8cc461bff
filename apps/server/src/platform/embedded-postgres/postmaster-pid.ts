import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** What a running server has written of itself. `socketDir` is null while it is still starting. */
export type PidFile = { readonly pid: number; readonly socketDir: string | null }

export type Postmaster =
  | { kind: 'none' }
  /** No process has the number: the next server deals with the file, by asking the kernel for survivors. */
  | { kind: 'dead' }
  /** The number belongs to another program by now, or to a process that only waits to be counted: the next server would refuse. */
  | { kind: 'misleading' }
  | { kind: 'alive'; pid: number; socketDir: string | null }

const SOCKET_LINE = 4

export function parsePidFile(text: string): PidFile | null {
  const lines = text.split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isSafeInteger(pid) || pid === 0) return null
  const socketDir = lines[SOCKET_LINE]?.trim() ?? ''
  return { pid, socketDir: socketDir === '' ? null : socketDir }
}

export function pidFileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}

export function readPostmaster(cluster: string): Postmaster {
  let text: string
  try {
    text = readFileSync(pidFileOf(cluster), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'none' }
    throw error
  }
  const file = parsePidFile(text)
  if (file === null || !hasProcess(file.pid)) return { kind: 'dead' }
  return isAlive(file.pid) && runsCluster(file.pid, cluster) ? { kind: 'alive', ...file } : { kind: 'misleading' }
}

/** Is there such a process, other than one that has ended and whose parent has not looked yet? */
export function isAlive(pid: number): boolean {
  return hasProcess(pid) && (process.platform !== 'linux' || stateOf(pid) !== 'Z')
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Processes of a server that was killed: they write no more, but until they are gone the cluster is not free. */
export function survivorsOn(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => runsCluster(pid, cluster) && isAlive(pid))
}

function stateOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name before it is in brackets and may hold anything, brackets too.
    return stat.charAt(stat.lastIndexOf(')') + 2)
  } catch {
    return 'Z'
  }
}

/** A server's working folder is its cluster; elsewhere than on Linux the program's name must do. */
function runsCluster(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}
