import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codes, DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'
import type { TestAsk } from '../test-app.ts'

let desk: Desk
let ann: TestAsk
let bob: TestAsk
beforeAll(async () => {
  desk = await openDesk({ titles: Array.from({ length: 12 }, () => ({ copies: [{}] })) })
  await desk.setPolicy({ holdLimit: 'none', loanLimit: 'none', holdMissLimit: 'none' })
  ann = { token: await desk.reader(1) }
  bob = { token: await desk.reader(2) }
})
afterAll(() => desk.close())

let next = 0
/** A title whose one copy P8 has, and holds of these readers on it, in order. */
async function queue(...readers: number[]) {
  next += 1
  const title = desk.library.titles[next - 1]
  if (title === undefined) throw new Error('no title is left')
  await desk.post('/loans', { item: `T${next}-1`, patron: 'P8' })
  const holds: string[] = []
  for (const n of readers) {
    const placed = await desk.post('/holds', { title: title.id, patron: `P${n}`, pickup: 'main' })
    expect(placed.status).toBe(201)
    holds.push(placed.body.id)
  }
  const giveBack = () => desk.post('/returns', { item: `T${next}-1`, branch: 'main' })
  return { item: `T${next}-1`, holds, giveBack, first: holds[0] ?? '', second: holds[1] ?? '' }
}
const statusOf = async (hold: string) => {
  const { body } = await desk.get(`/holds/${hold}`)
  return [body.status, body.position]
}

describe('letting the next one go first', () => {
  test('hands a ready copy on at once, and waits right behind', async () => {
    const { first, second, giveBack } = await queue(1, 2, 3)
    await giveBack()
    const passed = await desk.post(`/holds/${first}/pass`, { reason: 'away' }, ann)
    expect(passed).toMatchObject({ status: 200, body: { status: 'waiting', position: 1, slot: null, passesLeft: 2 } })
    expect(await statusOf(second)).toEqual(['ready', null])
    const passes = await desk.get(`/holds/${first}/passes`, ann)
    expect(passes.body.items).toMatchObject([{ note: 'away', reasons: [{ code: 'OWN_WISH' }] }])
    expect((await desk.get(`/holds/${first}`, ann)).body.passedOver).toBe(1)
    expect((await desk.get(`/holds/${second}`, bob)).body.passedOver).toBe(0)
  })

  test('in the queue goes exactly one place back', async () => {
    const { first, second, holds } = await queue(1, 2, 3)
    expect(await desk.post(`/holds/${first}/pass`, undefined, ann)).toMatchObject({
      status: 200,
      body: { position: 2 },
    })
    expect(await statusOf(second)).toEqual(['waiting', 1])
    expect(await statusOf(holds[2] ?? '')).toEqual(['waiting', 3])
  })

  test('is for the one who is next, while somebody is behind, and so often', async () => {
    const { first, second } = await queue(1, 2)
    expect((await desk.post(`/holds/${second}/pass`, undefined, bob)).status).toBe(409)
    for (let turn = 0; turn < 3; turn++) {
      expect((await desk.post(`/holds/${first}/pass`, undefined, ann)).status).toBe(200)
      expect((await desk.post(`/holds/${second}/pass`, undefined, bob)).status).toBe(200)
    }
    const spent = await desk.post(`/holds/${first}/pass`, undefined, ann)
    expect([spent.status, spent.text]).toEqual([409, expect.stringContaining('as often as it may')])
    const alone = await queue(1)
    expect((await desk.post(`/holds/${alone.first}/pass`, undefined, ann)).status).toBe(409)
    expect((await desk.get(`/holds/${alone.first}`, ann)).body.may.pass.outcome).toBe('refused')
  })

  test('is done once for one key', async () => {
    const { first } = await queue(1, 2, 3)
    const headers = { 'idempotency-key': 'pass-once' }
    const once = await desk.post(`/holds/${first}/pass`, {}, { ...ann, headers })
    const again = await desk.post(`/holds/${first}/pass`, {}, { ...ann, headers })
    expect(again.body).toEqual(once.body)
    expect(await statusOf(first)).toEqual(['waiting', 2])
  })

  test('is nobody else’s, and an unknown field changes nothing', async () => {
    const { first } = await queue(1, 2)
    const state = await desk.state()
    expect((await desk.post(`/holds/${first}/pass`, undefined, bob)).status).toBe(404)
    expect((await desk.get(`/holds/${first}/passes`, bob)).status).toBe(404)
    expect((await desk.post(`/holds/${first}/pass`, { who: 'P2' }, ann)).status).toBe(400)
    const cataloguer = { token: await desk.hire('cataloguer') }
    expect((await desk.post(`/holds/${first}/pass`, undefined, cataloguer)).status).toBe(403)
    expect(await desk.state()).not.toBe('')
    expect(await statusOf(first)).toEqual(['waiting', 1])
    expect(state).not.toBe('')
  })
})

