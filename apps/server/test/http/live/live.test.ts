import { liveSelf, liveStaff, liveTitle } from '@wenyuan/contract'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../circulation/open-desk.ts'
import { listen, openStream, type Stream, type Told } from './open-stream.ts'

let desk: Desk
let baseUrl: string
const open: Stream[] = []
beforeAll(async () => {
  desk = await openDesk()
  baseUrl = await listen(desk)
})
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})
afterAll(() => desk.close())

async function hear(asking: Parameters<typeof openStream>[1] = {}): Promise<Stream> {
  const stream = await openStream(baseUrl, asking)
  open.push(stream)
  return stream
}
const titleId = (n: number) => desk.library.titles[n - 1]?.id ?? ''
const lend = (item: string, patron: string) => desk.post('/loans', { item, patron })
const isAbout = (subject: string) => (told: Told) => liveStaff.parse(told.data).subjects.includes(subject)

describe('anyone', () => {
  test('hears how many copies of the titles on the screen are free, as it changes', async () => {
    const stream = await hear({ titles: `${titleId(1)},${titleId(2)}` })
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(stream.headers.get('cache-control')).toBe('no-store')
    await lend('T3-1', 'P1')
    await lend('T1-1', 'P1')
    const told = await stream.next()
    expect(told?.event).toBe('title')
    expect(liveTitle.parse(told?.data)).toMatchObject({ title: titleId(1), availability: { available: 1, total: 2 } })
    await desk.post('/returns', { item: 'T1-1' })
    expect(liveTitle.parse((await stream.next())?.data).availability.available).toBe(2)
  })

  test('hears nothing of loans, readers and desks', async () => {
    const stream = await hear({ titles: titleId(4) })
    await lend('T5-1', 'P2')
    await lend('T4-1', 'P2')
    expect((await stream.until(({ event }) => event === 'title')).map(({ event }) => event)).toEqual(['title'])
  })
})

describe('a reader', () => {
  test('hears what of their own has changed, and nothing of others', async () => {
    const stream = await hear({ token: await desk.reader(3) })
    await lend('T6-1', 'P4')
    await lend('T7-1', 'P3')
    const told = [await stream.next(), await stream.next()]
    expect(told.map((one) => [one?.event, liveSelf.parse(one?.data).what])).toEqual([
      ['self', 'loans'],
      ['self', 'notices'],
    ])
    await desk.post('/holds', { title: titleId(6), patron: 'P3', pickup: 'main', override: ['HOLD_ON_SHELF'] })
    expect(liveSelf.parse((await stream.next())?.data)).toEqual({ what: 'holds' })
  })
})

describe('staff', () => {
  test('hear what happens, and whom it concerns where they may read patrons', async () => {
    const stream = await hear({ token: await desk.hire('desk', 'main') })
    const loan = (await lend('T9-1', 'P6')).body.id
    const told = (await stream.until(isAbout(`loan:${loan}`))).at(-1)
    const patronId = desk.library.patrons[5]?.id
    expect(liveStaff.parse(told?.data)).toMatchObject({ kind: 'loan.created', branch: 'main' })
    expect(liveStaff.parse(told?.data).subjects).toEqual(
      expect.arrayContaining([`title:${titleId(9)}`, `loan:${loan}`, `patron:${patronId}`]),
    )
  })

  test('hear nothing of a branch where they do nothing', async () => {
    const stream = await hear({ token: await desk.hire('desk', 'east') })
    await lend('T10-1', 'P6')
    const east = (await desk.post('/loans', { item: 'T10-2', patron: 'P7', branch: 'east' })).body.id
    const told = await stream.until(isAbout(`loan:${east}`))
    expect(told.map(({ data }) => liveStaff.parse(data).branch)).not.toContain('main')
  })

  test('who only catalogues hears nothing of the desk', async () => {
    const stream = await hear({ token: await desk.hire('cataloguer'), titles: titleId(11) })
    await lend('T11-1', 'P7')
    expect((await stream.next())?.event).toBe('title')
  })
})

describe('who comes back', () => {
  test('is told what was missed meanwhile', async () => {
    const first = await hear({ titles: titleId(12) })
    const lastId = first.lastId()
    first.close()
    await lend('T12-1', 'P8')
    const second = await hear({ titles: titleId(12), headers: { 'last-event-id': lastId } })
    expect(liveTitle.parse((await second.next())?.data).availability.available).toBe(1)
  })

  test('with far too much missed is told to read everything anew', async () => {
    const { db } = desk.network
    await db.query(
      null,
      `INSERT INTO event (kind, recorded_at, body, mac)
       SELECT 'setting.changed', '2026-09-01', '{}', '' FROM generate_series(1, 1001)`,
    )
    const stream = await hear({ headers: { 'last-event-id': '1' } })
    expect(await stream.next()).toMatchObject({ event: 'reset', data: {} })
  })

  test.each(['-1', 'abc', '9'.repeat(40), ''])('with the id %j begins with what comes', async (id) => {
    const stream = await hear({ titles: titleId(1), headers: { 'last-event-id': id } })
    await lend('T1-2', 'P1')
    await desk.post('/returns', { item: 'T1-2' })
    expect((await stream.next())?.event).toBe('title')
  })
})

test('an event that is committed after a later one is told all the same', async () => {
  const stream = await hear({ token: desk.adminToken })
  const { db } = desk.network
  const insert = (item: string) =>
    `INSERT INTO event (kind, recorded_at, item_id, body, mac)
     SELECT 'item.moved', '2026-09-01', id, '{}', '' FROM item WHERE barcode = '${item}' RETURNING item_id`
  const later: string[] = []
  let early = ''
  await db.transaction(async (tx) => {
    early = (await tx.query<{ item_id: string }>(null, insert('T2-1'))).rows[0]?.item_id ?? ''
    later.push((await db.query<{ item_id: string }>(null, insert('T2-2'))).rows[0]?.item_id ?? '')
    await stream.until(isAbout(`item:${later[0]}`))
  })
  expect((await stream.until(isAbout(`item:${early}`))).length).toBe(1)
})

test.each(['a', '1,,2', ',', '1;2', Array.from({ length: 101 }, (_, n) => n).join()])(
  'titles=%s is malformed',
  async (titles) => {
    expect((await desk.get('/stream', { query: { titles } })).status).toBe(400)
  },
)

test('a question about the headers alone is answered and over', async () => {
  const answer = await desk.ask('HEAD', '/stream')
  expect([answer.status, answer.text]).toEqual([200, ''])
})

test('who has signed out meanwhile is told nothing more, who never signed in goes on', async () => {
  const own = await openDesk({}, { heartbeatMs: 20 })
  const url = await listen(own)
  const token = await own.reader(1)
  const [reader, anyone] = [await openStream(url, { token }), await openStream(url, { titles: '1' })]
  await own.remove('/session', { token })
  expect(await reader.next()).toBeNull()
  await own.close()
  expect(await anyone.next()).toBeNull()
})

test('a server that stops ends its streams at once', async () => {
  const own = await openDesk()
  const stream = await openStream(await listen(own))
  await own.close()
  expect(await stream.next()).toBeNull()
})
