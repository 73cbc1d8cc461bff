import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { DEFAULT_MODEL, type ReplayReport, replayLog } from '../../src/replay/index.ts'
import { openReplayNetwork } from './replay-network.ts'

const LOG = fileURLToPath(new URL('../../../../../shared/data/loans/uestc_loans.csv.xz', import.meta.url))
// Too few copies and too many late readers, so that everything happens: holds, refusals, charges.
const MODEL = { ...DEFAULT_MODEL, copiesPercent: 20, latePercent: 20 }

async function replayOnce(seed: number): Promise<ReplayReport> {
  const { replay, close } = await openReplayNetwork()
  try {
    return await replay({ file: LOG, month: '2021-03', limit: 1000, seed, model: MODEL })
  } finally {
    await close()
  }
}

function comparable({ played, totals, audit, library, log }: ReplayReport) {
  const { actsMs: _, ...acts } = played
  return { acts, totals, audit, library, log }
}

describe.skipIf(!existsSync(LOG))('the replay of a real log (needs ../shared/data)', () => {
  test('plays a month through the use cases, and all invariants hold', async () => {
    const report = await replayOnce(1)
    expect(report.audit.breaches).toEqual([])
    expect(report.log).toEqual({ rows: 310_286, repeats: 137_017, roomBookings: 8068, unreadable: 0 })
    const { acts, refusals } = report.played
    expect(Object.values(acts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2000)
    expect(acts.hold).toBeGreaterThan(0)
    expect(refusals['checkout LOAN_LIMIT']).toBeGreaterThan(0)
    expect(report.totals.charges).toBeGreaterThan(0)
    expect(report.totals.holds['fulfilled']).toBeGreaterThan(0)
    expect(report.audit.loans).toBe(report.totals.loans)

    expect(comparable(await replayOnce(1)), 'the same seed gives the same').toEqual(comparable(report))
    expect(comparable(await replayOnce(2)), 'another seed gives another').not.toEqual(comparable(report))
  })

  test('a month that the log does not have is refused with those that it has', async () => {
    const { network, clock, headFile, close } = await openReplayNetwork()
    const result = await replayLog(network, { file: LOG, month: '1999-01', setClock: clock.set, headFile })
    expect(result).toMatchObject({ kind: 'no-such-month', months: expect.arrayContaining(['2019-09', '2021-08']) })
    await close()
  })
})
