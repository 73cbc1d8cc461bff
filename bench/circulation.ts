/**
 * How fast is circulation over HTTP, beside what the database alone could do? (docs/operations/performance.md)
 *
 *   npm run bench:circulation -- [--scale 1] [--seconds 5] [--clients 1,8,32,128]
 *
 * Scale 1 is 100,000 patrons and 1,000,000 items. Everything runs in one go on one machine, so the ratios hold although
 * the machine may be busy: floors (a) eight statements and (b) one function call, each one transaction per checkout
 * through the same driver and as many connections as the server has; then the server's acts.
 */
import { parseArgs } from 'node:util'
import { measureActs } from './circulation/acts.ts'
import { measureFloors } from './circulation/floors.ts'
import { loadLibrary } from './circulation/load-library.ts'
import { measurePgbench } from './circulation/pgbench.ts'
import { report } from './circulation/report.ts'
import { startRig } from './circulation/rig.ts'

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '1,8,32,128' },
  },
})
const scale = Number(values.scale)
const seconds = Number(values.seconds)
const clients = values.clients.split(',').map(Number)
if (![scale, seconds, ...clients].every((value) => Number.isFinite(value) && value > 0)) {
  console.error('--scale, --seconds and --clients take numbers above 0')
  process.exit(2)
}

const rig = await startRig()
try {
  const library = await loadLibrary(rig, { patrons: Math.round(100_000 * scale), items: Math.round(1_000_000 * scale) })
  const floors = await measureFloors(rig, library, { clients, seconds })
  const pgbench = await measurePgbench(rig, { seconds })
  const acts = await measureActs(rig, library, { clients, seconds })
  report({ library, floors, pgbench, acts })
} finally {
  await rig.stop()
}
