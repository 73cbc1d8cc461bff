import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, PIN, rolesAdmitted } from './people.ts'

const DAY_MS = 86_400_000

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

const cardsOf = async (id: string) =>
  Object.fromEntries(
    (await it.ask('GET', `/patrons/${id}`)).body.cards.map(({ card, state }: { card: string; state: string }) => [
      card,
      state,
    ]),
  )

describe('a new card', () => {
  const add = (id: string, body: object) => it.ask('POST', `/patrons/${id}/cards`, { body })

  test('takes the place of the one that worked', async () => {
    const { id } = await it.register('A1')
    expect((await add(id, { card: 'A2' })).body).toMatchObject({ card: 'A2', state: 'active' })
    expect(await cardsOf(id)).toEqual({ A1: 'replaced', A2: 'active' })
    expect((await it.ask('GET', `/patrons/${id}`)).body.card).toBe('A2')
  })

  test('in place of a lost one: that opens nothing any more', async () => {
    const { id } = await it.register('B1')
    await add(id, { card: 'B2', replaces: 'B1' })
    expect(await cardsOf(id)).toEqual({ B1: 'lost', B2: 'active' })
    const signIn = (card: string) => it.ask('POST', '/session/reader', { token: null, body: { card, pin: PIN } })
    expect([(await signIn('B1')).status, (await signIn('B2')).status]).toEqual([401, 200])
  })

  test.each([
    ['a number that is taken', { card: 'R2' }, 409],
    ["in place of another patron's", { card: 'Z1', replaces: 'R2' }, 422],
    ['without a number', {}, 400],
  ])('%s is refused and the old one goes on', async (_what, body, status) => {
    expect((await add(it.ann.id, body)).status).toBe(status)
    expect(await cardsOf(it.ann.id)).toEqual({ R1: 'active' })
  })

  test('for an unknown patron is not found', async () => {
    expect((await add('999999', { card: 'Z2' })).status).toBe(404)
  })
})

describe('a card', () => {
  const set = (id: string, card: string, state: string) =>
    it.ask('PATCH', `/patrons/${id}/cards/${card}`, { body: { state } })

  test('that is reported lost signs its reader out, and works again when it is found', async () => {
    const patron = await it.register('L1')
    expect((await set(patron.id, 'L1', 'lost')).body).toMatchObject({ card: 'L1', state: 'lost' })
    expect((await it.ask('GET', '/me', { token: patron.token })).status).toBe(401)
    expect((await set(patron.id, 'L1', 'active')).body.state).toBe('active')
  })

  test('does not work again beside another that works', async () => {
    const { id } = await it.register('M1')
    await it.ask('POST', `/patrons/${id}/cards`, { body: { card: 'M2' } })
    expect((await set(id, 'M1', 'active')).status).toBe(409)
  })

  test.each([
    ['R2', 'lost', 404],
    ['R1', 'closed', 422],
    ['R1', 'eaten', 400],
  ])('%s set to %s: %i', async (card, state, status) => {
    expect((await set(it.ann.id, card, state)).status).toBe(status)
  })
})

