import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { askServer } from './ask-server.ts'
import { stopPostmaster } from './postmaster.ts'
import { pidFileOf, readPostmaster, survivorsOn } from './postmaster-pid.ts'
import type { StartProblem } from './problems.ts'
import type { StartStep } from './words.ts'

export type Found =
  | { kind: 'none' }
  | { kind: 'running'; pid: number; socketDir: string }
  | { kind: 'refused'; problem: StartProblem }

const ASK_EVERY_MS = 50
const SAY_EVERY_MS = 5_000
/** A server whose socket does not answer for so long is beyond use; one that says it is recovering is waited for. */
const SILENCE_LIMIT_MS = 5_000
const SURVIVAL_LIMIT_MS = 30_000

/** A server that an earlier program left running on the cluster: usable, or else stopped and gone when this returns. */
export async function findRunning(cluster: string, onStep: (step: StartStep) => void): Promise<Found> {
  let silentMs = 0
  for (let waitedMs = 0; ; waitedMs += ASK_EVERY_MS) {
    const postmaster = readPostmaster(cluster)
    if (postmaster.kind === 'none' || postmaster.kind === 'dead') return { kind: 'none' }
    if (postmaster.kind === 'misleading') {
      await removePidFile(cluster)
      return { kind: 'none' }
    }
    const { pid, socketDir } = postmaster
    const answer = socketDir === null ? 'silent' : await askServer(socketDir, cluster)
    if (answer === 'ours' && socketDir !== null) return { kind: 'running', pid, socketDir }
    silentMs = answer === 'not-ready' ? 0 : silentMs + ASK_EVERY_MS
    if (silentMs >= SILENCE_LIMIT_MS) {
      onStep({ code: 'restarting-unusable' })
      const problem = await stopPostmaster(pid)
      return problem === null ? { kind: 'none' } : { kind: 'refused', problem }
    }
    if (waitedMs > 0 && waitedMs % SAY_EVERY_MS === 0) onStep({ code: 'recovering' })
    await wait(ASK_EVERY_MS)
  }
}

/** Only PostgreSQL's own look at the file would have met survivors: without it they are waited for here. */
async function removePidFile(cluster: string): Promise<void> {
  for (let waitedMs = 0; survivorsOn(cluster).length > 0; waitedMs += ASK_EVERY_MS) {
    // The file stays, and the next server refuses with its own words.
    if (waitedMs >= SURVIVAL_LIMIT_MS) return
    await wait(ASK_EVERY_MS)
  }
  rmSync(pidFileOf(cluster), { force: true })
}
