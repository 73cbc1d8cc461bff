import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

export type CpuSample = { readonly server: number; readonly database: number; readonly load: number }

/** CPU seconds used so far by the server, by PostgreSQL with all its processes, and by this process; Linux only, else zeros. */
export function sampleCpu(serverPid: number, postmasterPid: number): CpuSample {
  const { user, system } = process.cpuUsage()
  return {
    server: cpuOf(serverPid),
    database: cpuOf(postmasterPid) + childrenOf(postmasterPid).reduce((sum, pid) => sum + cpuOf(pid), 0),
    load: (user + system) / 1e6,
  }
}

function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    // utime, stime, and those of ended children: fields 14 to 17 of proc(5).
    return [11, 12, 13, 14].reduce((sum, n) => sum + Number(fields[n] ?? 0), 0) / TICKS_PER_SECOND
  } catch {
    return 0
  }
}

function childrenOf(parent: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          return (
            Number(
              readFileSync(`/proc/${pid}/stat`, 'utf8')
                .replace(/^.*\) /, '')
                .split(' ')[1],
            ) === parent
          )
        } catch {
          return false
        }
      })
  } catch {
    return []
  }
}

/** Resident memory in MB. */
export function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
