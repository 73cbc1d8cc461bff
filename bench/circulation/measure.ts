import { type CpuSample, sampleCpu } from './cpu.ts'
import type { Rig } from './rig.ts'

export type Measured = {
  readonly name: string
  readonly clients: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly acts: number
  readonly refused: number
  readonly failed: number
  /** CPU milliseconds per act. */
  readonly cpuMs: CpuSample
}

export type OneAct = () => Promise<'done' | 'refused' | 'failed'>

/** Before it counts: statements get prepared, caches fill. */
const WARM_UP_MS = 1000

/** So many clients, each doing one act after the other, for some seconds after a short warm-up. */
export async function measure(
  rig: Rig,
  name: string,
  { clients, seconds }: { clients: number; seconds: number },
  makeClient: (n: number) => OneAct,
): Promise<Measured> {
  const latencies: number[] = []
  let refused = 0
  let failed = 0
  let counting = false
  let ended = false
  const run = async (act: OneAct) => {
    while (!ended) {
      const started = performance.now()
      const result = await act()
      if (!counting) continue
      latencies.push(performance.now() - started)
      if (result === 'refused') refused += 1
      if (result === 'failed') failed += 1
    }
  }
  const running = Array.from({ length: clients }, (_, n) => run(makeClient(n)))
  await pause(WARM_UP_MS)
  const cpuBefore = sampleCpu(rig.serverPid, rig.postmasterPid)
  const started = performance.now()
  counting = true
  await pause(seconds * 1000)
  counting = false
  const elapsed = (performance.now() - started) / 1000
  const cpuAfter = sampleCpu(rig.serverPid, rig.postmasterPid)
  ended = true
  await Promise.all(running)
  latencies.sort((a, b) => a - b)
  const acts = latencies.length
  const per = (key: keyof CpuSample) => ((cpuAfter[key] - cpuBefore[key]) * 1000) / Math.max(1, acts)
  return {
    name,
    clients,
    perSecond: acts / elapsed,
    p50Ms: latencies[Math.floor(acts * 0.5)] ?? 0,
    p99Ms: latencies[Math.floor(acts * 0.99)] ?? 0,
    acts,
    refused,
    failed,
    cpuMs: { server: per('server'), database: per('database'), load: per('load') },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
