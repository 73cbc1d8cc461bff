import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const path = (n: number) => `/patrons/${desk.library.patrons[n - 1]?.id}/consents`

test('a reader gives and withdraws a consent, and both times are kept', async () => {
  const token = await desk.reader(1)
  const none = await desk.get(path(1), { token })
  expect(none.body).toEqual({ items: [{ kind: 'auto-renew', given: false, givenAt: null, withdrawnAt: null }] })
  const put = (given: boolean) => desk.ask('PUT', `${path(1)}/auto-renew`, { token, body: { given } })
  const given = await put(true)
  expect(given).toMatchObject({
    status: 200,
    body: { given: true, givenAt: '2026-09-01T10:00:00+08:00', withdrawnAt: null },
  })
  await desk.later(DAY_MS)
  expect((await put(true)).body).toEqual(given.body)
  expect((await put(false)).body).toMatchObject({ given: false, withdrawnAt: '2026-09-02T10:00:00+08:00' })
  const { rows } = await desk.network.db.query<{ kind: string }>(
    null,
    "SELECT kind FROM event WHERE kind LIKE 'consent.%' ORDER BY id",
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['consent.given', 'consent.withdrawn'])
})

test('staff do it for a reader where they may change readers', async () => {
  const body = { given: true }
  const token = await desk.hire('desk')
  expect((await desk.ask('PUT', `${path(2)}/auto-renew`, { token, body })).body).toMatchObject({ given: true })
  expect((await desk.get(path(2), { token })).status).toBe(200)
  const auditor = await desk.hire('auditor')
  expect((await desk.ask('PUT', `${path(2)}/auto-renew`, { token: auditor, body })).status).toBe(403)
  const cataloguer = await desk.hire('cataloguer')
  expect((await desk.get(path(2), { token: cataloguer })).status).toBe(403)
})

test('another reader’s consents are not there, and neither are those of nobody', async () => {
  const token = await desk.reader(3)
  expect((await desk.get(path(4), { token })).status).toBe(404)
  expect((await desk.ask('PUT', `${path(4)}/auto-renew`, { token, body: { given: true } })).status).toBe(404)
  expect((await desk.get('/patrons/999999/consents')).status).toBe(404)
})

test('an unknown kind is not there, and an unclear answer malformed', async () => {
  expect((await desk.ask('PUT', `${path(1)}/everything`, { body: { given: true } })).status).toBe(404)
  expect((await desk.ask('PUT', `${path(1)}/auto-renew`, { body: { given: 'yes' } })).status).toBe(400)
})
