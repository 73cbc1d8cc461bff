import { afterAll, beforeAll, expect, test } from 'vitest'
import { countHotTitles, createActContext, renewLoansAutomatically } from '../../../src/circulation/index.ts'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
let night: ReturnType<typeof createActContext>
beforeAll(async () => {
  desk = await openDesk()
  night = createActContext(desk.network)
  await desk.setPolicy({
    loanPeriod: '10d',
    renewalLimit: 0,
    autoRenew: 'yes',
    hotThreshold: { loans: 1, days: 30 },
    hotLoanPeriod: '5d',
  })
})
afterAll(() => desk.close())

const titleId = (n: number) => desk.library.titles[n - 1]?.id ?? ''
const patronId = (n: number) => desk.library.patrons[n - 1]?.id ?? ''

test('a title is hot from the night on, says so on its page, and explains the shorter loan', async () => {
  await desk.post('/loans', { item: 'T1-1', patron: 'P1', branch: 'main' })
  expect((await desk.get(`/titles/${titleId(1)}`)).body.hot).toBe(false)
  await desk.later(DAY_MS)
  expect(await countHotTitles(night)).toBe(1)
  expect(await countHotTitles(night)).toBe(0)
  expect((await desk.get(`/titles/${titleId(1)}`)).body.hot).toBe(true)
  const { body } = await desk.post('/loans', { item: 'T1-2', patron: 'P2', branch: 'east' })
  expect(body).toMatchObject({ due: '2026-09-07' })
  expect(body.dueExplained.map(({ code }: { code: string }) => code)).toEqual(['PERIOD', 'HOT_TITLE'])
})

test('who agreed is told in their language why a loan could not renew itself, once', async () => {
  await desk.ask('PUT', `/patrons/${patronId(3)}/consents/auto-renew`, { body: { given: true } })
  const loan = await desk.post('/loans', { item: 'T3-1', patron: 'P3', branch: 'main' })
  await desk.later(9 * DAY_MS)
  expect(await renewLoansAutomatically(night)).toBe(0)
  expect(await renewLoansAutomatically(night)).toBe(0)
  expect((await desk.get(`/loans/${loan.body.id}`)).body).toMatchObject({ due: loan.body.due, renewals: 0 })
  const token = await desk.reader(3)
  const inbox = async (language: string) => {
    const { body } = await desk.get('/me/notices', { token, headers: { 'accept-language': language } })
    return body.items.filter(({ kind }: { kind: string }) => kind === 'renewal-failed')
  }
  const [chinese, ...more] = await inbox('zh-CN')
  expect(more).toEqual([])
  expect(chinese).toMatchObject({ loan: loan.body.id, text: expect.stringContaining('此书不能续借') })
  expect((await inbox('en'))[0].text).toMatch(/could not be renewed automatically \(.+\): it stays due on/)
})

test('a consent that was withdrawn renews nothing', async () => {
  await desk.setPolicy({ loanPeriod: '10d', autoRenew: 'yes' })
  const consent = (given: boolean) =>
    desk.ask('PUT', `/patrons/${patronId(4)}/consents/auto-renew`, { body: { given } })
  await consent(true)
  const loan = await desk.post('/loans', { item: 'T4-1', patron: 'P4', branch: 'main' })
  await desk.later(9 * DAY_MS)
  await consent(false)
  expect(await renewLoansAutomatically(night)).toBe(0)
  await consent(true)
  expect(await renewLoansAutomatically(night)).toBe(1)
  const renewed = await desk.get(`/loans/${loan.body.id}`)
  expect(renewed.body).toMatchObject({ renewals: 1 })
  const { body } = await desk.get('/events', { query: { subject: `loan:${loan.body.id}` } })
  expect(JSON.stringify(body.items)).toContain('"automatic":true')
})
