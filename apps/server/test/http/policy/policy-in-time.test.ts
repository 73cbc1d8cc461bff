import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../circulation/open-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const atLocal = (time: string) => Date.parse(`${time}+08:00`)

async function activate(lines: object[], at?: string): Promise<void> {
  const draft = await desk.post('/policy/drafts', { lines })
  const answer = await desk.post(`/policy/drafts/${draft.body.id}/activation`, at === undefined ? {} : { at })
  expect(answer.status).toBe(200)
}

async function lend(n: number): Promise<string> {
  const item = desk.library.titles[n]?.barcodes[0]
  const answer = await desk.post('/loans', { patron: `P${n + 1}`, item })
  expect(answer.status).toBe(201)
  return answer.body.due
}

/** Goes on to an instant of the library's zone. */
const until = (time: string) => desk.later(atLocal(time) - desk.clock.now())

test('versions for later take over one after the other, each at its instant, without a restart', async () => {
  // 1 September 2026, 10:00: three versions, the latest first.
  await activate([{ loanPeriod: '20d' }], '2026-09-03')
  await activate([{ loanPeriod: '10d' }], '2026-09-02T12:00:00+08:00')
  await desk.later(60_000)
  await activate([{ loanPeriod: '5d' }])
  expect(await lend(0)).toBe('2026-09-06')
  await until('2026-09-02T11:59:59')
  expect(await lend(1)).toBe('2026-09-07')
  await until('2026-09-02T12:00:00')
  expect(await lend(2)).toBe('2026-09-12')
  await until('2026-09-02T23:59:59')
  expect(await lend(3)).toBe('2026-09-12')
  await until('2026-09-03T00:00:00')
  expect(await lend(4)).toBe('2026-09-23')
})

test('what was lent before keeps its due date', async () => {
  const { body } = await desk.get(`/patrons/${desk.library.patrons[0]?.id}/loans`)
  expect(body.items.map(({ due }: { due: string }) => due)).toEqual(['2026-09-06'])
})
