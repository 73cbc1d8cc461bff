import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendEvents, createSealer } from '../../../src/events/index.ts'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

const SYSTEM = { kind: 'system', name: 'test' } as const

let it: Library
beforeAll(async () => {
  it = await openLibrary()
  const { network, ann, bob } = it
  await network.db.transaction((tx) =>
    appendEvents(tx, network.recorder, network.clock.now(), [
      { kind: 'loan.created', actor: SYSTEM, patronId: ann.id, itemId: '7', loanId: '70', data: { due: '2026-10-08' } },
      { kind: 'loan.created', actor: SYSTEM, patronId: bob.id, itemId: '8', loanId: '80', data: {} },
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
    ['since a moment', { from: '2026-09-01T10:00:00.001+08:00' }, []],
    ['until a moment, which is not in it', { to: '2026-09-01T10:00:00+08:00' }, []],
  ])('%s', async (_what, query, found) => expect(await kinds(query)).toEqual(found))

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

  test.each([{ subject: 'loan' }, { subject: 'moon:1' }, { from: 'yesterday' }, { limit: '0' }, { cursor: 'x' }])(
    '%j is malformed',
    async (query) => expect((await it.ask('GET', '/events', { query })).status).toBe(400),
  )
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
