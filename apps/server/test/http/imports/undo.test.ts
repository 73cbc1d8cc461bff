import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ImportApp, openImportApp } from './import-app.ts'

let app: ImportApp
beforeAll(async () => {
  app = await openImportApp()
})
afterAll(() => app.close())

const idOf = async (table: 'item' | 'title', column: string, value: string) =>
  (await app.network.db.query<{ id: string }>(null, `SELECT id FROM ${table} WHERE ${column} = $1`, [value])).rows[0]
    ?.id ?? ''

test('what has been used since stays and is listed with what it was used for', async () => {
  const rows = ['lent', 'held', 'changed', 'copied', 'unused'].map((name) => `${name},${name}-1`)
  const { body } = await app.importAll({ bytes: ['title,barcode', ...rows, 'bare,'].join('\n') })
  expect(body).toMatchObject({ titlesCreated: 6, itemsCreated: 5 })

  const patron = { name: '读者 0001', type: 'student', branch: 'main', expires: '2030-01-01' }
  const { db } = app.network
  await db.query(
    null,
    `WITH p AS (INSERT INTO patron (name, type_code, branch_code, expires_on, created_at) VALUES ($1, $2, $3, $4, now()) RETURNING id)
     INSERT INTO card (number, patron_id, issued_at) SELECT 'R1', id, now() FROM p`,
    Object.values(patron),
  )
  expect((await app.ask('POST', '/loans', { body: { item: 'lent-1', patron: 'R1' } })).status).toBe(201)
  const held = {
    patron: 'R1',
    title: await idOf('title', 'title', 'held'),
    pickup: 'main',
    override: ['HOLD_ON_SHELF'],
    reason: 'a test',
  }
  expect((await app.ask('POST', '/holds', { body: held })).status).toBe(201)
  await db.query(null, `UPDATE item SET shelf = 'A1', version = version + 1 WHERE barcode = 'changed-1'`)
  await db.query(
    null,
    `INSERT INTO item (barcode, title_id, type_code, branch_code, created_at) SELECT 'by-hand', id, 'book', 'main', now() FROM title WHERE title = 'copied'`,
  )

  const undone = await app.ask('DELETE', `/imports/${body.id}`)
  expect(undone.body).toMatchObject({ status: 'undone', titlesRemoved: 2, itemsRemoved: 2 })
  const kept = undone.body.kept.map((one: { kind: string; name: string; usedBy: string }) => [
    one.kind,
    one.name,
    one.usedBy,
  ])
  expect(kept).toEqual([
    ['item', 'lent-1', 'loan'],
    ['item', 'held-1', 'hold'],
    ['item', 'changed-1', 'change'],
    ['title', 'lent', 'item'],
    ['title', 'held', 'item'],
    ['title', 'changed', 'item'],
    ['title', 'copied', 'item'],
  ])
  expect(await app.count('title')).toBe(4)
  expect((await app.get(body.id)).body.status).toBe('undone')

  // Done again, it says the same and removes nothing.
  const again = await app.ask('DELETE', `/imports/${body.id}`)
  expect(again.body).toMatchObject({ titlesRemoved: 0, itemsRemoved: 0, kept: undone.body.kept })
})

test('what it filled in is taken out again, but for what has been put right since', async () => {
  await app.importAll({ bytes: 'title,isbn\n史记,9787101003048\n汉书,9787101003055\n' })
  const { body } = await app.importAll({
    bytes: 'title,isbn,publisher,year\n史记,9787101003048,中华,1982\n汉书,9787101003055,中华,1962\n',
  })
  expect(body).toMatchObject({ titlesMerged: 2 })
  await app.network.db.query(null, `UPDATE title SET publisher = '中华书局' WHERE isbn = '9787101003048'`)
  const undone = await app.ask('DELETE', `/imports/${body.id}`)
  expect(undone.body).toMatchObject({ titlesRemoved: 0, kept: [{ kind: 'title', name: '史记', usedBy: 'change' }] })
  const { rows } = await app.network.db.query(
    null,
    `SELECT title, publisher, year FROM title WHERE isbn IS NOT NULL ORDER BY isbn`,
  )
  expect(rows).toEqual([
    { title: '史记', publisher: '中华书局', year: null },
    { title: '汉书', publisher: null, year: null },
  ])
})

test('an import whose titles a later one has added to goes once that one is gone', async () => {
  const first = await app.importAll({ bytes: 'title,isbn\n后汉书,9787101003062\n' })
  const second = await app.importAll({ bytes: 'title,isbn,year\n后汉书,9787101003062,1965\n' })
  const early = await app.ask('DELETE', `/imports/${first.body.id}`)
  expect(early.body).toMatchObject({ titlesRemoved: 0, kept: [{ name: '后汉书', usedBy: 'import' }] })
  await app.ask('DELETE', `/imports/${second.body.id}`)
  expect((await app.ask('DELETE', `/imports/${first.body.id}`)).body).toMatchObject({ titlesRemoved: 1, kept: [] })
})

test('the record of all of it verifies', async () => {
  expect((await app.ask('GET', '/events/verify')).body.ok).toBe(true)
})
