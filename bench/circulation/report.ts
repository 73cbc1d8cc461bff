import type { MeasuredActs } from './acts.ts'
import type { Library } from './load-library.ts'
import type { Measured } from './measure.ts'

export type Figures = {
  readonly library: Library
  readonly floors: readonly Measured[]
  readonly pgbench: string | null
  readonly acts: MeasuredActs
}

/** One line for each measurement, with the ratios to the floors of the same number of clients. */
export function report({ library, floors, pgbench, acts }: Figures): void {
  console.log(`\n${library.patrons} patrons, ${library.items} items, loaded in ${library.loadSeconds.toFixed(0)} s`)
  for (const floor of floors) console.log(line(floor))
  if (pgbench !== null)
    console.log(`pgbench, one patron row locked per transaction, 8 clients: ${Number(pgbench).toFixed(0)}/s`)
  for (const act of acts.measured) {
    const [a, b] = ['floor (a)', 'floor (b)'].map((name) =>
      floors.find((floor) => floor.name.startsWith(name) && floor.clients === act.clients),
    )
    const ratios =
      act.name === 'checkout' && a && b
        ? ` ratio to (a) ${(act.perSecond / a.perSecond).toFixed(2)} ratio to (b) ${(act.perSecond / b.perSecond).toFixed(2)}`
        : ''
    console.log(`${line(act)}${ratios}`)
  }
  console.log(`server memory ${acts.serverMemoryMb.toFixed(0)} MB`)
  console.log(`record after all this: ${acts.record.count} events, ${acts.record.ok ? 'verified' : 'BROKEN'}`)
}

function line({ name, clients, perSecond, p50Ms, p99Ms, refused, failed, cpuMs }: Measured): string {
  const cpu = `cpu/act server ${cpuMs.server.toFixed(2)} database ${cpuMs.database.toFixed(2)} load ${cpuMs.load.toFixed(2)} ms`
  const odd = refused + failed > 0 ? ` (${refused} refused, ${failed} failed)` : ''
  return `${name} ${clients} clients ${perSecond.toFixed(0)}/s p50 ${p50Ms.toFixed(1)} ms p99 ${p99Ms.toFixed(1)} ms ${cpu}${odd}`
}
