import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportApp, openImportApp } from './import-app.ts'

const SETS = new URL('../../../../../../shared/data/bib/', import.meta.url)
const FILES = ['douban_isbn_6584.csv.gz', 'douban_category_isbn.jsonl.gz', 'gdufs_isbn_callnumber.csv']

describe.skipIf(!existsSync(SETS))('the real files (need ../shared/data)', () => {
  let app: ImportApp
  beforeAll(async () => {
    app = await openImportApp()
  })
  afterAll(() => app.close())

  test('come into the catalogue to the row, and go out of it again', async () => {
    const counts = []
    for (const name of FILES) {
      const { body } = await app.importAll({ bytes: readFileSync(new URL(name, SETS)), name })
      expect(body).toMatchObject({ status: 'done', file: name, itemsCreated: 0, failure: null })
      counts.push([body.rowsRead, body.titlesCreated, body.titlesMerged, body.rowsSkipped])
    }
    expect(counts).toEqual([
      [4276, 4271, 5, 0],
      [2399, 2089, 310, 0],
      [165, 123, 41, 1],
    ])
    expect(await app.count('title')).toBe(6483)
    const errors = await app.ask('GET', '/imports/3/errors.csv')
    expect(errors.text).toMatch(/^\ufeffrow,column,reason,text\r\n\d+,ISBN,.*already belongs to another title/)

    const { rows } = await app.network.db.query<Record<string, unknown>>(
      null,
      `SELECT title, publisher, year, class_number, call_number FROM title WHERE isbn = '9787506018418'`,
    )
    expect(rows).toEqual([
      {
        title: '刘心武揭秘红楼梦（第一部）',
        publisher: '东方出版社',
        year: 2005,
        class_number: 'I207.411',
        call_number: 'I207.411 56',
      },
    ])

    for (const id of ['3', '2', '1']) {
      const undone = await app.ask('DELETE', `/imports/${id}`)
      expect(undone.body).toMatchObject({ status: 'undone', kept: [] })
    }
    expect(await app.count('title')).toBe(0)
    expect(await app.count('import_made')).toBe(0)
  })
})
