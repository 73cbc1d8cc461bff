import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createActContext, takeCreditForLateness } from '../../../src/circulation/index.ts'
import { loseOverdueTransits } from '../../../src/transits/index.ts'
import { codes, DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
let place = 0
let item: string
let other: string
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Each test has a title of its own: `item` is at home at main, `other` at east; `item` is on its way home from east. */
beforeEach(async () => {
  place += 1
  item = `T${place}-1`
  other = `T${place}-2`
  await desk.post('/loans', { item, patron: 'P1', branch: 'main' })
  expect((await desk.post('/returns', { item, branch: 'east' })).body.to).toBe('transit:main')
})

const open = async (query = 'from=east') => (await desk.get(`/transits?${query}`)).body.items
const transitOf = async (barcode: string) => (await open()).find((one: { item: string }) => one.item === barcode)
const send = (body: object, options = {}) => desk.post('/transits/shipments', { from: 'east', ...body }, options)
const night = () => loseOverdueTransits(createActContext(desk.network))
const statusOf = async (barcode: string) => (await desk.get(`/items?barcode=${barcode}`)).body.items[0].status

describe('an item between branches', () => {
  test('waits to be sent, is sent in a numbered box, and is received by a return', async () => {
    expect(await transitOf(item)).toMatchObject({
      from: 'east',
      to: 'main',
      reason: 'home',
      state: 'waiting',
      box: null,
    })
    const { status, body } = await send({ to: 'main', items: [item] })
    expect([status, body.box]).toEqual([201, '2026-000001'])
    expect(body.sent[0]).toMatchObject({ item, state: 'under-way', box: body.box })
    const received = await desk.post('/transits/receipts', { branch: 'main', items: [item, 'NOPE'] })
    expect(received.body.items[0]).toMatchObject({ item, return: { to: 'shelf' } })
    expect(received.body.items[1].reasons[0].code).toBe('ITEM_UNKNOWN')
    const over = (await desk.get('/transits?state=received&to=main')).body.items[0]
    expect(over).toMatchObject({ item, state: 'received', receivedAtBranch: 'main' })
  })

  test('is sent once, with the others of its box, and the same key sends nothing twice', async () => {
    const headers = { 'idempotency-key': 'box-1' }
    const first = await send({ items: [item, 'NOPE', other], box: 'K1' }, { headers })
    expect(first.body.notSent.map(({ reason }: { reason: string }) => reason)).toEqual(['unknown', 'not-waiting'])
    expect((await send({ items: [item, 'NOPE', other], box: 'K1' }, { headers })).body).toEqual(first.body)
    const again = await send({ items: [item], box: 'K2' })
    expect(again.body).toMatchObject({ sent: [], notSent: [{ item, reason: 'sent-already' }] })
    expect((await open('box=K1')).map((one: { item: string }) => one.item)).toEqual([item])
  })

  test('does not go into a box for another branch, nor from where it is not', async () => {
    expect((await send({ items: [item], to: 'east' })).body.notSent[0].reason).toBe('other-destination')
    expect((await send({ items: [item], from: 'main' })).body.notSent[0].reason).toBe('not-waiting')
    expect((await send({ items: [item], to: 'north' })).status).toBe(422)
    expect((await send({ items: [] })).status).toBe(400)
  })

  test('that turns up at a desk is received by being lent', async () => {
    expect((await desk.post('/loans', { item, patron: 'P2', branch: 'east' })).status).toBe(201)
    expect(await transitOf(item)).toBeUndefined()
  })

  test('can be kept where it is: on the shelf, or for a reader who collects there', async () => {
    const { id } = await transitOf(item)
    const kept = await desk.post(`/transits/${id}/abort`, { reason: 'the van is full' })
    expect(kept.body).toMatchObject({ state: 'aborted', note: 'the van is full' })
    expect(await statusOf(item)).toBe('available')
    expect((await desk.post(`/transits/${id}/abort`)).status).toBe(409)
  })

  test('for a hold that is given up, serves the next who collects there; the first waits again', async () => {
    await desk.post('/returns', { item, branch: 'main' })
    await desk.post('/loans', { item, patron: 'P1', branch: 'main' })
    await desk.post('/loans', { item: other, patron: 'P4', branch: 'east' })
    const title = desk.library.titles[place - 1]?.id
    const first = (await desk.post('/holds', { title, patron: 'P2', pickup: 'main' })).body
    const second = (await desk.post('/holds', { title, patron: 'P3', pickup: 'east' })).body
    expect((await desk.post('/returns', { item, branch: 'east' })).body.hold.patron).toBe('P2')
    const transit = await transitOf(item)
    expect(transit).toMatchObject({ reason: 'hold', hold: first.id })
    expect((await desk.post(`/transits/${transit.id}/abort`)).status).toBe(200)
    expect((await desk.get(`/holds/${first.id}`)).body).toMatchObject({ status: 'waiting', position: 1 })
    expect((await desk.get(`/holds/${second.id}`)).body).toMatchObject({ status: 'ready', item })
  })

  test('is lost when it was sent longer ago than the library waits, once, and found by a scan', async () => {
    await send({ items: [item] })
    await desk.later(14 * DAY_MS)
    expect(await night()).toBe(0)
    expect(await transitOf(item)).toMatchObject({ overdue: false })
    expect(await open('overdue=true')).not.toContainEqual(expect.objectContaining({ item }))
    await desk.later(DAY_MS)
    expect(await open('overdue=true')).toContainEqual(expect.objectContaining({ item }))
    expect(await transitOf(item)).toMatchObject({ overdue: true })
    expect(await night()).toBeGreaterThanOrEqual(1)
    expect(await night()).toBe(0)
    expect(await statusOf(item)).toBe('missing')
    const tasks = async () => {
      const sql = `SELECT t.state, t.outcome FROM task t JOIN item i ON i.id = t.item_id WHERE i.barcode = $1 AND t.kind = 'lost-in-transit'`
      return (await desk.network.db.query<{ state: string; outcome: string | null }>(null, sql, [item])).rows
    }
    expect(await tasks()).toEqual([{ state: 'open', outcome: null }])
    expect((await desk.post('/returns', { item, branch: 'main' })).body.to).toBe('shelf')
    expect(await tasks()).toEqual([{ state: 'done', outcome: 'found' }])
  })

  test('is nobody’s to send or give up who takes nothing back at either branch', async () => {
    const { id } = await transitOf(item)
    const token = await desk.hire('cataloguer')
    expect((await desk.get('/transits', { token })).status).toBe(403)
    expect((await send({ items: [item] }, { token })).status).toBe(403)
    await desk.post('/branches', { code: 'west', name: '西馆' })
    const elsewhere = await desk.hire('desk', 'west')
    expect((await desk.post(`/transits/${id}/abort`, {}, { token: elsewhere })).status).toBe(403)
    expect((await desk.post(`/transits/${id}/loss`, {}, { token: await desk.reader(1) })).status).toBe(404)
    expect((await desk.post('/transits/999999/loss')).status).toBe(404)
    expect(codes(await desk.post('/transits/receipts', { branch: 'main', items: [item] }, { token }))).toEqual([
      'NOT_PERMITTED',
    ])
  })

  test('is listed in pages, oldest first', async () => {
    const page = await desk.get('/transits?limit=1')
    const next = await desk.get(`/transits?limit=1&cursor=${page.body.nextCursor}`)
    expect(Number(next.body.items[0]?.id ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(Number(page.body.items[0].id))
    expect((await desk.get('/transits?cursor=nonsense')).status).toBe(400)
  })

  test('has one open transit at most, whatever moves it', async () => {
    await Promise.all(['main', 'east', 'main', 'east'].map((branch) => desk.post('/returns', { item, branch })))
    const sql = `SELECT s.status, count(x.id)::int AS open FROM item i JOIN item_state s ON s.item_id = i.id
      LEFT JOIN transit x ON x.item_id = i.id AND x.ended_at IS NULL GROUP BY i.id, s.status`
    const { rows } = await desk.network.db.query<{ status: string; open: number }>(null, sql, [])
    expect(rows.filter(({ status, open: n }) => n !== (status === 'in_transit' ? 1 : 0))).toEqual([])
  })
})

test('lateness that has taken all it can is written down at night, once, and changes no score', async () => {
  await desk.post('/loans', { item: other, patron: 'P8', branch: 'east' })
  await desk.later(51 * DAY_MS)
  const credit = async () => (await desk.get(`/patrons/${desk.library.patrons[7]?.id}/credit`)).body
  const before = await credit()
  const context = createActContext(desk.network)
  expect(await takeCreditForLateness(context)).toBeGreaterThanOrEqual(1)
  expect(await takeCreditForLateness(context)).toBe(0)
  const after = await credit()
  expect([before.score, before.running.length]).toEqual([80, 1])
  expect([after.score, after.running.length, after.moves.items[0].cause]).toEqual([80, 0, 'overdue'])
})
