import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { activatePolicy } from '../../../src/policy/index.ts'
import { type Library, openLibrary } from '../patrons/people.ts'

const MINUTE_MS = 60_000
const SYSTEM = { kind: 'system', name: 'test' } as const

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())
// Each test begins a minute after the last: no two activations meet by chance.
beforeEach(() => it.clock.advance(MINUTE_MS))

async function draft(loanLimit: number): Promise<string> {
  return (await it.ask('POST', '/policy/drafts', { body: { lines: [{ loanLimit }] } })).body.id
}
const activate = (id: string, body?: unknown) =>
  it.ask('POST', `/policy/drafts/${id}/activation`, body === undefined ? {} : { body })
const inForce = async () => (await it.ask('GET', '/policy')).body
const atLocal = (time: string) => Date.parse(`${time}+08:00`)

/** What the acts of this moment would go by. */
async function limitNow(): Promise<number | null> {
  const { db, clock, directory, zone } = it.network
  const now = clock.now()
  const policy = (await directory.current(db)).policyAt(now)
  const context = {
    on: zone.dateOf(now),
    branch: 'main',
    credit: null,
    patronType: 'student',
    itemType: null,
    classNumber: null,
    acquiredOn: null,
  }
  return policy.resolve(context).values.loanLimit
}

describe('an activated draft', () => {
  test('is in force at once, for acts too, and the version before stays readable', async () => {
    const before = await inForce()
    const id = await draft(7)
    it.clock.advance(MINUTE_MS)
    const answer = await activate(id)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ version: Number(id), activatedBy: 'staff:1', lineCount: 1 })
    expect(await inForce()).toMatchObject({ version: Number(id), lines: [{ loanLimit: 7 }] })
    expect(await limitNow()).toBe(7)
    expect((await it.ask('GET', '/policy', { query: { version: String(before.version) } })).body).toEqual(before)
    expect((await it.events('policy.activated')).at(-1)).toMatchObject({
      actor: 'staff:1',
      subject: `policy:${id}`,
      data: { lines: [{ loanLimit: 7 }] },
    })
  })

  test('for later waits until its instant, and is listed meanwhile', async () => {
    const now = await inForce()
    const id = await draft(8)
    const at = it.clock.now() + 2 * MINUTE_MS
    expect((await activate(id, { at: new Date(at).toISOString() })).status).toBe(200)
    it.clock.advance(2 * MINUTE_MS - 1)
    expect((await inForce()).version).toBe(now.version)
    expect((await it.ask('GET', '/policy/versions')).body.items[0]).toMatchObject({ version: Number(id) })
    it.clock.advance(1)
    expect((await inForce()).version).toBe(Number(id))
    expect(await limitNow()).toBe(8)
  })

  test('for a day begins with it', async () => {
    const answer = await activate(await draft(9), { at: '2026-09-02' })
    expect(Date.parse(answer.body.activeFrom)).toBe(atLocal('2026-09-02T00:00:00'))
  })

  test('stays as it is', async () => {
    const id = await draft(9)
    await activate(id)
    expect((await activate(id)).status).toBe(409)
    expect((await it.ask('PUT', `/policy/drafts/${id}`, { body: { lines: [] } })).status).toBe(409)
    expect((await it.ask('GET', `/policy/drafts/${id}`)).body.status).toBe('activated')
  })
})

