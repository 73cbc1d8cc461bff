import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActContext } from '../../../src/circulation/index.ts'
import { runNightly } from '../../../src/nightly/index.ts'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

const TITLES = 12
let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ titles: Array.from({ length: TITLES }, () => ({ copies: [{}] })) })
  await desk.setPolicy({
    loanPeriod: '10d',
    loanLimit: 'none',
    holdLimit: 'none',
    overdueCharge: [],
    debtLimit: 'none',
  })
})
afterAll(() => desk.close())

const learn = () => runNightly(createActContext(desk.network), { steps: ['learn-waits'] })
const place = (n: number, patron: string) =>
  desk.post('/holds', { title: desk.library.titles[n - 1]?.id, patron, pickup: 'main' })

describe('when a copy can be expected', () => {
  test('is not said while too little is known, and that is said', async () => {
    await learn()
    await desk.post('/loans', { item: 'T1-1', patron: 'P8' })
    const placed = await place(1, 'P1')
    expect(placed.body).toMatchObject({ estimate: null, estimateUnknown: 'too-little-known' })
    await desk.remove(`/holds/${placed.body.id}`)
    await desk.post('/returns', { item: 'T1-1', branch: 'main' })
  })

  test('is an interval of open days once readers have been seen to return, told before, at and after placing', async () => {
    // All come back on the eighth day.
    for (let round = 0; round < 6; round++) {
      for (let n = 1; n <= TITLES; n++) await desk.post('/loans', { item: `T${n}-1`, patron: 'P8' })
      await desk.later(8 * DAY_MS)
      for (let n = 1; n <= TITLES; n++) await desk.post('/returns', { item: `T${n}-1`, branch: 'main' })
    }
    await desk.later(DAY_MS)
    await learn()
    await desk.post('/loans', { item: 'T2-1', patron: 'P8' })
    await desk.later(2 * DAY_MS)
    const today = new Date(desk.clock.now() + 8 * 3_600_000)
    const inDays = (days: number) => new Date(today.getTime() + days * DAY_MS).toISOString().slice(0, 10)
    const body = { act: 'hold', title: desk.library.titles[1]?.id, patron: 'P1', pickup: 'main' }
    const asked = await desk.post('/decisions', body)
    expect(asked.body.estimate).toEqual({ from: inDays(6), to: inDays(6), level: 80 })
    const placed = await place(2, 'P1')
    expect(placed.body.estimate).toEqual(asked.body.estimate)
    const own = { token: await desk.reader(1) }
    expect((await desk.get(`/holds/${placed.body.id}`, own)).body.estimate).toEqual(asked.body.estimate)

    await desk.later(6 * DAY_MS)
    await desk.post('/returns', { item: 'T2-1', branch: 'main' })
    expect((await desk.get(`/holds/${placed.body.id}`)).body).toMatchObject({ status: 'ready', estimate: null })
    const report = await desk.get('/reports/hold-calibration')
    expect(report.body).toMatchObject({
      level: 80,
      total: { promises: 1, held: 1, early: 0, late: 0, heldPercent: 100 },
    })
    expect(report.body.months).toHaveLength(1)
  })

  test('is reported to whoever may read reports', async () => {
    expect((await desk.get('/reports/hold-calibration', { token: await desk.reader(1) })).status).toBe(403)
    expect((await desk.get('/reports/hold-calibration', { token: await desk.hire('head') })).status).toBe(200)
    expect((await desk.get('/reports/hold-calibration', { query: { from: 'x' } })).status).toBe(400)
  })
})
