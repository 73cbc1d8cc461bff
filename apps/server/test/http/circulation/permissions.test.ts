import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codes, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
let eastDesk: string
let eastHead: string
beforeAll(async () => {
  desk = await openDesk()
  eastDesk = await desk.hire('desk', 'east')
  eastHead = await desk.hire('head', 'east')
})
afterAll(() => desk.close())

describe('a desk of one branch', () => {
  test('lends and takes back there, and nowhere else', async () => {
    const here = await desk.post('/loans', { item: 'T1-2', patron: 'P1', branch: 'east' }, { token: eastDesk })
    expect(here.status).toBe(201)
    const there = await desk.post('/loans', { item: 'T1-1', patron: 'P2', branch: 'main' }, { token: eastDesk })
    expect([there.status, codes(there)]).toEqual([403, ['NOT_PERMITTED']])
    const back = await desk.post('/returns', { item: 'T1-2', branch: 'main' }, { token: eastDesk })
    expect(back.status).toBe(403)
    expect((await desk.post('/returns', { item: 'T1-2', branch: 'east' }, { token: eastDesk })).status).toBe(200)
  })

  test('places holds to be picked up there', async () => {
    await desk.post('/loans', { item: 'T2-1', patron: 'P3' })
    const body = { item: 'T2-1', patron: 'P4', pickup: 'main' }
    expect((await desk.post('/holds', body, { token: eastDesk })).status).toBe(403)
    const placed = await desk.post('/holds', { ...body, pickup: 'east' }, { token: eastDesk })
    expect(placed.status).toBe(201)
    const elsewhere = await desk.post('/holds', { ...body, patron: 'P5' })
    expect((await desk.remove(`/holds/${elsewhere.body.id}`, { token: eastDesk })).status).toBe(403)
    expect((await desk.remove(`/holds/${placed.body.id}`, { token: eastDesk })).status).toBe(200)
  })

  test('does not reorder a queue, its head does', async () => {
    await desk.post('/loans', { item: 'T3-1', patron: 'P3' })
    await desk.post('/holds', { item: 'T3-1', patron: 'P6', pickup: 'east' })
    const { body: last } = await desk.post('/holds', { item: 'T3-1', patron: 'P7', pickup: 'east' })
    const move = { position: 1, reason: 'needed for a course' }
    expect((await desk.patch(`/holds/${last.id}`, move, { token: eastDesk })).status).toBe(403)
    expect(await desk.patch(`/holds/${last.id}`, move, { token: eastHead })).toMatchObject({
      status: 200,
      body: { position: 1 },
    })
  })
})

test('a head overrides at the own branch only, and the override is on record', async () => {
  await desk.setPolicy({ loanLimit: 0 })
  const body = { item: 'T4-2', patron: 'P1', override: ['LOAN_LIMIT'], reason: 'thesis' }
  const elsewhere = await desk.post('/loans', { ...body, branch: 'main' }, { token: eastHead })
  expect(elsewhere.status).toBe(403)
  const here = await desk.post('/loans', { ...body, branch: 'east' }, { token: eastHead })
  expect(here.status, here.text).toBe(201)
  const events = await desk.get(`/events?subject=loan:${here.body.id}`)
  expect(JSON.stringify(events.body.items)).toContain('thesis')
  await desk.setPolicy({})
})

test('backdating needs its permission, where the return happens', async () => {
  const key = await desk.post('/api-keys', {
    name: 'book drop',
    scopes: ['return.create'],
  })
  expect(key.status, key.text).toBe(201)
  const token = key.body.key ?? key.body.token
  await desk.post('/loans', { item: 'T5-1', patron: 'P8' })
  await desk.later(86_400_000)
  const backdated = await desk.post('/returns', { item: 'T5-1', effectiveAt: '2026-09-01' }, { token })
  expect([backdated.status, codes(backdated)]).toEqual([409, ['NOT_PERMITTED']])
  expect((await desk.post('/returns', { item: 'T5-1' }, { token })).status).toBe(200)
})

describe('who may not read about patrons', () => {
  test('sees neither loans nor holds, one by one or in lists', async () => {
    const token = await desk.hire('cataloguer')
    const { body: loan } = await desk.post('/loans', { item: 'T6-1', patron: 'P2' })
    const { body: hold } = await desk.post('/holds', { item: 'T6-1', patron: 'P3', pickup: 'main' })
    const patronId = desk.library.patrons[1]?.id
    for (const path of [
      `/loans/${loan.id}`,
      `/holds/${hold.id}`,
      '/holds',
      `/patrons/${patronId}/loans`,
      `/patrons/${patronId}/holds`,
    ]) {
      const answer = await desk.get(path, { token })
      expect([403, 404], path).toContain(answer.status)
    }
  })

  test('nor asks about them', async () => {
    const token = await desk.hire('cataloguer')
    for (const body of [
      { act: 'checkout', item: 'T7-1', patron: 'P2' },
      { act: 'return', item: 'T6-1' },
      { act: 'renew', item: 'T6-1' },
      { act: 'hold', item: 'T6-1', patron: 'P2', pickup: 'main' },
    ]) {
      expect((await desk.post('/decisions', body, { token })).status, body.act).toBe(403)
    }
  })
})