describe('refused, and the policy in force goes on', () => {
  async function refusedWith(id: string, body?: unknown) {
    const before = [await inForce(), await it.events('policy.activated')]
    const { status } = await activate(id, body)
    expect([await inForce(), await it.events('policy.activated')]).toEqual(before)
    return status
  }

  test('an instant that is past', async () => {
    const id = await draft(3)
    expect(await refusedWith(id, { at: new Date(it.clock.now() - 1).toISOString() })).toBe(422)
    expect(await refusedWith(id, { at: '2026-09-01' })).toBe(422)
  })

  test('an instant at which another version takes effect', async () => {
    const at = '2026-10-01T00:00:00+08:00'
    expect((await activate(await draft(3), { at })).status).toBe(200)
    it.clock.advance(MINUTE_MS)
    expect(await refusedWith(await draft(4), { at: '2026-10-01' })).toBe(409)
  })

  test.each([{ at: 'tomorrow' }, { at: '2026-02-30' }, { when: 'now' }, { at: 7 }])('%j is malformed', async (body) => {
    expect(await refusedWith(await draft(3), body)).toBe(400)
  })

  test('an unknown draft', async () => {
    expect(await refusedWith('999999')).toBe(404)
  })

  test('a draft whose base is no longer in force: it would undo what it never saw', async () => {
    const [mine, theirs] = [await draft(3), await draft(4)]
    it.clock.advance(1)
    expect((await activate(theirs)).status).toBe(200)
    const stale = () =>
      it.network.db.transaction((tx) => activatePolicy(tx, it.network, SYSTEM, { draftId: mine, effectiveAt: null }))
    expect((await stale()).kind).toBe('stale')
    expect(await refusedWith(mine)).toBe(412)
    it.clock.advance(1)
    // Written anew it is meant for the policy of now.
    await it.ask('PUT', `/policy/drafts/${mine}`, { body: { lines: [{ loanLimit: 4 }] } })
    expect((await activate(mine)).status).toBe(200)
  })

  test('a draft that someone rewrote since it was seen', async () => {
    const id = await draft(3)
    await it.ask('PUT', `/policy/drafts/${id}`, { body: { lines: [{ loanLimit: 5 }] } })
    const withTag = (tag: string) =>
      it.ask('POST', `/policy/drafts/${id}/activation`, { body: {}, headers: { 'if-match': tag } })
    expect((await withTag('"1"')).status).toBe(412)
    expect((await withTag('"2"')).status).toBe(200)
  })

  test('a draft begun in the very moment of an activation that it did not see', async () => {
    const [mine, theirs] = [await draft(3), await draft(4)]
    expect((await activate(theirs)).status).toBe(200)
    expect(await refusedWith(mine)).toBe(412)
  })

  test('a draft that only an older program could read', async () => {
    const id = await draft(3)
    await it.network.db.query(
      null,
      `UPDATE policy_version SET lines = '[{"loanLimit": 3}, {"gone": 1}]' WHERE version = $1`,
      [id],
    )
    expect(await refusedWith(id)).toBe(422)
    expect(await limitNow()).not.toBe(3)
  })

  test('one that fails on its last statement: nothing of it is there', async () => {
    const id = await draft(3)
    const before = await inForce()
    await it.network.db.script(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'no room'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON event FOR EACH ROW WHEN (NEW.kind = 'policy.activated') EXECUTE FUNCTION fail()`)
    expect((await activate(id)).status).toBe(500)
    await it.network.db.script('DROP TRIGGER fail ON event; DROP FUNCTION fail')
    expect(await inForce()).toEqual(before)
    expect(await limitNow()).toBe(before.lines[0].loanLimit)
    expect((await it.ask('GET', `/policy/drafts/${id}`)).body.status).toBe('draft')
    expect((await activate(id)).status).toBe(200)
  })
})

test('of drafts that many activate at once, one: the others have not seen it', async () => {
  const ids: string[] = []
  for (let n = 0; n < 8; n += 1) ids.push(await draft(n))
  const statuses = (await Promise.all(ids.map((id) => activate(id)))).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => status === 412)).toHaveLength(7)
})

test('versions come newest first, page by page', async () => {
  const seen: { version: number; activeFrom: string }[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: Record<string, string> = { limit: '2', ...(cursor === '' ? {} : { cursor }) }
    const { body } = await it.ask('GET', '/policy/versions', { query })
    seen.push(...body.items)
    cursor = body.nextCursor
  }
  expect(seen.length).toBeGreaterThan(4)
  expect(new Set(seen.map(({ version }) => version)).size).toBe(seen.length)
  const instants = seen.map(({ activeFrom }) => activeFrom)
  expect(instants).toEqual([...instants].sort().reverse())
})

test('a version that is none is not found', async () => {
  const statusOf = async (version: string) => (await it.ask('GET', '/policy', { query: { version } })).status
  expect(await statusOf('999999')).toBe(404)
  expect(await statusOf(await draft(1))).toBe(404)
  expect(await statusOf('first')).toBe(400)
})
