import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertItems, insertTitles } from '../../../src/catalog/index.ts'
import { verifyEvents } from '../../../src/events/index.ts'
import { type Library, openLibrary } from '../patrons/people.ts'

const SYSTEM = { kind: 'system', name: 'import' } as const
const MANY = 3000

let it: Library
beforeAll(async () => {
  it = await openLibrary()
})
afterAll(() => it.close())

const titleNumbered = (n: number) => ({
  title: `题名 ${n}`,
  subtitle: n % 2 === 0 ? null : '副题名',
  authors: Array.from({ length: n % 4 }, (_, place) => `作者 "${place}", {${n}}`),
  publisher: null,
  year: 2000,
  isbn: null,
  classNumber: 'I247.5',
  callNumber: null,
  priceFen: n,
  language: null,
  format: 'book',
  summary: null,
  identityKey: `name:${n}`,
})

const itemOf = (titleId: string, barcode: string) => ({
  barcode,
  titleId,
  type: 'book',
  branch: 'main',
  shelf: null,
  callNumber: null,
  priceFen: null,
  acquiredOn: null,
  status: 'available' as const,
})

test('thousands of titles and items go in with a statement each, every one with its event', async () => {
  const { network } = it
  const titles = Array.from({ length: MANY }, (_, n) => titleNumbered(n))
  const titleIds = await network.db.transaction((tx) => insertTitles(tx, network, SYSTEM, titles))
  expect(titleIds.size).toBe(MANY)
  const items = [...titleIds.values()].map((titleId, n) => itemOf(titleId, `BULK-${n}`))
  const itemIds = await network.db.transaction((tx) => insertItems(tx, network, SYSTEM, items))
  expect(itemIds.size).toBe(MANY)
  const { rows } = await network.db.query(
    null,
    `SELECT (SELECT count(*)::int FROM item_state WHERE status = 'available') AS states,
       (SELECT count(*)::int FROM event WHERE kind = 'title.created') AS titles,
       (SELECT count(*)::int FROM event WHERE kind = 'item.created') AS items,
       (SELECT authors FROM title WHERE identity_key = 'name:3') AS authors`,
  )
  const authors = ['作者 "0", {3}', '作者 "1", {3}', '作者 "2", {3}']
  expect(rows).toEqual([{ states: MANY, titles: MANY, items: MANY, authors }])
  expect((await verifyEvents(network, '/nowhere/record-head.jsonl')).ok).toBe(true)
})

test('what is there already is left as it is and left out', async () => {
  const { network } = it
  const twice = [
    titleNumbered(1),
    { ...titleNumbered(MANY), identityKey: 'new' },
    { ...titleNumbered(MANY), identityKey: 'new' },
  ]
  const ids = await network.db.transaction((tx) => insertTitles(tx, network, SYSTEM, twice))
  expect([...ids.keys()]).toEqual(['new'])
  const titleId = ids.get('new') ?? ''
  const items = [itemOf(titleId, 'BULK-1'), itemOf(titleId, 'FRESH'), itemOf(titleId, 'FRESH')]
  const itemIds = await network.db.transaction((tx) => insertItems(tx, network, SYSTEM, items))
  expect([...itemIds.keys()]).toEqual(['FRESH'])
  expect((await it.events('item.created')).filter(({ subject }) => subject === `title:${titleId}`)).toHaveLength(1)
})

test('nothing goes in where nothing is given', async () => {
  const { network } = it
  const made = await network.db.transaction(async (tx) => [
    await insertTitles(tx, network, SYSTEM, []),
    await insertItems(tx, network, SYSTEM, []),
  ])
  expect(made.map((ids) => ids.size)).toEqual([0, 0])
})
