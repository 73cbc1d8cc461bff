import type { ChangeItemBody, ChangeTitleBody } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeItem, changeTitle } from '../../../src/catalog/index.ts'
import { type Library, openLibrary } from '../patrons/people.ts'

const HEAD: Actor = { kind: 'staff', id: '1', name: 'head', grants: [{ permission: 'catalogue.write', branch: '*' }] }
const EAST: Actor = {
  kind: 'staff',
  id: '2',
  name: 'east',
  grants: [{ permission: 'catalogue.write', branch: 'east' }],
}

type As = { actor?: Actor; ifVersion?: number | null }

let it: Library
let titleId: string
let itemId: string
beforeAll(async () => {
  it = await openLibrary()
  titleId = (await it.ask('POST', '/titles', { body: { title: '围城', authors: ['钱锺书'], isbn: '9787020024759' } }))
    .body.id
  await it.ask('POST', '/titles', { body: { title: '红楼梦', isbn: '9787020002207' } })
  const body = { barcode: 'I1', titleId, type: 'book', branch: 'main', shelf: 'A', price: '10.00' }
  itemId = (await it.ask('POST', '/items', { body })).body.id
})
afterAll(() => it.close())

const title = (change: ChangeTitleBody, { actor = HEAD, ifVersion = null }: As = {}) =>
  it.network.db.transaction((tx) => changeTitle(tx, it.network, actor, { titleId, ifVersion, change }))
const item = (change: ChangeItemBody, { actor = HEAD, ifVersion = null }: As = {}) =>
  it.network.db.transaction((tx) => changeItem(tx, it.network, actor, { itemId, ifVersion, change }))

describe('a title is corrected', () => {
  test('what is left out stays, null takes away', async () => {
    expect(await title({ year: 1991, publisher: '人民文学出版社' })).toEqual({ kind: 'changed' })
    expect(await title({ publisher: null })).toEqual({ kind: 'changed' })
    const { body } = await it.ask('GET', `/titles/${titleId}`)
    expect(body).toMatchObject({
      title: '围城',
      authors: ['钱锺书'],
      year: 1991,
      publisher: null,
      isbn: '9787020024759',
    })
    expect(body.version).toBe(3)
  })

  test('not into one that is there, not with a wrong ISBN, not on a version that is gone', async () => {
    expect(await title({ isbn: '702000220X' })).toEqual({ kind: 'taken', path: 'isbn' })
    expect(await title({ isbn: '9787020002208' })).toMatchObject({ kind: 'impossible', path: 'isbn' })
    expect(await title({ year: 1 }, { ifVersion: 1 })).toEqual({ kind: 'stale' })
    expect(await title({ year: 1 }, { actor: { kind: 'reader', patronId: it.ann.id } })).toEqual({ kind: 'forbidden' })
    expect((await it.ask('GET', `/titles/${titleId}`)).body.version).toBe(3)
  })
})

describe('an item is changed', () => {
  const shown = async () => (await it.ask('GET', `/items/${itemId}`)).body

  test('in shelf, type, branch and price; it stays where it stands', async () => {
    expect(await item({ shelf: 'B', branch: 'east', price: '12.50' })).toEqual({ kind: 'changed' })
    expect(await shown()).toMatchObject({ shelf: 'B', branch: 'east', at: 'main', price: '12.50', version: 2 })
    expect(await item({ shelf: null, price: null })).toEqual({ kind: 'changed' })
    expect(await shown()).toMatchObject({ shelf: null, price: null, status: 'available', version: 3 })
  })

  test('in status by what staff may say, and by nothing else', async () => {
    expect(await item({ status: 'repair' })).toEqual({ kind: 'changed' })
    expect(await item({ status: 'on_loan' })).toEqual({ kind: 'status-refused', from: 'repair' })
    expect((await shown()).status).toBe('repair')
    expect(await item({ status: 'withdrawn' })).toEqual({ kind: 'changed' })
    expect((await it.ask('GET', `/titles/${titleId}`)).body.availability.total).toBe(0)
  })

  test('where the actor may write, on the version that is there', async () => {
    expect(await item({ shelf: 'C' }, { actor: EAST })).toEqual({ kind: 'changed' })
    expect(await item({ branch: 'main' }, { actor: EAST })).toEqual({ kind: 'forbidden' })
    expect(await item({ shelf: 'D' }, { ifVersion: 1 })).toEqual({ kind: 'stale' })
    expect(await item({ type: 'scroll' })).toMatchObject({ kind: 'impossible', path: 'type' })
  })
})
