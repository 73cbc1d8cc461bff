import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, type Person, rolesAdmitted } from './people.ts'

let it: Library
let child: Person
beforeAll(async () => {
  it = await openLibrary()
  child = await it.register('C1', { name: '小明', phone: '139 0000 4321' })
})
afterAll(() => it.close())

const add = (of: Person, body: object, options = {}) =>
  it.ask('POST', `/patrons/${of.id}/relations`, { body, ...options })
const asAnn = (method: string, path: string, body?: object) =>
  it.ask(method, path, { token: it.ann.token, ...(body === undefined ? {} : { body }) })

describe('a relation', () => {
  test('lets a guardian see the loans, holds, account and credit of a child, and no one else', async () => {
    const paths = ['loans', 'holds', 'account', 'credit', 'relations'].map((what) => `/patrons/${child.id}/${what}`)
    const statuses = async () => Promise.all(paths.map(async (path) => (await asAnn('GET', path)).status))
    expect(await statuses()).toEqual([404, 404, 404, 404, 404])
    const { status, body } = await add(child, { kind: 'guardian', by: 'R1', until: '2026-12-31' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ kind: 'guardian', by: { card: 'R1' }, of: { card: 'C1' }, active: true })
    expect(await statuses()).toEqual([200, 200, 200, 200, 200])
    expect((await it.ask('GET', paths[0] ?? '', { token: it.bob.token })).status).toBe(404)
  })

  test('shows the child with the phone masked, and tells nothing of what was read before', async () => {
    const { body } = await asAnn('GET', `/patrons/${child.id}`)
    expect(body).toMatchObject({ name: '小明', phone: '*******4321' })
    expect((await asAnn('GET', `/patrons/${child.id}/loans?state=closed`)).status).toBe(403)
  })

  test('does not let the guardian change the child, nor the child act for the guardian', async () => {
    expect((await asAnn('PATCH', `/patrons/${child.id}`, { name: 'x' })).status).toBe(404)
    expect((await it.ask('GET', `/patrons/${it.ann.id}/loans`, { token: child.token })).status).toBe(404)
  })

  test('lets the guardian fetch for the child at the desk, and the loan says so; nobody else', async () => {
    const title = await it.ask('POST', '/titles', { body: { title: '西游记', authors: [] } })
    await it.ask('POST', '/items', { body: { barcode: 'B1', titleId: title.body.id, type: 'book', branch: 'main' } })
    const lend = (onBehalfBy: string) =>
      it.ask('POST', '/loans', { body: { item: 'B1', patron: 'C1', branch: 'main', onBehalfBy } })
    const refused = await lend('R2')
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'onBehalfBy'])
    const { body } = await lend('R1')
    expect(body).toMatchObject({ patron: 'C1', fetchedBy: { card: 'R1' } })
    const [event] = (await it.events('loan.created')).slice(-1)
    expect([event?.patron, event?.data['fetchedBy']]).toEqual([child.id, it.ann.id])
    const renewed = await asAnn('POST', `/patrons/${child.id}/renewals`)
    expect(renewed.status).toBe(200)
    expect((await it.ask('POST', `/patrons/${child.id}/renewals`, { token: it.bob.token })).status).toBe(404)
  })

  test('is the same once: again it is a conflict, with the same key the same answer', async () => {
    expect((await add(child, { kind: 'guardian', by: 'R1' })).status).toBe(409)
    const headers = { 'idempotency-key': 'proxy-1' }
    const [first, second] = [
      await add(it.bob, { kind: 'proxy', by: 'R1' }, { headers }),
      await add(it.bob, { kind: 'proxy', by: 'R1' }, { headers }),
    ]
    expect(second.body).toEqual(first.body)
    expect((await add(it.bob, { kind: 'proxy', by: 'C1' }, { headers })).status).toBe(422)
  })

  test.each([
    ['with nobody of that card', { kind: 'proxy', by: 'NOPE' }, 422],
    ['with oneself', { kind: 'proxy', by: 'C1' }, 422],
    ['that ended before it began', { kind: 'proxy', by: 'R2', until: '2026-08-31' }, 422],
    ['of an unknown kind', { kind: 'friend', by: 'R2' }, 400],
    ['without anyone', { kind: 'proxy' }, 400],
  ])('%s is refused and nothing is written', async (_what, body, status) => {
    const before = (await it.events('relation.added')).length
    expect((await add(child, body)).status).toBe(status)
    expect(await it.events('relation.added')).toHaveLength(before)
  })

  test('today is a day of its term, and the day after it is not', async () => {
    const { body } = await add(it.bob, { kind: 'guardian', by: 'C1', until: '2026-09-01' })
    expect(body.active).toBe(true)
    const listed = (await it.ask('GET', `/patrons/${it.bob.id}/relations`)).body.items
    expect(listed.map(({ kind }: { kind: string }) => kind)).toContain('guardian')
  })

  test('is ended by the proxy, by the reader whose proxy it is, by staff, but not by the child', async () => {
    const relations = (await it.ask('GET', `/patrons/${child.id}/relations`)).body.items
    const guardian = relations.find(({ by }: { by: { card: string } }) => by.card === 'R1')
    const path = `/patrons/${child.id}/relations/${guardian.id}`
    expect((await it.ask('DELETE', path, { token: child.token })).status).toBe(403)
    expect((await it.ask('DELETE', path, { token: it.bob.token })).status).toBe(404)
    expect((await it.ask('DELETE', path)).status).toBe(204)
    expect((await it.ask('DELETE', path)).status).toBe(404)
    expect((await asAnn('GET', `/patrons/${child.id}/loans`)).status).toBe(404)
    expect(await it.events('relation.ended')).toHaveLength(1)
  })

  test('is made by who may change patrons', async () => {
    const body = { kind: 'proxy', by: 'NOPE' }
    const admitted = await rolesAdmitted(it, 'POST', `/patrons/${child.id}/relations`, body)
    expect(admitted).toEqual(['admin', 'head', 'desk', 'reader'])
    const answer = await it.as('reader', 'POST', `/patrons/${child.id}/relations`, { body })
    expect(answer.status).toBe(404)
  })
})
