import { nightlySteps } from '@wenyuan/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, type Desk, openDesk } from '../circulation/open-desk.ts'

let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.close())

const NIGHTLY = { job: 'nightly' }

test('a run that was asked for waits for a worker, with all steps in the night’s order', async () => {
  const answer = await it.post('/jobs', NIGHTLY)
  expect(answer.status).toBe(202)
  expect(answer.body).toMatchObject({ job: 'nightly', state: 'waiting', plannedOn: null, at: null, startedAt: null })
  const steps: { step: string; state: string }[] = answer.body.steps
  expect(steps.map(({ step }) => step)).toEqual([...nightlySteps])
  expect((await it.get(`/jobs/${answer.body.id}`)).body).toEqual(answer.body)
})

test('some steps run in the night’s order, whatever order they are named in', async () => {
  const answer = await it.post('/jobs', {
    ...NIGHTLY,
    at: '2026-12-01T02:00:00+08:00',
    steps: ['credit', 'holds-expire'],
  })
  expect(answer.body).toMatchObject({ at: '2026-12-01T02:00:00+08:00' })
  expect(answer.body.steps.map(({ step }: { step: string }) => step)).toEqual(['holds-expire', 'credit'])
})

test('the same key asks for one run', async () => {
  const headers = { 'idempotency-key': 'night-1' }
  const first = await it.post('/jobs', NIGHTLY, { headers })
  expect((await it.post('/jobs', NIGHTLY, { headers })).body).toEqual(first.body)
  expect((await it.post('/jobs', { ...NIGHTLY, steps: ['credit'] }, { headers })).status).toBe(422)
})

test('what is no job, no step or no time is refused, and nothing is written', async () => {
  const before = await it.state()
  for (const body of [
    {},
    { job: 'daily' },
    { ...NIGHTLY, steps: [] },
    { ...NIGHTLY, steps: ['all'] },
    { ...NIGHTLY, at: 'now' },
  ]) {
    expect((await it.post('/jobs', body)).status).toBe(400)
  }
  expect((await it.get('/jobs/999999')).status).toBe(404)
  expect(await it.state()).toBe(before)
})

test('asking for a run needs setting.write, looking at them report.read; a reader may neither', async () => {
  const [desk, auditor, reader] = [await it.hire('desk'), await it.hire('auditor'), await it.reader(1)]
  expect((await it.post('/jobs', NIGHTLY, { token: auditor })).status).toBe(403)
  expect((await it.get('/jobs', { token: auditor })).status).toBe(200)
  for (const token of [desk, reader]) {
    expect((await it.get('/jobs', { token })).status).toBe(403)
    expect((await it.get('/jobs/1', { token })).status).toBe(403)
  }
  expect((await it.get('/jobs', { token: null })).status).toBe(401)
})

test('the runs are listed newest first, page by page', async () => {
  await it.later(DAY_MS)
  const all = (await it.get('/jobs')).body.items.map(({ id }: { id: string }) => id)
  const paged: string[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = { limit: '2', ...(cursor === null ? {} : { cursor }) }
    const { body } = await it.get('/jobs', { query })
    paged.push(...body.items.map(({ id }: { id: string }) => id))
    cursor = body.nextCursor
  } while (cursor !== null)
  expect(paged).toEqual(all)
  expect(all).toEqual(all.toSorted((a: string, b: string) => Number(b) - Number(a)))
  expect((await it.get('/jobs', { query: { state: 'failed' } })).body.items).toEqual([])
})

test('the metrics tell how many runs wait', async () => {
  expect((await it.get('/metrics')).text).toMatch(/^wenyuan_job_unended_runs\{job="nightly"\} 3$/m)
})
