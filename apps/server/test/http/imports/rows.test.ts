import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ImportApp, openImportApp } from './import-app.ts'
import { xzSample } from './xz-sample.ts'

let app: ImportApp
beforeAll(async () => {
  app = await openImportApp()
  await app.ask('PUT', '/item-types', { body: { code: 'reference', name: '工具书' } })
  await app.ask('POST', '/branches', { body: { code: 'east', name: '东区分馆' } })
})
afterAll(() => app.close())

async function errorsOf(id: string): Promise<string[]> {
  const { text } = await app.ask('GET', `/imports/${id}/errors.csv`)
  return text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1)
}

test('a spreadsheet of 题名 and 条码 in GB18030 makes titles and copies', async () => {
  // 题名,条码 / 论语,A-1, as GB18030 writes them.
  const bytes = Buffer.from('cce2c3fb2ccdf5c2eb0ac2dbd3ef2c412d310a', 'hex')
  bytes.set(Buffer.from('ccf5', 'hex'), 5)
  const { body } = await app.importAll({ bytes, fields: { branch: 'east' } })
  expect(body).toMatchObject({
    status: 'done',
    titlesCreated: 1,
    itemsCreated: 1,
    mapping: { title: '题名', barcode: '条码' },
  })
  const item = await app.network.db.query(
    null,
    `SELECT t.title, i.branch_code, i.type_code FROM item i JOIN title t ON t.id = i.title_id WHERE barcode = 'A-1'`,
  )
  expect(item.rows).toEqual([{ title: '论语', branch_code: 'east', type_code: 'book' }])
})

test.each([
  ['UTF-16 with its mark', Buffer.from('\ufefftitle\tisbn\n孟子\t\n', 'utf16le'), '孟子'],
  ['semicolons', 'title;isbn\n中庸;\n', '中庸'],
  ['a byte order mark and Windows line ends', '\ufefftitle,isbn\r\n大学,\r\n', '大学'],
  ['JSON lines with lists', '{"name": "尚书", "author": ["一", "二"]}\n', '尚书'],
  ['xz', xzSample, '诗经'],
])('%s is read', async (_, bytes, title) => {
  const { body } = await app.importAll({ bytes })
  expect(body).toMatchObject({ status: 'done', titlesCreated: 1, rowsSkipped: 0 })
  const { rowCount } = await app.network.db.query(null, 'SELECT FROM title WHERE title = $1', [title])
  expect(rowCount).toBe(1)
})

test('a row that can not be taken is listed with its number, column and reason, and the others are taken', async () => {
  const bytes = [
    'title,isbn,barcode,branch,item type',
    'whole,,B-1,main,',
    'wrong check,9787506018419,,,',
    ',,,,',
    '',
    'other branch,,B-2,west,',
    'by name,,B-3,东区分馆,工具书',
    'no such type,,B-4,main,scroll',
    'taken,,B-1,main,',
    'one,two,three,four,five,six',
    'no branch,,B-5,,',
    `long,"${'x'.repeat(1_100_000)}",,,`,
    'quote,"never closes,,,',
    'after the quote,,B-6,main,',
    'dam\ufffdaged,,,,',
    '=cmd(),,x y!,main,',
  ].join('\n')
  const { body } = await app.importAll({ bytes })
  expect(body).toMatchObject({ status: 'done', rowsRead: 15, titlesCreated: 3, itemsCreated: 3, rowsSkipped: 11 })
  const lines = await errorsOf(body.id)
  expect(lines.map((line) => line.slice(0, 60))).toEqual([
    '3,ISBN,ISBN 9787506018419 fails its check: the last digit sh',
    '4,,The row is empty,",,,,"',
    '6,branch,"There is no branch ""west""; there are: east, main',
    '8,item type,"There is no item type ""scroll""; there are: bo',
    '9,barcode,Barcode B-1 already belongs to whole,"taken,,B-1,m',
    '10,,"The row has 6 cells, the header 5","one,two,three,four,',
    '11,branch,"The row names no branch, and the import has no de',
    expect.stringMatching(/^12,,"The row is too long, or a quote before it never closes"/),
    '13,,A quote never closes,"quote,""never closes,,,"',
    '15,,The row has damaged characters (a wrong encoding),"dam\ufffda',
    expect.stringMatching(/^16,barcode,"Barcode ""x""|^16,barcode,"Barcode ""y!/),
  ])
})

test('no cell of errors.csv begins as a formula', async () => {
  const { body } = await app.importAll({ bytes: 'title,barcode\n=1+1,y!\n+1,y!\n-1,y!\n@a,y!\n' })
  const lines = await errorsOf(body.id)
  expect(lines).toHaveLength(4)
  for (const line of lines) expect(line).toMatch(/,"'[=+\-@][^"]*"$/)
})

test('what the catalogue says stays; what it leaves empty is filled', async () => {
  await app.importAll({ bytes: 'title,isbn,publisher\n史记,9787101003048,中华书局\n' })
  const { body } = await app.importAll({ bytes: 'title,isbn,publisher,year\n史记,7101003044,另一书局,1982\n' })
  expect(body).toMatchObject({ titlesCreated: 0, titlesMerged: 1 })
  const { rows } = await app.network.db.query(
    null,
    `SELECT publisher, year, version FROM title WHERE isbn = '9787101003048'`,
  )
  expect(rows).toEqual([{ publisher: '中华书局', year: 1982, version: 2 }])
})

test('a row without a barcode makes a copy only where that was asked for', async () => {
  const fields = { items: 'one-per-row', barcodePrefix: 'OLD', branch: 'east', itemType: 'reference' }
  const { body } = await app.importAll({ bytes: 'title,price\n礼记,12.50元\n礼记,12.50元\n', fields })
  expect(body).toMatchObject({ titlesCreated: 1, titlesMerged: 1, itemsCreated: 2 })
  const { rows } = await app.network.db.query(
    null,
    `SELECT barcode, branch_code, type_code, price_fen FROM item WHERE barcode LIKE 'OLD%' ORDER BY 1`,
  )
  const copy = { branch_code: 'east', type_code: 'reference', price_fen: '1250' }
  expect(rows).toEqual([
    { barcode: `OLD${body.id}-2`, ...copy },
    { barcode: `OLD${body.id}-3`, ...copy },
  ])
})

test('the same key gives the same import; another file under it is refused', async () => {
  const first = await app.upload({ bytes: 'title\n易经\n', key: 'k-1' })
  const again = await app.upload({ bytes: 'title\n易经\n', key: 'k-1' })
  expect([again.status, again.body.id]).toEqual([202, first.body.id])
  expect((await app.upload({ bytes: 'title\n春秋\n', key: 'k-1' })).status).toBe(422)
})

test('the record verifies, with every title and copy in it', async () => {
  const { body } = await app.ask('GET', '/events/verify')
  expect(body.ok).toBe(true)
  const { rows } = await app.network.db.query(
    null,
    `SELECT (SELECT count(*)::int FROM event WHERE kind = 'title.created') AS titles, (SELECT count(*)::int FROM event WHERE kind = 'item.created') AS items`,
  )
  expect(rows).toEqual([{ titles: await app.count('title'), items: await app.count('item') }])
})
