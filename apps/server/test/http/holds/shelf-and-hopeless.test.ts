import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActContext } from '../../../src/circulation/index.ts'
import { runNightly } from '../../../src/nightly/index.ts'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ titles: Array.from({ length: 8 }, () => ({ copies: [{}] })) })
  await desk.setPolicy({ loanLimit: 'none', holdLimit: 'none' })
})
afterAll(() => desk.close())

async function waitFor(n: number, patron: string) {
  await desk.post('/loans', { item: `T${n}-1`, patron: 'P8' })
  const { body } = await desk.post('/holds', { item: `T${n}-1`, patron, pickup: 'main' })
  return body.id as string
}
const giveBack = (n: number) => desk.post('/returns', { item: `T${n}-1`, branch: 'main' })

test('each copy on the hold shelf has the lowest free place, told at the return and to its reader', async () => {
  const [one, two, three] = [await waitFor(1, 'P1'), await waitFor(2, 'P2'), await waitFor(3, 'P3')]
  expect((await giveBack(1)).body.hold).toMatchObject({ id: one, slot: 'A01' })
  expect((await giveBack(2)).body.hold).toMatchObject({ id: two, slot: 'A02' })
  const own = await desk.get(`/holds/${two}`, { token: await desk.reader(2) })
  expect(own.body.slot).toBe('A02')
  await desk.remove(`/holds/${one}`)
  expect((await desk.get(`/holds/${one}`)).body.slot).toBeNull()
  expect((await giveBack(3)).body.hold).toMatchObject({ id: three, slot: 'A01' })
  const { rows } = await desk.network.db.query<{ slot: string }>(
    null,
    `SELECT body -> 'data' ->> 'slot' AS slot FROM event WHERE kind = 'hold.ready' AND hold_id = $1`,
    [three],
  )
  expect(rows).toEqual([{ slot: '1' }])
})

describe('a hold whose last copy is gone', () => {
  test('is flagged, listed, a task for staff, and cancelled with a reason and a notice in one act', async () => {
    const hold = await waitFor(4, 'P4')
    const other = await waitFor(5, 'P4')
    const item = (await desk.get('/items', { query: { barcode: 'T4-1' } })).body.items[0]
    await desk.network.db.query(null, `UPDATE item_state SET status = 'missing' WHERE item_id = $1`, [item.id])
    await desk.network.db.query(null, `UPDATE loan SET closed_at = now(), closed_how = 'undone' WHERE item_id = $1`, [
      item.id,
    ])
    expect((await desk.get(`/holds/${hold}`)).body).toMatchObject({ hopeless: true, estimate: null })
    const listed = await desk.get('/holds', { query: { hopeless: 'true' } })
    expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual([hold])
    expect((await desk.get(`/holds/${other}`)).body.hopeless).toBe(false)

    const acts = createActContext(desk.network)
    await runNightly(acts, { steps: ['hold-requests-end'] })
    await runNightly(acts, { steps: ['hold-requests-end'] })
    const tasks = () => desk.network.db.query(null, `SELECT state FROM task WHERE kind = 'hopeless-hold' ORDER BY id`)
    expect((await tasks()).rows).toEqual([{ state: 'open' }])

    await desk.remove(`/holds/${hold}`, { query: { reason: 'the last copy is missing' } })
    const { rows } = await desk.network.db.query<{ data: object }>(
      null,
      `SELECT data FROM notice WHERE kind = 'hold-cancelled' AND hold_id = $1`,
      [hold],
    )
    expect(rows).toMatchObject([{ data: { byStaff: true, reason: 'the last copy is missing' } }])
    await runNightly(acts, { steps: ['hold-requests-end'] })
    expect((await tasks()).rows).toEqual([{ state: 'done' }])
  })
})

test('missed holds stand among what stops a reader, with the day until which', async () => {
  await desk.setPolicy({ holdMissLimit: 1, holdMissSuspension: '10d', loanLimit: 'none', holdLimit: 'none' })
  await waitFor(6, 'P6')
  const until = (await giveBack(6)).body.hold.until
  expect(until).toBe('2026-09-04')
  await desk.later(5 * DAY_MS)
  const patron = await desk.get(`/patrons/${desk.library.patrons[5]?.id}`)
  expect(patron.body.standing).toMatchObject([{ code: 'HOLD_MISSES', acts: ['hold'], until: '2026-09-14' }])
})
