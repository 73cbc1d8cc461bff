import type { Network } from '../network/index.ts'
import { playFiles } from './play-files.ts'
import { findNextRun, finishRun, type RunRow, setPlayed, setRunning } from './scenario-store.ts'

export type ScenarioRunner = {
  /** Begins with whatever waits, unless it is at work already. */
  wake(): void
  /** What runs is given up; the next start begins it again. */
  stop(): Promise<void>
}

/** Runs the scenario files of a network, one order after the other, each in a process of its own. */
export function createScenarioRunner(network: Network, onError: (error: unknown) => void): ScenarioRunner {
  const stopping = new AbortController()
  const { signal } = stopping
  let working: Promise<void> | null = null
  let woken = false

  async function work(): Promise<void> {
    while (woken && !signal.aborted) {
      woken = false
      try {
        for (let next = await findNextRun(network.db); next !== null && !signal.aborted; ) {
          await runOne(next)
          next = await findNextRun(network.db)
        }
      } catch (error) {
        // The database is away: whoever orders the next run, or the next start, begins with what is left.
        onError(error)
      }
    }
  }

  async function runOne({ id, files, policy, lines, periods }: RunRow): Promise<void> {
    await setRunning(network.db, id)
    const { language } = await network.directory.current(network.db)
    const asked = { files, policy: policy === 'draft' ? { lines, periods } : null, readOnly: false, language, signal }
    const onPlayed = (count: number) => void setPlayed(network.db, id, count).catch(onError)
    const played = await playFiles({ ...asked, onPlayed }).catch((error: unknown) => {
      onError(error)
      return null
    })
    if (played?.kind === 'stopped') return
    const at = network.clock.now()
    if (played === null) {
      await finishRun(network.db, id, { passed: null, failed: null, reports: [], failure: 'INTERNAL', at })
      return
    }
    const { passed, failed, files: reports } = played
    await finishRun(network.db, id, { passed, failed, reports, failure: null, at })
  }

  return {
    wake() {
      woken = true
      working ??= work().finally(() => {
        working = null
      })
    },
    async stop() {
      stopping.abort()
      await working
    },
  }
}
