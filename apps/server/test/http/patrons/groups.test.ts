import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Library, openLibrary, type Person, rolesAdmitted } from './people.ts'

let it: Library
let group: Person
let eve: Person
beforeAll(async () => {
  it = await openLibrary()
  await it.ask('PUT', '/patron-types', { body: { code: 'group', name: '集体' } })
  group = await it.register('G1', { name: '高二三班', type: 'group' })
  eve = await it.register('R3', { name: '王晓明' })
  const title = await it.ask('POST', '/titles', { body: { title: '红楼梦', authors: [] } })
  for (const barcode of ['B1', 'B2', 'B3'])
    await it.ask('POST', '/items', { body: { barcode, titleId: title.body.id, type: 'book', branch: 'main' } })
})
afterAll(() => it.close())

const set = (body: object, of: Person = group) => it.ask('PUT', `/patrons/${of.id}/members`, { body })
const lend = (item: string, more: object = {}) =>
  it.ask('POST', '/loans', {
    body: { item, patron: 'G1', branch: 'main', override: ['TITLE_ALREADY_ON_LOAN'], ...more },
  })

describe('a group', () => {
  test('is a patron with members and someone who answers for it', async () => {
    const { status, body } = await set({ responsible: 'R2', members: ['R1', 'R3', 'R1'] })
    expect(status).toBe(200)
    expect(body.responsible).toMatchObject({ card: 'R2' })
    expect(body.members.map(({ card }: { card: string }) => card).sort()).toEqual(['R1', 'R3'])
    const [event] = await it.events('group.changed')
    expect(event?.data).toMatchObject({ responsible: it.bob.id, joined: [it.ann.id, eve.id], left: [] })
    await set({ responsible: 'R2', members: ['R3', 'R1'] })
    expect(await it.events('group.changed')).toHaveLength(1)
  })

  test.each([
    ['an unknown card', { responsible: null, members: ['NOPE'] }, 422],
    ['itself', { responsible: null, members: ['G1'] }, 422],
    ['itself to answer for it', { responsible: 'G1', members: [] }, 422],
    ['no list of members', { responsible: null }, 400],
  ])('with %s is refused and stays as it is', async (_what, body, status) => {
    expect((await set(body)).status).toBe(status)
    expect((await it.ask('GET', `/patrons/${group.id}/members`)).body.members).toHaveLength(2)
  })

  test('is one deep: no group is a member, no member a group', async () => {
    const other = await it.register('G2', { type: 'group' })
    expect((await set({ responsible: null, members: ['G1'] }, other)).status).toBe(422)
    expect((await set({ responsible: null, members: ['R2'] }, it.ann)).status).toBe(422)
  })

  test('lends to its members only, and each loan says who has it', async () => {
    expect((await lend('B1', { member: 'R1' })).body.member).toEqual({ id: it.ann.id, card: 'R1', name: '安小红' })
    expect((await lend('B2', { member: 'R1' })).status).toBe(201)
    const refused = await lend('B3', { member: 'R2' })
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'member'])
    const batch = await it.ask('POST', '/loans/batch', {
      body: { patron: 'G1', items: ['B3'], branch: 'main', override: ['TITLE_ALREADY_ON_LOAN'] },
    })
    expect(batch.body.items[0].loan.member).toBeUndefined()
    const { body } = await it.ask('GET', `/patrons/${group.id}/members`)
    const loans = Object.fromEntries(
      body.members.map(({ card, openLoans }: { card: string; openLoans: number }) => [card, openLoans]),
    )
    expect([loans, body.unnamed.openLoans]).toEqual([{ R1: 2, R3: 0 }, 1])
    const named = await it.ask('GET', `/patrons/${group.id}/loans?member=R1`)
    expect(named.body.items.map(({ item }: { item: string }) => item).sort()).toEqual(['B1', 'B2'])
  })

  test('is changed by who may change patrons', async () => {
    const body = { responsible: null, members: ['NOPE'] }
    const admitted = await rolesAdmitted(it, 'PUT', `/patrons/${group.id}/members`, body)
    expect(admitted).toEqual(['admin', 'head', 'desk', 'reader'])
  })

  test('splits what a late return owes by the member who had it', async () => {
    it.clock.advance(35 * 86_400_000)
    const token = await it.signIn('desk', 'password-of-a-test')
    await it.ask('POST', '/returns', { token, body: { item: 'B1', branch: 'main' } })
    const { body } = await it.ask('GET', `/patrons/${group.id}/members`, { token })
    const ann = body.members.find(({ card }: { card: string }) => card === 'R1')
    expect(ann).toMatchObject({ openLoans: 1, overdueLoans: 1, owed: '0.50', running: '0.50' })
    expect(body.unnamed).toMatchObject({ openLoans: 1, owed: '0.00' })
  })

  test('keeps on its list a former member who still has something', async () => {
    const token = await it.signIn('desk', 'password-of-a-test')
    const { body } = await it.ask('PUT', `/patrons/${group.id}/members`, {
      token,
      body: { responsible: 'R2', members: ['R3'] },
    })
    expect(body.former).toEqual([expect.objectContaining({ card: 'R1', openLoans: 1 })])
  })

  test('is seen by who answers for it, with what is said to it; by no member', async () => {
    const signIn = async (card: string) =>
      (await it.ask('POST', '/session/reader', { token: null, body: { card, pin: '246810' } })).body.token
    const [bob, member] = [await signIn('R2'), await signIn('R3')]
    expect((await it.ask('GET', `/patrons/${group.id}/members`, { token: bob })).status).toBe(200)
    expect((await it.ask('GET', `/patrons/${group.id}/loans`, { token: bob })).body.items).toHaveLength(2)
    const kinds = (await it.ask('GET', '/me/notices', { token: bob })).body.items.map(
      ({ kind }: { kind: string }) => kind,
    )
    expect(kinds).toContain('return')
    expect((await it.ask('GET', `/patrons/${group.id}/members`, { token: member })).status).toBe(404)
    const { body } = await it.ask('GET', `/patrons/${eve.id}/groups`, { token: member })
    expect(body.items).toEqual([{ id: group.id, card: 'G1', name: '高二三班', as: 'member', openLoans: 0 }])
  })
})
