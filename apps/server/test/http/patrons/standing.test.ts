import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const patron = async (n: number) => (await desk.get(`/patrons/${desk.library.patrons[n - 1]?.id}`)).body
const EVERYTHING = ['borrow', 'renew', 'hold']

test('nothing stands against a patron in good standing', async () => {
  expect((await patron(1)).standing).toEqual([])
})

test('a block stands with its end, and is among those that were placed', async () => {
  const { id } = await patron(2)
  await desk.post(`/patrons/${id}/blocks`, { reason: '损坏图书', until: '2026-09-30', acts: ['hold'] })
  const { blocks, standing } = await patron(2)
  expect(blocks).toHaveLength(1)
  expect(standing).toEqual([
    {
      code: 'PATRON_BLOCKED',
      level: 'overridable',
      message: expect.stringContaining('损坏图书'),
      acts: ['hold'],
      until: '2026-09-30',
    },
  ])
  await desk.remove(`/patrons/${id}/blocks/${blocks[0].id}`)
  expect((await patron(2)).standing).toEqual([])
})

test('lateness stands though nobody placed a block', async () => {
  const item = desk.library.titles[0]?.barcodes[0]
  expect((await desk.post('/loans', { patron: 'P3', item })).status).toBe(201)
  await desk.later(200 * DAY_MS)
  const { blocks, standing } = await patron(3)
  expect(blocks).toEqual([])
  expect(standing).toMatchObject([{ code: 'OVERDUE_LOANS', acts: EVERYTHING }])
  expect(standing[0]).not.toHaveProperty('until')
})
