import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestAnswer } from '../test-app.ts'
import { codes, DAY_MS, type Desk, openDesk } from './open-desk.ts'

let desk: Desk
let tokens: Record<string, string>
beforeAll(async () => {
  desk = await openDesk()
  tokens = {
    admin: desk.adminToken,
    desk: await desk.hire('desk'),
    eastDesk: await desk.hire('desk', 'east'),
    auditor: await desk.hire('auditor'),
    reader: await desk.reader(1),
  }
})
afterAll(() => desk.close())

type Verdict = { outcome: string; findings: { code: string }[] }
type Shown = { id: string; item: string; version: number; may: Record<string, Verdict> }

/** What each verdict of a loan or a hold is about. */
const acts: Record<string, (shown: Shown, token: string) => Promise<TestAnswer>> = {
  renew: ({ id }, token) => desk.post(`/loans/${id}/renewals`, {}, { token }),
  undo: ({ id }, token) => desk.post(`/loans/${id}/undo`, {}, { token }),
  return: ({ item }, token) => desk.post('/returns', { item }, { token }),
  suspend: ({ id }, token) => desk.patch(`/holds/${id}`, { suspendUntil: '2999-08-01' }, { token }),
  extend: ({ id }, token) => desk.patch(`/holds/${id}`, { extend: true }, { token }),
  reorder: ({ id }, token) => desk.patch(`/holds/${id}`, { position: 1, reason: 'test' }, { token }),
  changePickup: ({ id }, token) => desk.patch(`/holds/${id}`, { pickup: 'east' }, { token }),
  cancel: ({ id }, token) => desk.remove(`/holds/${id}`, { token }),
}

/** For each situation its loan and hold; made anew for each verdict, because doing one changes the next. */
const situations: Record<string, () => Promise<string[]>> = {
  'a fresh loan': async () => [`/loans/${await lend('P1')}`],
  'a loan near its due day': async () => {
    const id = await lend('P1')
    await desk.later(26 * DAY_MS)
    return [`/loans/${id}`]
  },
  'a loan renewed once': async () => {
    const id = await lend('P1')
    await desk.later(26 * DAY_MS)
    await desk.post(`/loans/${id}/renewals`)
    return [`/loans/${id}`]
  },
  'an overdue loan': async () => {
    const id = await lend('P1')
    await desk.later(33 * DAY_MS)
    return [`/loans/${id}`]
  },
  'a loan that another waits for': async () => {
    const id = await lend('P1')
    await desk.later(26 * DAY_MS)
    const { body } = await desk.post('/holds', { item: 'T1-1', patron: 'P2', pickup: 'main' })
    return [`/loans/${id}`, `/holds/${body.id}`]
  },
  'an own hold that waits': async () => {
    await lend('P2')
    const { body } = await desk.post('/holds', { item: 'T1-1', patron: 'P1', pickup: 'east' })
    return [`/holds/${body.id}`]
  },
  'an own hold that is ready': async () => [`/holds/${await readyHold()}`],
  'a ready hold extended as often as may be': async () => {
    const id = await readyHold()
    await desk.patch(`/holds/${id}`, { extend: true })
    return [`/holds/${id}`]
  },
  'a ready hold past its deadline': async () => {
    const id = await readyHold()
    await desk.later(10 * DAY_MS)
    return [`/holds/${id}`]
  },
  'a hold in transit': async () => {
    await lend('P2')
    const { body } = await desk.post('/holds', { item: 'T1-1', patron: 'P1', pickup: 'east' })
    await desk.post('/returns', { item: 'T1-1', branch: 'main' })
    return [`/holds/${body.id}`]
  },
}

async function lend(patron: string): Promise<string> {
  const answer = await desk.post('/loans', {
    item: 'T1-1',
    patron,
    branch: 'main',
    override: ['OVERDUE_LOANS'],
    reason: 'x',
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body.id
}

async function readyHold(): Promise<string> {
  await lend('P2')
  const { body } = await desk.post('/holds', { item: 'T1-1', patron: 'P1', pickup: 'main' })
  await desk.post('/returns', { item: 'T1-1', branch: 'main' })
  return body.id
}

/** Everything back: no open hold, nothing on loan, nothing owed, no missed hold counted. */
async function clear(): Promise<void> {
  const { body } = await desk.get('/holds')
  for (const { id } of body.items) await desk.remove(`/holds/${id}`)
  await desk.post('/returns', { item: 'T1-1', branch: 'main' })
  await desk.setPolicy({ debtLimit: 'none', holdMissLimit: 'none' })
}

const names = Object.keys(situations)
test.each(names)('what `may` says of %s is what then happens, to everyone', async (name) => {
  let compared = 0
  for (const [who, token] of Object.entries(tokens)) {
    for (const act of Object.keys(acts)) {
      await clear()
      const paths = (await situations[name]?.()) ?? []
      for (const path of paths) {
        const shown = await desk.get(path, { token })
        const verdict: Verdict | undefined = shown.body.may?.[act]
        if (shown.status !== 200 || verdict === undefined) continue
        const done = await acts[act]?.(shown.body, token)
        const outcome = done !== undefined && done.status < 300 ? 'allowed' : 'refused'
        expect(outcome, `${who}: ${act} of ${path}: ${done?.text}`).toBe(verdict.outcome)
        // A thing that is no longer in a state for the act is a conflict, which has no reasons.
        if (done?.body.reasons) expect(codes(done)).toEqual(verdict.findings.map(({ code }) => code))
        compared += 1
      }
    }
  }
  // Past its deadline a hold is over in all but name: nothing can be done with it.
  expect(compared > 3).toBe(name !== 'a ready hold past its deadline')
})
