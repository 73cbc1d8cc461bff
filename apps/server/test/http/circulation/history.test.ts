import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, type Desk, openDesk } from './open-desk.ts'

let it: Desk
let patron: string
beforeAll(async () => {
  it = await openDesk()
  patron = it.library.patrons[0]?.id ?? ''
  const barcode = it.library.titles[0]?.barcodes[0]
  await it.post('/loans', { item: barcode, patron: 'P1', branch: 'main' })
  await it.post('/returns', { item: barcode, branch: 'main' })
})
afterAll(() => it.close())

const history = (token: string) => it.get(`/patrons/${patron}/loans`, { token, query: { state: 'closed' } })

async function readings(): Promise<{ actor: string; patron: string }[]> {
  const { rows } = await it.network.db.query<{ body: never }>(
    null,
    `SELECT body FROM event WHERE kind = 'history.read' ORDER BY id`,
  )
  return rows.map(({ body }) => body)
}

test('what a reader has read is shown to staff with the permission, once a day in the record', async () => {
  const head = await it.hire('head')
  expect((await history(head)).body.items).toHaveLength(1)
  await history(head)
  const noted = await readings()
  expect(noted).toMatchObject([{ actor: expect.stringMatching(/^staff:/), patron }])
  await it.later(DAY_MS)
  await history(head)
  expect(await readings()).toHaveLength(2)
})

test('without the permission it is 403 and nothing is noted; open loans are no history', async () => {
  const before = await readings()
  const cataloguer = await it.hire('cataloguer')
  expect((await history(cataloguer)).status).toBe(403)
  expect((await it.get(`/patrons/${patron}/loans`, { query: { state: 'open' } })).status).toBe(200)
  expect((await it.get('/patrons/999999/loans', { query: { state: 'closed' } })).status).toBe(404)
  expect(await readings()).toEqual(before)
})

test('a reader reads their own history freely', async () => {
  const before = await readings()
  expect((await history(await it.reader(1))).body.items).toHaveLength(1)
  expect((await history(await it.reader(2))).status).toBe(404)
  expect(await readings()).toEqual(before)
})
