import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, PIN, rolesAdmitted } from './people.ts'

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

const patch = (id: string, body: unknown, options: object = {}) =>
  it.ask('PATCH', `/patrons/${id}`, { body, ...options })

describe('staff change a patron', () => {
  test('what is left out stays, null takes away', async () => {
    const { id } = await it.register('C1', { phone: '13900002222', born: '2000-01-01' })
    const answer = await patch(id, { name: '改名', born: null, expires: null })
    expect(answer.body).toMatchObject({ name: '改名', born: null, expires: null, phone: '13900002222', version: 2 })
    expect(answer.headers['etag']).toBe('"2"')
  })

  test('on the version that they saw, or not at all', async () => {
    const { id } = await it.register('C2')
    const [first, late] = [{ 'if-match': '"1"' }, { 'if-match': '"1"' }]
    expect((await patch(id, { type: 'teacher' }, { headers: first })).status).toBe(200)
    const stale = await patch(id, { type: 'adult' }, { headers: late })
    expect([stale.status, stale.body.type]).toEqual([412, 'urn:wenyuan:problem:stale'])
    expect((await it.ask('GET', `/patrons/${id}`)).body.type).toBe('teacher')
    expect((await patch(id, { type: 'adult' }, { headers: { 'if-match': '"2"' } })).status).toBe(200)
    expect((await patch(id, { type: 'adult' }, { headers: { 'if-match': 'two' } })).status).toBe(400)
  })

  test('an empty change changes nothing', async () => {
    const { id } = await it.register('C3')
    expect((await patch(id, {})).body.version).toBe(1)
  })

  test.each([
    [{ branch: 'nowhere' }, 422],
    [{ type: 'wizard' }, 422],
    [{ card: 'X' }, 400],
    [{ name: null }, 400],
    [{ born: '2001-02-29' }, 400],
  ])('%j is refused', async (body, status) => {
    expect((await patch(it.bob.id, body)).status).toBe(status)
    expect((await it.ask('GET', `/patrons/${it.bob.id}`)).body.version).toBe(1)
  })

  test('an unknown patron is not found', async () => {
    expect((await patch('999999', { name: 'x' })).status).toBe(404)
    expect((await patch('abc', { name: 'x' })).status).toBe(404)
  })
})

describe('a reader changes', () => {
  test('their own phone', async () => {
    const cy = await it.register('C4')
    const own = { token: cy.token }
    expect((await patch(cy.id, { phone: '13611112222' }, own)).body).toMatchObject({ phone: '13611112222' })
    expect((await it.ask('GET', '/me', own)).status).toBe(200)
  })

  test('not the PIN without the old one; staff do, and the sessions end', async () => {
    const cy = await it.register('C5')
    const own = { token: cy.token }
    expect((await patch(cy.id, { pin: '135791' }, own)).status).toBe(403)
    expect((await patch(cy.id, { pin: '135791' })).status).toBe(200)
    expect((await it.ask('GET', '/me', own)).status).toBe(401)
    const signIn = (pin: string) => it.ask('POST', '/session/reader', { token: null, body: { card: 'C5', pin } })
    expect([(await signIn(PIN)).status, (await signIn('135791')).status]).toEqual([401, 200])
  })

  test.each([{ name: 'x' }, { type: 'teacher' }, { branch: 'east' }, { expires: null }, { born: null }])(
    'not %j',
    async (body) => {
      expect((await it.as('reader', 'PATCH', `/patrons/${it.ann.id}`, { body })).status).toBe(403)
      const mixed = { body: { ...body, phone: '13611112222' } }
      expect((await it.as('reader', 'PATCH', `/patrons/${it.ann.id}`, mixed)).status).toBe(403)
    },
  )

  test("not another's: it looks as if it were not there", async () => {
    const other = await it.as('reader', 'PATCH', `/patrons/${it.bob.id}`, { body: { pin: '000000' } })
    const none = await it.as('reader', 'PATCH', '/patrons/999999', { body: { pin: '000000' } })
    expect([other.status, none.status]).toEqual([404, 404])
  })
})

test('admin, head and desk change patrons; a reader their own', async () => {
  expect(await rolesAdmitted(it, 'PATCH', `/patrons/${it.ann.id}`, { phone: '13700000000' })).toEqual([
    'admin',
    'head',
    'desk',
    'reader',
  ])
  expect(await rolesAdmitted(it, 'PATCH', `/patrons/${it.ann.id}`, { name: 'x' })).toEqual(['admin', 'head', 'desk'])
  expect(
    await rolesAdmitted(it, 'POST', '/patrons', {
      card: 'M',
      name: 'm',
      type: 'student',
      branch: 'main',
      expires: null,
    }),
  ).toEqual(['admin', 'head', 'desk'])
})
