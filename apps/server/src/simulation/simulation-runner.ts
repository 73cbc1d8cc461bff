import { setTimeout as wait } from 'node:timers/promises'
import { addDays } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import { isDatabaseAway } from '../platform/index.ts'
import { findPolicy } from '../policy/index.ts'
import type { LoanFiles } from './loan-files.ts'
import { readRecord } from './read-record.ts'
import { runInWorker } from './run-in-worker.ts'
import {
  failSimulation,
  finishSimulation,
  listRunnable,
  noteProgress,
  type SimulationHead,
} from './simulation-store.ts'
import { surroundingsOf } from './surroundings.ts'

export type SimulationRunner = {
  /** Begins with whatever waits, unless it is at work already. */
  wake(): void
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>
  /** What runs is given up; the next start begins it again. */
  stop(): Promise<void>
}

type RunnerOptions = { readonly files: LoanFiles; readonly onError: (error: unknown) => void }

const DATABASE_RETRY_MS = 1_000

/** Runs the simulations of a network one after the other, each in a thread of its own, beside everything else. */
export function createSimulationRunner(network: Network, { files, onError }: RunnerOptions): SimulationRunner {
  const stopping = new AbortController()
  const { signal } = stopping
  let working: Promise<void> | null = null
  let woken = false

  async function work(): Promise<void> {
    while (woken && !signal.aborted) {
      woken = false
      try {
        for (let [next] = await listRunnable(network.db); next !== undefined && !signal.aborted; ) {
          await runOne(next)
          ;[next] = await listRunnable(network.db)
        }
      } catch (error) {
        onError(error)
        if (!isDatabaseAway(error)) return
        woken = true
        await wait(DATABASE_RETRY_MS, undefined, { signal, ref: false }).catch(() => undefined)
      }
    }
  }

  async function runOne(simulation: SimulationHead): Promise<void> {
    const { id } = simulation
    const fail = (failure: string) => failSimulation(network.db, id, { failure, at: network.clock.now() })
    try {
      const end = await simulateOne(network, simulation, files, signal)
      if (end.kind === 'stopped') return signal.aborted ? undefined : await fail('INTERNAL')
      if (end.kind === 'refused') await fail(JSON.stringify(end.problem))
      else await finishSimulation(network.db, id, { report: end.sides, total: end.total, at: network.clock.now() })
      files.remove(id)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      onError(error)
      await fail('INTERNAL')
    }
  }

  return {
    wake() {
      woken = true
      working ??= work().finally(() => {
        working = null
      })
    },
    async idle() {
      while (working !== null) await working
    },
    async stop() {
      stopping.abort()
      await working
    },
  }
}

async function simulateOne(network: Network, simulation: SimulationHead, files: LoanFiles, signal: AbortSignal) {
  const { db, zone } = network
  const { id, source, from_on, to_on, lines, periods, against_version } = simulation
  const against = await findPolicy(db, against_version)
  if (against === null) throw new Error(`policy version ${against_version} is gone`)
  const period = { from: zone.toInstant(from_on, 0), until: zone.toInstant(addDays(to_on, 1), 0) }
  const file = source === 'file' ? files.find(id) : null
  if (source === 'file' && file === null) {
    return { kind: 'refused', problem: { code: 'UNREADABLE', row: 0, met: '' } } as const
  }
  const surroundings = await surroundingsOf(network)
  const { credit } = await network.directory.current(db)
  await noteProgress(db, id, { acts: 0, total: 0 })
  return runInWorker({
    batches: file === null ? readRecord(db, period, credit.levels) : nothing(),
    go: {
      period,
      file,
      branch: surroundings.branches[0]?.code ?? '',
      policies: { active: { lines: against.lines, periods: against.periods }, draft: { lines, periods } },
      surroundings,
    },
    onProgress: (acts, total) => {
      // Behind by a write that failed is no harm: the end is written by itself.
      noteProgress(db, id, { acts, total }).catch(() => undefined)
    },
    signal,
  })
}

async function* nothing(): AsyncGenerator<never> {}