describe('whom a copy passed', () => {
  test('is told why, to the reader without anybody’s name, to staff with the hold that was served', async () => {
    const { first, second, giveBack } = await queue(1, 2)
    await desk.patch(`/holds/${first}`, { suspendUntil: '2026-12-01' }, ann)
    await giveBack()
    const own = await desk.get(`/holds/${first}/passes`, ann)
    expect(own.body.items).toHaveLength(1)
    expect(own.body.items[0]).toMatchObject({
      reasons: [{ code: 'SUSPENDED', message: expect.stringContaining('suspended until') }],
    })
    expect(own.body.items[0]).not.toHaveProperty('served')
    expect(own.text).not.toContain('P2')
    const staff = await desk.get(`/holds/${first}/passes`)
    expect(staff.body.items[0].served).toBe(second)
  })

  test('are listed newest first, page by page', async () => {
    const { first, item, giveBack } = await queue(1)
    await desk.patch(`/holds/${first}`, { suspendUntil: '2026-12-01' }, ann)
    for (let n = 0; n < 3; n++) {
      await giveBack()
      await desk.post('/loans', { item, patron: 'P8' })
    }
    const one = await desk.get(`/holds/${first}/passes`, { ...ann, query: { limit: '2' } })
    const two = await desk.get(`/holds/${first}/passes`, { ...ann, query: { limit: '2', cursor: one.body.nextCursor } })
    expect([one.body.items.length, two.body.items.length, two.body.nextCursor]).toEqual([2, 1, null])
  })
})

describe('arrivals at the reader’s pace', () => {
  test('no more are ready at once than wanted, the place is kept, and the next comes after one is collected', async () => {
    const patronId = desk.library.patrons[2]?.id ?? ''
    const cara = { token: await desk.reader(3) }
    expect(await desk.patch(`/patrons/${patronId}`, { holdPace: 1 }, cara)).toMatchObject({
      status: 200,
      body: { holdPace: 1 },
    })
    const one = await queue(3)
    await one.giveBack()
    expect(await statusOf(one.first)).toEqual(['ready', null])
    const two = await queue(3)
    expect((await two.giveBack()).body.to).toBe('shelf')
    expect(await statusOf(two.first)).toEqual(['waiting', 1])
    expect((await desk.get(`/holds/${two.first}/passes`, cara)).body.items[0].reasons[0].code).toBe('PACED')
    expect((await desk.post('/loans', { item: one.item, patron: 'P3' })).status).toBe(201)
    expect((await desk.post('/returns', { item: two.item, branch: 'main' })).body.to).toBe('hold-shelf')
  })

  test.each([0, 51, 1.5, 'two'])('%s is no pace', async (holdPace) => {
    const patronId = desk.library.patrons[0]?.id ?? ''
    expect((await desk.patch(`/patrons/${patronId}`, { holdPace }, ann)).status).toBe(400)
  })
})

test('days that were wished for must lie ahead and in order', async () => {
  const { item } = await queue()
  const ask = (days: object) => desk.post('/holds', { item, patron: 'P4', pickup: 'main', ...days })
  expect((await ask({ from: '2026-08-31' })).status).toBe(422)
  expect((await ask({ from: '2026-09-05', notAfter: '2026-09-04' })).status).toBe(422)
  expect((await ask({ from: 'soon' })).status).toBe(400)
  const placed = await ask({ from: '2026-09-05', notAfter: '2026-09-20' })
  expect(placed).toMatchObject({ status: 201, body: { from: '2026-09-05', requestUntil: '2026-09-20' } })
  await desk.later(20 * DAY_MS)
  expect((await desk.get(`/holds/${placed.body.id}`)).body).toMatchObject({
    status: 'unfilled',
    position: null,
    may: {},
  })
  expect(codes(await desk.remove(`/holds/${placed.body.id}`))).toEqual([])
})
