import { afterAll, beforeAll, expect, test } from 'vitest'
import { touchDirectory } from '../../../src/network/index.ts'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let it: Desk
let token: string
let other: string
beforeAll(async () => {
  it = await openDesk()
  token = await it.reader(1)
  other = await it.reader(2)
})
afterAll(() => it.close())

const inbox = (query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  it.get('/me/notices', { token, query, headers })
const read = (upTo: string, by = token) => it.ask('PUT', '/me/notices/read', { token: by, body: { upTo } })
const barcode = (n: number) => it.library.titles[n]?.barcodes[0] ?? ''

test('the inbox tells newest first what happened, about what, in the language asked for', async () => {
  const loan = await it.post('/loans', { item: barcode(0), patron: 'P1', branch: 'main' })
  expect(loan.status).toBe(201)
  await it.post('/returns', { item: barcode(0), branch: 'main' })
  const { status, body } = await inbox()
  expect(status).toBe(200)
  expect(body).toMatchObject({
    unread: 2,
    nextCursor: null,
    items: [
      { kind: 'return', loan: loan.body.id, title: loan.body.title, hold: null, readAt: null },
      { kind: 'checkout', loan: loan.body.id, title: loan.body.title, hold: null, readAt: null },
    ],
  })
  expect(body.items[0].text).toMatch(/^You have returned 《/)
  const chinese = await inbox({}, { 'accept-language': 'zh-CN' })
  expect(chinese.body.items[0].text).toMatch(/^您已.*归还《/)
})

test('a hold’s notice leads to its title', async () => {
  const title = it.library.titles[5]?.id
  await it.post('/loans', { item: it.library.titles[5]?.barcodes[0], patron: 'P3', branch: 'main' })
  await it.post('/loans', { item: it.library.titles[5]?.barcodes[1], patron: 'P4', branch: 'main' })
  const hold = await it.post('/holds', { title, pickup: 'main', patron: 'P1' })
  expect(hold.status).toBe(201)
  const [newest] = (await inbox()).body.items
  expect(newest).toMatchObject({ hold: hold.body.id, title })
})

test('what was seen is read, what came meanwhile is not, and reading again moves nothing', async () => {
  const before = (await inbox()).body
  const [newest, ...older] = before.items
  expect((await read(older[0].id)).status).toBe(204)
  const after = (await inbox()).body
  expect(after.unread).toBe(1)
  expect(after.items[0]).toMatchObject({ id: newest.id, readAt: null })
  const { readAt } = after.items[1]
  expect(readAt).toBe('2026-09-01T10:00:00+08:00')
  it.clock.advance(60_000)
  expect((await read(newest.id)).status).toBe(204)
  const again = (await inbox()).body
  expect([again.unread, again.items[1].readAt]).toEqual([0, readAt])
})

test('nobody reads or marks another’s inbox', async () => {
  await it.post('/loans', { item: barcode(2), patron: 'P1', branch: 'main' })
  const [newest] = (await inbox()).body.items
  expect((await it.get('/me/notices', { token: other })).body).toMatchObject({ items: [], unread: 0 })
  expect((await read(newest.id, other)).status).toBe(204)
  expect((await inbox()).body.unread).toBe(1)
  expect((await it.get('/me/notices')).status).toBe(403)
  expect((await it.ask('PUT', '/me/notices/read', { body: { upTo: '1' } })).status).toBe(403)
})

test('the pages of the inbox give each notice once', async () => {
  const all = (await inbox()).body.items.map(({ id }: { id: string }) => id)
  const paged: string[] = []
  let query: Record<string, string> = { limit: '1' }
  for (;;) {
    const { body } = await inbox(query)
    paged.push(...body.items.map(({ id }: { id: string }) => id))
    if (body.nextCursor === null) break
    query = { limit: '1', cursor: body.nextCursor }
  }
  expect(paged).toEqual(all)
  expect((await inbox({ cursor: 'made up' })).status).toBe(400)
})

test.each([{ upTo: '0' }, { upTo: '-1' }, { upTo: 'x' }, { upTo: '9223372036854775808' }, {}, { upTo: 1 }])(
  'marking with %j is refused',
  async (body) => {
    expect((await it.ask('PUT', '/me/notices/read', { token, body })).status).toBe(400)
  },
)

test('a notice of a kind that a newer program wrote shows its kind', async () => {
  const { db } = it.network
  await db.query(
    null,
    `INSERT INTO notice (patron_id, kind, at, data) SELECT patron_id, 'from-the-future', now(), '{}' FROM card WHERE number = 'P2'`,
  )
  expect((await it.get('/me/notices', { token: other })).body.items).toMatchObject([
    { text: 'from-the-future', title: null },
  ])
})

test('branches are said by name, a charge by what it is for, a loan in hours by its minute', async () => {
  await it.network.db.query(null, `UPDATE branch SET name = '总馆' WHERE code = 'main'`)
  await it.network.db.transaction(touchDirectory)
  await it.setPolicy({ loanPeriod: '7d', overdueCap: 'none' })
  const late = await it.reader(5)
  await it.post('/loans', { item: barcode(7), patron: 'P5', branch: 'main' })
  await it.later(10 * DAY_MS)
  await it.post('/returns', { item: barcode(7), branch: 'main' })
  const texts = (await it.get('/me/notices', { token: late })).body.items.map(({ text }: { text: string }) => text)
  expect(texts).toContainEqual(expect.stringMatching(/^You have returned .* at 总馆/))
  expect(texts).toContainEqual(expect.stringMatching(/^Booked to your account: overdue charge for /))
  await it.setPolicy({ loanPeriod: '2h' })
  await it.post('/loans', { item: barcode(8), patron: 'P6', branch: 'main' })
  const [lent] = (await it.get('/me/notices', { token: await it.reader(6) })).body.items
  expect(lent.text).toMatch(/ at 总馆, due on .* at 12:01\.$/)
  await it.setPolicy({})
})
