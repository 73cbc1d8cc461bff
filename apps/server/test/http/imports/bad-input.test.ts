import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportApp, multipart, openImportApp } from './import-app.ts'

let app: ImportApp
beforeAll(async () => {
  app = await openImportApp()
})
afterAll(() => app.close())

const HEADER = 'title,isbn\n'
const codesOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.map(({ code }) => code)

describe('a file that can not be read is refused as a whole', () => {
  test.each([
    ['an empty file', '', 'FILE_EMPTY'],
    ['a file of blank lines', '\n\n\n', 'HEADER_MISSING'],
    ['a header that names no title and no ISBN', 'colour,size\nred,1\n', 'NO_TITLE_OR_ISBN'],
    ['bytes that are no text', Buffer.from([1, 2, 0, 255, 254, 0, 7]), 'FILE_BINARY'],
    ['bytes of no encoding', Buffer.from('a\xff\xff,\xff\n', 'latin1'), 'ENCODING_UNKNOWN'],
    ['a spreadsheet', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(50)]), 'FILE_SPREADSHEET'],
    ['a gzip cut short', gzipSync(HEADER.repeat(5000)).subarray(0, 60), 'ARCHIVE_BROKEN'],
    ['a damaged xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]), 'ARCHIVE_BROKEN'],
    ['a header of a million columns', `${'a,'.repeat(300_000)}b\n1\n`, 'TOO_MANY_COLUMNS'],
    ['a JSON list', '[{"title": "x"}]', 'HEADER_MISSING'],
  ])('%s', async (_, bytes, code) => {
    const answer = await app.upload({ bytes })
    expect([answer.status, codesOf(answer)]).toEqual([422, [code]])
  })

  test('each in the language of whoever sent it', async () => {
    const body = multipart('', 'x.csv', {})
    const headers = {
      'content-type': 'multipart/form-data; boundary=a-boundary-of-the-test',
      'accept-language': 'zh-CN',
    }
    const answer = await app.ask('POST', '/imports', { body, headers })
    expect(answer.body.errors[0].message).toBe('文件是空的')
  })

  test('and changes nothing', async () => {
    expect((await app.get('1')).status).toBe(404)
    expect(await app.count('title')).toBe(0)
  })
})

describe('a request that is none', () => {
  test('without multipart is 415', async () => {
    expect((await app.ask('POST', '/imports', { body: { file: 'x' } })).status).toBe(415)
  })
  test.each([
    ['without its boundary', 'multipart/form-data', multipart(HEADER, 'x.csv', {})],
    [
      'cut in the middle',
      'multipart/form-data; boundary=a-boundary-of-the-test',
      multipart(HEADER, 'x.csv', {}).subarray(0, 150),
    ],
    ['that is garbage', 'multipart/form-data; boundary=a-boundary-of-the-test', Buffer.from('garbage')],
  ])('multipart %s is 400', async (_, type, body) => {
    expect((await app.ask('POST', '/imports', { body, headers: { 'content-type': type } })).status).toBe(400)
  })

  test('with a file of another name is 400', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=a-boundary-of-the-test' }
    const answer = await app.ask('POST', '/imports', { body: multipart(HEADER, 'x', {}, 'upload'), headers })
    expect([answer.status, codesOf(answer)]).toEqual([400, ['unknown-field', 'FILE_MISSING']])
  })

  test.each([
    ['a mapping that is no JSON', { mapping: '{' }, 400, ['wrong-type']],
    ['a mapping to a field that there is not', { mapping: '{"colour": "title"}' }, 400, ['unknown-field']],
    ['a mapping to a column that there is not', { mapping: '{"title": "name"}' }, 422, ['COLUMN_NOT_FOUND']],
    ['a field that there is not', { speed: 'high' }, 400, ['unknown-field']],
    ['a branch that there is not', { branch: 'nowhere' }, 422, ['unknown']],
    ['an item type that there is not', { itemType: 'scroll' }, 422, ['unknown']],
    ['a prefix with other signs', { barcodePrefix: 'Ä' }, 400, ['wrong-form']],
  ])('with %s', async (_, fields: Record<string, string>, status, codes) => {
    const answer = await app.upload({ bytes: `${HEADER}a,\n`, fields })
    expect([answer.status, codesOf(answer)]).toEqual([status, codes])
  })

  test('by someone without import.run is 403', async () => {
    await app.ask('POST', '/staff', {
      body: { username: 'desk', name: 'desk', password: 'desk-of-a-test', roles: [{ role: 'desk' }] },
    })
    const token = await app.signIn('desk', 'desk-of-a-test')
    expect((await app.upload({ bytes: `${HEADER}a,\n`, token })).status).toBe(403)
    for (const [method, path] of [
      ['GET', '/imports/1'],
      ['GET', '/imports/1/errors.csv'],
      ['DELETE', '/imports/1'],
    ] as const) {
      expect((await app.ask(method, path, { token })).status).toBe(403)
    }
  })

  test('of an import that is not there is 404', async () => {
    for (const [method, path] of [
      ['GET', '/imports/77'],
      ['GET', '/imports/77/errors.csv'],
      ['DELETE', '/imports/77'],
      ['GET', '/imports/x'],
    ] as const) {
      expect((await app.ask(method, path)).status).toBe(404)
    }
  })
})