describe('a block', () => {
  const place = (id: string, body: object) => it.ask('POST', `/patrons/${id}/blocks`, { body })
  const blocksOf = async (id: string) => (await it.ask('GET', `/patrons/${id}`)).body.blocks

  test('is placed with its reason, shown and lifted', async () => {
    const { id } = await it.register('K1')
    const { body } = await place(id, { reason: '污损图书', until: '2026-09-30', acts: ['borrow'], branch: 'east' })
    expect(body).toMatchObject({ reason: '污损图书', until: '2026-09-30', acts: ['borrow'], branch: 'east' })
    expect(await blocksOf(id)).toEqual([body])
    expect((await it.ask('DELETE', `/patrons/${id}/blocks/${body.id}`)).status).toBe(204)
    expect(await blocksOf(id)).toEqual([])
    expect((await it.ask('DELETE', `/patrons/${id}/blocks/${body.id}`)).status).toBe(404)
  })

  test('without acts stops all three', async () => {
    const { id } = await it.register('K2')
    expect((await place(id, { reason: 'x' })).body).toMatchObject({
      acts: ['borrow', 'renew', 'hold'],
      until: null,
      branch: null,
    })
  })

  test('lasts through its last day', async () => {
    const { id } = await it.register('K3')
    await place(id, { reason: 'x', until: '2026-09-01' })
    expect(await blocksOf(id)).toHaveLength(1)
    const before = it.clock.now()
    it.clock.set(before + DAY_MS)
    const token = await it.signIn('admin', 'admin-of-a-test')
    expect((await it.ask('GET', `/patrons/${id}`, { token })).body.blocks).toEqual([])
    it.clock.set(before)
  })

  test('does not tell the reader which member of staff placed it', async () => {
    const { id, token } = await it.register('K4')
    await place(id, { reason: 'x' })
    expect((await blocksOf(id))[0].placedBy).toMatch(/^staff:/)
    expect((await it.ask('GET', `/patrons/${id}`, { token })).body.blocks[0].placedBy).toBeNull()
  })

  test('tells the patron with a notice', async () => {
    const { id } = await it.register('K5')
    await place(id, { reason: 'x', branch: 'east' })
    const { rows } = await it.network.db.query(null, 'SELECT kind, data FROM notice WHERE patron_id = $1', [id])
    expect(rows).toEqual([{ kind: 'block', data: { reason: 'x', until: null, acts: null, branch: '东馆' } }])
  })

  test.each([
    [{ reason: 'x', until: '2026-08-31' }, 422],
    [{ reason: 'x', branch: 'nowhere' }, 422],
    [{ reason: 'x', acts: [] }, 400],
    [{ reason: 'x', acts: ['sing'] }, 400],
    [{}, 400],
  ])('%j is refused', async (body, status) => {
    expect((await place(it.bob.id, body)).status).toBe(status)
    expect(await blocksOf(it.bob.id)).toEqual([])
  })

  test("of another patron can't be lifted through this one", async () => {
    const { id } = await it.register('K6')
    const { body } = await place(id, { reason: 'x' })
    expect((await it.ask('DELETE', `/patrons/${it.bob.id}/blocks/${body.id}`)).status).toBe(404)
  })

  test('at a branch is placed and lifted by who may write there', async () => {
    const east = await it.hire('east-desk', 'desk', 'east')
    const { id } = await it.register('K7')
    const placeAt = (branch: string) =>
      it.ask('POST', `/patrons/${id}/blocks`, { token: east, body: { reason: 'x', branch } })
    expect([(await placeAt('east')).status, (await placeAt('main')).status]).toEqual([201, 403])
    const main = (await place(id, { reason: 'x', branch: 'main' })).body.id
    expect((await it.ask('DELETE', `/patrons/${id}/blocks/${main}`, { token: east })).status).toBe(403)
  })
})

test('admin, head and desk handle cards and blocks', async () => {
  const path = `/patrons/${it.bob.id}`
  const staff = ['admin', 'head', 'desk']
  expect(await rolesAdmitted(it, 'POST', `${path}/blocks`, { reason: 'x' })).toEqual([...staff, 'reader'])
  expect((await it.as('reader', 'POST', `/patrons/${it.ann.id}/blocks`, { body: { reason: 'x' } })).status).toBe(403)
  expect((await it.as('reader', 'POST', `${path}/blocks`, { body: { reason: 'x' } })).status).toBe(404)
  expect(await rolesAdmitted(it, 'PATCH', `/patrons/${it.ann.id}/cards/R1`, { state: 'active' })).toEqual(staff)
  expect(await rolesAdmitted(it, 'DELETE', `/patrons/${it.ann.id}/blocks/999`)).toEqual(staff)
})
