import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendEvents, createSealer } from '../../../src/events/index.ts'
import { type Library, openLibrary, PIN, rolesAdmitted } from '../patrons/people.ts'

const SYSTEM = { kind: 'system', name: 'test' } as const

let it: Library
beforeAll(async () => {
  it = await openLibrary()
  const { network, ann, bob } = it
  await network.db.transaction((tx) =>
    appendEvents(tx, network.recorder, network.clock.now(), [
      { kind: 'loan.created', actor: SYSTEM, patronId: ann.id, itemId: '7', loanId: '70', data: { due: '2026-10-08' } },
      { kind: 'loan.created', actor: SYSTEM, patronId: bob.id, itemId: '8', loanId: '80', data: {} },
      { kind: 'setting.changed', actor: SYSTEM, subject: 'settings', data: { language: 'en' } },
      { kind: 'type.changed', actor: SYSTEM, subject: 'patron-type:guest', data: {} },
      { kind: 'loan.returned', actor: SYSTEM, patronId: ann.id, itemId: '7', loanId: '70', data: { reason: 'found' } },
    ]),
  )
})
afterAll(async () => {
  await it.close()
  rmSync(folder, { recursive: true })
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-record-'))

type Shown = { id: string; kind: string }
const list = async (query: Record<string, string>, token = it.adminToken) =>
  (await it.ask('GET', '/events', { query, token })).body.items as Shown[]
const kinds = async (query: Record<string, string>, token?: string) =>
  (await list(query, token)).map(({ kind }) => kind)

describe('the record', () => {
  test('shows an entry with who, when, what and why, and its place in the chain once it is sealed', async () => {
    const [before] = await list({ subject: 'loan:70' })
    expect(before).toEqual({
      id: expect.any(String),
      kind: 'loan.returned',
      at: '2026-09-01T10:00:00+08:00',
      effectiveAt: '2026-09-01T10:00:00+08:00',
      actor: 'system:test',
      terminal: null,
      subjects: [`patron:${it.ann.id}`, 'item:7', 'loan:70'],
      reason: 'found',
      data: { reason: 'found' },
      sequence: null,
      hash: null,
    })
    await createSealer(it.network, path.join(folder, 'record-head.jsonl')).pass()
    const [after] = await list({ subject: 'loan:70' })
    expect(after).toMatchObject({ sequence: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test.each([
    ['of a loan, newest first', { subject: 'loan:70' }, ['loan.returned', 'loan.created']],
    ['of an item', { subject: 'item:8' }, ['loan.created']],
    ['of a branch', { subject: 'branch:east' }, ['branch.created']],
    ['of nothing that is there', { subject: 'loan:999' }, []],
    ['of an id that is none', { subject: 'loan:x' }, []],
    ['by kind', { kind: 'loan.returned' }, ['loan.returned']],
    ['by kind and actor', { kind: 'branch.created', actor: 'staff:1' }, ['branch.created']],
    ['of the settings, which have no id', { subject: 'settings' }, ['setting.changed']],
    ['of a patron type', { subject: 'patron-type:guest' }, ['type.changed']],
    ['of a line of an account', { subject: 'line:1' }, []],
    ['since a moment', { from: '2026-09-01T10:00:00.001+08:00' }, []],
    ['until a moment, which is not in it', { to: '2026-09-01T10:00:00+08:00' }, []],
  ])('%s', async (_what, query, found) => expect(await kinds(query)).toEqual(found))

  test('names the staff who acted, by their name now, and no reader', async () => {
    const [opened] = await list({ subject: 'branch:east' })
    expect(opened).toMatchObject({ actor: 'staff:1', actorName: expect.any(String) })
    expect((await it.ask('PATCH', '/staff/1', { body: { name: '馆长' } })).status).toBe(200)
    expect((await list({ subject: 'branch:east' }))[0]).toMatchObject({ actor: 'staff:1', actorName: '馆长' })
    const own = { pin: PIN, newPin: '97531' }
    expect((await it.ask('PUT', '/me/pin', { token: it.ann.token, body: own })).status).toBe(204)
    const [changed] = await list({ kind: 'patron.changed' })
    expect(changed).toMatchObject({ actor: `reader:${it.ann.id}` })
    expect(changed).not.toHaveProperty('actorName')
    const { key } = (await it.ask('POST', '/api-keys', { body: { name: '门禁', scopes: ['patron.write'] } })).body
    expect((await it.ask('PATCH', `/patrons/${it.bob.id}`, { token: key, body: { name: 'Bob' } })).status).toBe(200)
    expect((await list({ kind: 'patron.changed' }))[0]).toMatchObject({ actorName: '门禁' })
  })

  test('names nobody to who may read only histories', async () => {
    const { key } = (await it.ask('POST', '/api-keys', { body: { name: 'past', scopes: ['history.read'] } })).body
    const [entry] = await list({ subject: `patron:${it.bob.id}` }, key)
    expect(entry).toMatchObject({ actor: expect.stringMatching(/^(?:staff|machine):/) })
    expect(entry).not.toHaveProperty('actorName')
  })

  test('comes page by page to its end, each entry once', async () => {
    const all = await list({ limit: '200' })
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { limit: '7', ...(cursor === '' ? {} : { cursor }) }
      const { body } = await it.ask('GET', '/events', { query })
      seen.push(...body.items.map(({ id }: Shown) => id))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(all.map(({ id }) => id))
  })

  test.each([
    { subject: 'loan' },
    { subject: 'moon:1' },
    { subject: 'settings:1' },
    { from: 'yesterday' },
    { limit: '0' },
    { cursor: 'x' },
  ])('%j is malformed', async (query) => expect((await it.ask('GET', '/events', { query })).status).toBe(400))
})

describe('a reader', () => {
  test('reads of their own loan, and of another’s nothing, as of one that is not there', async () => {
    const { token } = it.ann
    expect(await kinds({ subject: 'loan:70' }, token)).toEqual(['loan.returned', 'loan.created'])
    expect([await list({ subject: 'loan:80' }, token), await list({ subject: 'loan:999' }, token)]).toEqual([[], []])
    expect(await list({ subject: `patron:${it.bob.id}` }, token)).toEqual([])
  })

  test.each([{}, { subject: 'item:7' }, { subject: 'branch:east' }, { kind: 'loan.created' }])(
    'may not ask for %j',
    async (query) => expect((await it.ask('GET', '/events', { query, token: it.ann.token })).status).toBe(403),
  )
})

test('admin, head and auditor read the record and verify it', async () => {
  expect(await rolesAdmitted(it, 'GET', '/events')).toEqual(['admin', 'head', 'auditor'])
  expect(await rolesAdmitted(it, 'GET', '/events/verify')).toEqual(['admin', 'head', 'auditor'])
})

test('verify says that all is well, and names the first entry that is not', async () => {
  expect((await it.ask('GET', '/events/verify')).body).toMatchObject({ ok: true })
  const [entry] = await list({ subject: 'loan:80' })
  await it.network.db.script(`ALTER TABLE event DISABLE TRIGGER USER;
    UPDATE event SET patron_id = ${it.ann.id} WHERE id = ${entry?.id}; ALTER TABLE event ENABLE TRIGGER USER`)
  const { body } = await it.ask('GET', '/events/verify')
  expect(body).toMatchObject({ ok: false, firstBroken: { what: 'changed', event: entry?.id } })
})
