import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { START_AT } from '../test-app.ts'
import { type Library, openLibrary, rolesAdmitted } from './people.ts'

const DAY_MS = 86_400_000

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

describe('the list', () => {
  const cards = async (query: Record<string, string>) =>
    (await it.ask('GET', '/patrons', { query })).body.items.map(({ card }: { card: string }) => card)

  test.each([
    ['part of a name', { q: '小' }, ['R1']],
    ['in any case', { q: 'bOB' }, ['R2']],
    ['an exact card', { q: 'R2' }, ['R2']],
    ['not part of a card', { q: 'R' }, []],
    ['% as itself', { q: '100%' }, ['R2']],
    ['% alone is not everything', { q: '%' }, ['R2']],
    ['_ as itself', { q: 'b_1' }, ['R2']],
    ['_ is not any letter', { q: 'B_b' }, []],
    ['a backslash as itself', { q: '\\' }, []],
    ['by type', { type: 'teacher' }, ['R2']],
    ['by branch', { branch: 'main' }, ['R1']],
    ['by an unknown branch', { branch: 'nowhere' }, []],
  ])('%s', async (_what, query, found) => {
    expect(await cards(query)).toEqual(found)
  })

  test('comes page by page to its end, each patron once', async () => {
    for (const n of [1, 2, 3]) await it.register(`P${n}`)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { limit: '2', ...(cursor === '' ? {} : { cursor }) }
      const { body } = await it.ask('GET', '/patrons', { query })
      seen.push(...body.items.map(({ card }: { card: string }) => card))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(['R1', 'R2', 'P1', 'P2', 'P3'])
  })

  test.each([{ limit: '0' }, { limit: '201' }, { cursor: 'nonsense' }, { colour: 'red' }, { q: '' }])(
    '%j is malformed',
    async (query) => {
      expect((await it.ask('GET', '/patrons', { query })).status).toBe(400)
    },
  )
})

describe('one patron', () => {
  const phoneFor = async (role: 'desk' | 'auditor' | 'reader') =>
    (await it.as(role, 'GET', `/patrons/${it.ann.id}`)).body.phone

  test('shows the phone whole to the reader and to who may change it, else its last digits', async () => {
    expect([await phoneFor('reader'), await phoneFor('desk'), await phoneFor('auditor')]).toEqual([
      '138 0000 1234',
      '138 0000 1234',
      '*******1234',
    ])
  })

  test('a phone whose key was deleted is gone', async () => {
    const gone = await it.register('GONE', { phone: '13900003333' })
    await it.network.db.query(null, 'DELETE FROM person_key WHERE patron_id = $1', [gone.id])
    expect((await it.ask('GET', `/patrons/${gone.id}`)).body.phone).toBeNull()
  })

  test("a reader sees themselves; another's and none look the same", async () => {
    const asAnn = async (id: string) => it.as('reader', 'GET', `/patrons/${id}`)
    const [own, other, none] = [await asAnn(it.ann.id), await asAnn(it.bob.id), await asAnn('999999')]
    expect([own.status, other.status, none.status]).toEqual([200, 404, 404])
    expect({ ...other.body, instance: '' }).toEqual({ ...none.body, instance: '' })
  })

  test('every reading by staff is in the record, once for each of them and day', async () => {
    const patron = await it.register('SEEN')
    const readings = async () =>
      (await it.events('private-data.read')).filter((event) => event.patron === patron.id).length
    await it.ask('GET', `/patrons/${patron.id}`, { token: patron.token })
    expect(await readings()).toBe(0)
    await it.as('desk', 'GET', `/patrons/${patron.id}`)
    await it.as('desk', 'GET', `/patrons/${patron.id}`)
    expect(await readings()).toBe(1)
    await it.as('auditor', 'GET', `/patrons/${patron.id}`)
    expect(await readings()).toBe(2)
    it.clock.advance(DAY_MS / 4)
    await it.as('desk', 'GET', `/patrons/${patron.id}`)
    expect(await readings()).toBe(2)
    it.clock.advance(DAY_MS / 2)
    const desk = await it.signIn('desk', 'password-of-a-test')
    await it.ask('GET', `/patrons/${patron.id}`, { token: desk })
    expect(await readings()).toBe(3)
  })
})

test('who may read patrons', async () => {
  it.clock.set(START_AT)
  expect(await rolesAdmitted(it, 'GET', '/patrons')).toEqual(['admin', 'head', 'desk', 'auditor'])
  expect(await rolesAdmitted(it, 'GET', `/patrons/${it.ann.id}`)).toEqual([
    'admin',
    'head',
    'desk',
    'auditor',
    'reader',
  ])
  expect((await it.ask('GET', '/patrons', { token: null })).status).toBe(401)
})
