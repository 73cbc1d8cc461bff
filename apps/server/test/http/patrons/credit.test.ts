import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reverseCreditMove } from '../../../src/credit/index.ts'
import { type Library, openLibrary } from './people.ts'

let it: Library
let token: string
beforeAll(async () => {
  it = await openLibrary()
  const title = await it.ask('POST', '/titles', { body: { title: '围城', authors: [] } })
  await it.ask('POST', '/items', { body: { barcode: 'B1', titleId: title.body.id, type: 'book', branch: 'main' } })
  token = it.tokens.desk
})
afterAll(() => it.close())

const credit = (path = '', as = token) => it.ask('GET', `/patrons/${it.ann.id}/credit${path}`, { token: as })

describe('credit', () => {
  test('begins at 100, level B, with what is missing to A', async () => {
    expect((await credit()).body).toEqual({
      score: 100,
      level: 'B',
      levels: { A: 120, B: 80, C: 50 },
      next: { level: 'A', points: 20 },
      running: [],
      moves: { items: [], nextCursor: null },
    })
  })

  test('is told move by move, newest first, in pages, in words', async () => {
    const lend = () => it.ask('POST', '/loans', { token, body: { item: 'B1', patron: 'R1', branch: 'main' } })
    const giveBack = (more: object = {}) =>
      it.ask('POST', '/returns', { token, body: { item: 'B1', branch: 'main', ...more } })
    await lend()
    await giveBack()
    await lend()
    await giveBack({ condition: 'damaged', severity: 'minor' })
    const first = await credit('?limit=2')
    expect(first.body.score).toBe(92)
    expect(first.body.moves.items.map(({ text }: { text: string }) => text).sort()).toEqual([
      'damaged 《围城》',
      'returned on time 《围城》',
    ])
    const second = await credit(`?limit=2&cursor=${first.body.moves.nextCursor}`)
    expect(second.body.moves.items).toEqual([
      expect.objectContaining({ cause: 'on-time', points: 1, before: 100, after: 101 }),
    ])
  })

  test('is seen by its reader, who may dispute what took points; another reader finds nothing', async () => {
    const { body } = await credit('', it.ann.token)
    const may = Object.fromEntries(
      body.moves.items.map(
        ({ cause, may: { dispute } = {} as never }: { cause: string; may: { dispute?: object } }) => [
          cause,
          dispute !== undefined,
        ],
      ),
    )
    expect(may).toEqual({ 'on-time': false, damage: true })
    expect((await credit('', it.bob.token)).status).toBe(404)
    expect((await credit('', it.tokens.cataloguer)).status).toBe(403)
  })

  test('of a wrong move is put right by another against it, once', async () => {
    const { body } = await credit()
    const damage = body.moves.items.find(({ cause }: { cause: string }) => cause === 'damage')
    const reverse = () =>
      it.network.db.transaction((tx) => reverseCreditMove(tx, it.network, { kind: 'system', name: 'test' }, damage.id))
    expect(await reverse()).toEqual({ kind: 'reversed' })
    expect(await reverse()).toEqual({ kind: 'reversed-already' })
    const after = (await credit()).body
    expect(after.score).toBe(102)
    expect(after.moves.items[0]).toMatchObject({ cause: 'reversal', reverses: damage.id, before: 92, after: 102 })
    expect(after.moves.items[0].text).toBe('corrected: “damaged 《围城》” taken back')
    expect(await it.events('credit.moved')).toHaveLength(4)
  })

  test('takes its moves back when a return or a loan is undone', async () => {
    const itemPath = `/items/${(await it.ask('GET', '/items?barcode=B1')).body.items[0].id}`
    await it.ask('PATCH', itemPath, { body: { status: 'available' } })
    const loan = await it.ask('POST', '/loans', { body: { item: 'B1', patron: 'R1', branch: 'main' } })
    const returned = await it.ask('POST', '/returns', { body: { item: 'B1', branch: 'main' } })
    expect((await credit()).body.score).toBe(103)
    expect((await it.ask('POST', `/returns/${returned.body.id}/undo`)).status).toBe(200)
    expect((await credit()).body.score).toBe(102)
    expect((await it.ask('POST', `/loans/${loan.body.id}/undo`)).status).toBe(200)
    const { body } = await credit()
    expect(body.score).toBe(102)
    expect(body.moves.items.map(({ text }: { text: string }) => text)).toContain(
      'corrected: “returned on time 《围城》” taken back',
    )
  })

  test('has weights and levels that the library sets; levels in the wrong order are refused', async () => {
    const settings = (body: object) => it.ask('PUT', '/settings', { body })
    expect((await settings({ creditLevels: { A: 80, B: 90, C: 50 } })).status).toBe(400)
    expect((await settings({ creditLevels: { A: 102, B: 90, C: 50 } })).status).toBe(200)
    expect((await credit()).body).toMatchObject({ level: 'A', next: null })
  })

  test('counts what running lateness takes, and says for which loan', async () => {
    await it.ask('POST', '/loans', { token, body: { item: 'B1', patron: 'R1', branch: 'main', override: [] } })
    it.clock.advance(33 * 86_400_000)
    const desk = await it.signIn('desk', 'password-of-a-test')
    const { body } = await credit('', desk)
    expect([body.score, body.level]).toEqual([99, 'B'])
    expect(body.running).toEqual([expect.objectContaining({ titleText: '围城', points: -3 })])
  })
})
