/**
 * Does a night over a million open loans, one in ten late, end within 120 seconds, and do the desks that are open
 * meanwhile feel it by less than a factor of 2? (docs/operations/jobs.md)
 *
 *   npm run bench:nightly -- [--loans 1000000] [--desks 4] [--seconds 20]
 *
 * Everything runs in one go on one machine: desks alone, the night with the desks at work, and the same night again,
 * which finds nothing left to do.
 */
import { parseArgs } from 'node:util'
import { startRig } from './circulation/rig.ts'
import { type DeskTimes, openDesks } from './nightly/desk.ts'
import { loadLoans } from './nightly/load-loans.ts'

const MOST_SECONDS = 120
const MOST_SLOWER = 2
const ASK_AGAIN_MS = 250

const { values } = parseArgs({
  options: {
    loans: { type: 'string', default: '1000000' },
    desks: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '20' },
  },
})
const [loans, desks, seconds] = [values.loans, values.desks, values.seconds].map(Number)
if (loans === undefined || desks === undefined || seconds === undefined || !(loans > 0 && desks > 0 && seconds > 0)) {
  console.error('--loans, --desks and --seconds take numbers above 0')
  process.exit(2)
}

type Step = {
  readonly step: string
  readonly count: number | null
  readonly startedAt: string
  readonly endedAt: string
  readonly problem: string | null
}
type Run = {
  readonly id: string
  readonly state: string
  readonly tookMs: number | null
  readonly steps: readonly Step[]
}

const rig = await startRig()
let isGood = false
try {
  const loaded = await loadLoans(rig, loans)
  const desk = await openDesks(rig, { desks, firstItem: loans + 1 })
  await pause(2_000)
  desk.take()
  await pause(seconds * 1_000)
  const quiet = desk.take()
  const night = await runNight()
  const busy = desk.take()
  const again = await runNight()
  await desk.stop()
  isGood = report({ loaded, quiet, busy, night, again })
} finally {
  await rig.stop()
}
process.exitCode = isGood ? 0 : 1

async function runNight(): Promise<Run> {
  const headers = { authorization: `Bearer ${rig.token}`, 'content-type': 'application/json' }
  const asked = await fetch(`${rig.url}/api/v1/jobs`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ job: 'nightly' }),
  })
  const { id } = (await asked.json()) as Run
  for (;;) {
    await pause(ASK_AGAIN_MS)
    const run = (await (await fetch(`${rig.url}/api/v1/jobs/${id}`, { headers })).json()) as Run
    if (run.state === 'done' || run.state === 'failed') return run
  }
}

type Result = {
  readonly loaded: Awaited<ReturnType<typeof loadLoans>>
  readonly quiet: DeskTimes
  readonly busy: DeskTimes
  readonly night: Run
  readonly again: Run
}

function report({ loaded, quiet, busy, night, again }: Result): boolean {
  const nightSeconds = (night.tookMs ?? 0) / 1_000
  const slower = busy.p99Ms / quiet.p99Ms
  console.log(`\n${loaded.loans} open loans, ${loaded.overdue} overdue; loaded in ${loaded.loadSeconds.toFixed(0)} s`)
  console.table(
    night.steps.map(({ step, count, startedAt, endedAt, problem }) => ({
      step,
      seconds: (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000,
      changed: count,
      ...(problem === null ? {} : { problem }),
    })),
  )
  console.table([
    { desks: 'alone', ...rounded(quiet) },
    { desks: 'during the night', ...rounded(busy) },
  ])
  console.log(`the night: ${night.state}, ${nightSeconds.toFixed(1)} s (at most ${MOST_SECONDS})`)
  console.log(`the same again: ${again.state}, ${((again.tookMs ?? 0) / 1_000).toFixed(1)} s`)
  console.log(`desks, p99 with the night : without = ${slower.toFixed(2)} (less than ${MOST_SLOWER})`)
  return night.state === 'done' && nightSeconds <= MOST_SECONDS && slower < MOST_SLOWER && busy.failed === 0
}

function rounded({ acts, failed, p50Ms, p99Ms }: DeskTimes) {
  return { acts, failed, p50Ms: Math.round(p50Ms * 10) / 10, p99Ms: Math.round(p99Ms * 10) / 10 }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
