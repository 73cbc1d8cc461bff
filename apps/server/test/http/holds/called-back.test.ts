import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ titles: [{ copies: [{}] }, { copies: [{}] }] })
})
afterAll(() => desk.close())

const wish = (nth: number, patron = 'P2') => ({ title: desk.library.titles[nth]?.id, patron, pickup: 'main' })

test('a reader is told which day a loan is called back for, before placing, at placing and afterwards', async () => {
  await desk.setPolicy({ loanPeriod: '60d', recallAllowed: true, recallGuaranteed: 14, recallReturnWithin: 7 })
  const lent = await desk.post('/loans', { item: 'T1-1', patron: 'P8' })
  const asked = await desk.post('/decisions', { act: 'hold', ...wish(0) })
  expect(asked.body.outcome).toBe('allowed')
  expect(asked.body.calledBackTo < lent.body.due).toBe(true)
  const placed = await desk.post('/holds', wish(0))
  expect(placed.body.calledBackTo).toBe(asked.body.calledBackTo)
  const loan = await desk.get(`/loans/${lent.body.id}`)
  expect(loan.body.due).toBe(placed.body.calledBackTo)
  expect((await desk.get(`/holds/${placed.body.id}`)).body.calledBackTo).toBe(loan.body.due)
  const second = await desk.post('/holds', wish(0, 'P3'))
  expect(second.body.calledBackTo).toBeUndefined()
})

test('nothing is said of a call where the policy knows none', async () => {
  await desk.setPolicy({ loanPeriod: '60d' })
  await desk.post('/loans', { item: 'T2-1', patron: 'P8' })
  expect((await desk.post('/decisions', { act: 'hold', ...wish(1) })).body.calledBackTo).toBeUndefined()
  const placed = await desk.post('/holds', wish(1))
  expect((await desk.get(`/holds/${placed.body.id}`)).body.calledBackTo).toBeUndefined()
})
