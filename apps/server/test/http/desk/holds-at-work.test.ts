import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { timestamptz } from '../../../src/platform/index.ts'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'
import type { TestAsk } from '../test-app.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  const { db } = desk.network
  const shelves = { 'T1-1': 'A10', 'T2-1': 'A2', 'T3-1': null, 'T4-1': 'A2' }
  for (const [barcode, shelf] of Object.entries(shelves)) {
    await db.query(null, 'UPDATE item SET shelf = $2 WHERE barcode = $1', [barcode, shelf])
  }
  await db.query(null, `UPDATE title SET class_number = 'I247.57' WHERE title = 'T2'`)
  await db.query(null, `UPDATE title SET class_number = 'I247.6' WHERE title = 'T4'`)
  const names = ['沈清溪', '欧阳文修', '沈溪', 'Mary Smith']
  for (const [n, name] of names.entries()) {
    await db.query(null, 'UPDATE patron SET name = $2 WHERE id = $1', [desk.library.patrons[n]?.id, name])
  }
})
afterAll(() => desk.close())

const titleId = (n: number) => desk.library.titles[n - 1]?.id ?? ''
const override = { override: ['HOLD_ON_SHELF'], reason: 'asked by phone' }
const place = async (title: number, patron: string, fields: object = {}) => {
  const body = { title: titleId(title), patron, pickup: 'main', ...override, ...fields }
  const answer = await desk.post('/holds', body)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body.id as string
}
const pulls = (query: Record<string, string> = {}, options: TestAsk = {}) =>
  desk.get('/holds/pulls', { query: { branch: 'main', ...query }, ...options })
const items = async (query?: Record<string, string>) =>
  (await pulls(query)).body.items.map(({ item }: { item: string }) => item)

describe('the list of what to fetch', () => {
  test('is empty where nobody waits', async () => {
    expect((await pulls()).body).toEqual({ items: [], nextCursor: null })
  })

  test('goes along the shelves: by shelf, then class, what has no shelf last', async () => {
    for (const title of [1, 2, 3, 4]) await place(title, `P${title}`)
    expect(await items()).toEqual(['T2-1', 'T4-1', 'T1-1', 'T3-1'])
    const [first] = (await pulls()).body.items
    expect(first).toMatchObject({
      title: titleId(2),
      shelf: 'A2',
      classNumber: 'I247.57',
      patron: 'P2',
      patronName: '欧阳文修',
      pickup: 'main',
      waiting: 1,
    })
    expect(await items({ branch: 'east' })).toEqual([])
    expect(await items({ branch: 'nowhere' })).toEqual([])
  })

  test('comes in pages that go on where the last one ended, even if that was fetched meanwhile', async () => {
    const first = (await pulls({ limit: '2' })).body
    expect(first.items.map(({ item }: { item: string }) => item)).toEqual(['T2-1', 'T4-1'])
    expect((await desk.post('/returns', { item: 'T4-1', branch: 'main' })).body).toMatchObject({
      to: 'hold-shelf',
      hold: { patron: 'P4', patronName: 'Mary Smith' },
    })
    expect(await items({ limit: '2', cursor: first.nextCursor })).toEqual(['T1-1', 'T3-1'])
    expect((await pulls({ cursor: 'nonsense' })).status).toBe(400)
  })

  test('names what the desk would set aside, and a scan takes it off the list', async () => {
    for (const { item, hold } of (await pulls()).body.items) {
      const back = await desk.post('/returns', { item, branch: 'main' })
      expect(back.body.hold.id).toBe(hold)
    }
    expect(await items()).toEqual([])
  })

  test('leaves out who has suspended, and holds on one copy wait for that copy', async () => {
    const suspended = await place(5, 'P1')
    await desk.patch(`/holds/${suspended}`, { suspendUntil: '2027-01-01' })
    await place(6, 'P2', { title: undefined, item: 'T6-2' })
    expect(await items()).toEqual([])
    const [east] = (await pulls({ branch: 'east' })).body.items
    expect(east).toMatchObject({ item: 'T6-2', patron: 'P2', pickup: 'main' })
    await place(5, 'P3')
    expect((await pulls()).body.items).toMatchObject([{ item: 'T5-1', patron: 'P3', waiting: 2 }])
  })

  test('is for staff who place holds at the branch', async () => {
    expect((await pulls({}, { token: await desk.hire('desk', 'main') })).status).toBe(200)
    expect((await pulls({ branch: 'east' }, { token: await desk.hire('desk', 'main') })).status).toBe(403)
    expect((await pulls({}, { token: await desk.hire('cataloguer') })).status).toBe(403)
    expect((await pulls({}, { token: await desk.reader(1) })).status).toBe(403)
  })
})

describe('the name beside a hold', () => {
  test('is whole for who may read patrons at the branch, masked for other staff, and not told to readers', async () => {
    const token = await desk.hire('desk', 'east')
    const names = async (options: TestAsk) =>
      (await desk.get('/holds', { query: { title: titleId(5) }, ...options })).body.items.map(
        ({ patronName }: { patronName?: string }) => patronName,
      )
    expect(await names({})).toEqual(['沈清溪', '沈溪'])
    expect(await names({ token })).toEqual(['沈*溪', '沈*'])
    const own = await desk.get(`/patrons/${desk.library.patrons[0]?.id}/holds`, { token: await desk.reader(1) })
    expect(own.body.items[0]).not.toHaveProperty('patronName')
  })
})

describe('the hold shelf', () => {
  test('is listed by the end of the time there, in pages', async () => {
    const { db, clock } = desk.network
    const ready = async (query: Record<string, string> = {}) =>
      (await desk.get('/holds', { query: { branch: 'main', status: 'ready', ...query } })).body
    const before = (await ready()).items.map(({ id }: { id: string }) => id)
    expect(before).toHaveLength(4)
    for (const [n, id] of [...before].reverse().entries()) {
      const until = timestamptz(clock.now() + (n + 1) * DAY_MS)
      await db.query(null, 'UPDATE hold SET shelf_until_at = $2 WHERE id = $1', [id, until])
    }
    const first = await ready({ limit: '3' })
    const second = await ready({ limit: '3', cursor: first.nextCursor })
    const after = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
    expect(after).toEqual([...before].reverse())
    expect(second.nextCursor).toBeNull()
  })
})
