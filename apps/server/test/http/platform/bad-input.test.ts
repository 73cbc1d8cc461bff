import { MAX_BODY_BYTES, MAX_CURSOR_LENGTH } from '@wenyuan/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await openTestApp()
})
afterAll(() => it.close())

const TOO_LONG = 'x'.repeat(MAX_CURSOR_LENGTH + 1)
const JSON_HEADER = { 'content-type': 'application/json' }
const post = (body: unknown) => it.ask('POST', '/branches', { body, headers: JSON_HEADER })
const faults = (answer: { body: { errors: { path: string; code: string }[] } }) =>
  answer.body.errors.map(({ path, code }) => [path, code])

test('every problem is a problem document with type, title, status and the request as instance', async () => {
  const answer = await it.ask('GET', '/nothing-here')
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.body).toEqual({
    type: 'urn:wenyuan:problem:not-found',
    title: 'Not found',
    status: 404,
    instance: `urn:uuid:${answer.headers['x-request-id']}`,
  })
})

test('problems are told in the language that is asked for, Chinese unless told otherwise', async () => {
  const inLanguage = async (language: string) =>
    (await it.ask('GET', '/nothing-here', { headers: { 'accept-language': language } })).body.title
  expect(await inLanguage('zh-CN')).toBe('未找到')
  expect(await inLanguage('fr, en;q=0.5, zh;q=0.4')).toBe('Not found')
  expect(await inLanguage('fr')).toBe('未找到')
  expect(await inLanguage('en;q=0, *')).toBe('未找到')
})

describe('a malformed body is 400 and says where and what would be right', () => {
  test('a missing field', async () => {
    const answer = await post({ code: 'east' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual([{ path: 'name', code: 'missing', expected: 'string', message: 'is missing' }])
  })
  test('a field of the wrong type', async () => {
    expect(faults(await post({ code: 7, name: 'East' }))).toEqual([['code', 'wrong-type']])
  })
  test('an unknown field, each of them', async () => {
    expect(faults(await post({ code: 'e', name: 'East', colour: 1, size: 2 }))).toEqual([
      ['colour', 'unknown-field'],
      ['size', 'unknown-field'],
    ])
  })
  test('a word that is none of those allowed', async () => {
    const answer = await post({ code: 'e', name: 'East', kind: 'castle' })
    expect(answer.body.errors[0]).toMatchObject({ path: 'kind', code: 'not-one-of' })
    expect(answer.body.errors[0].expected).toContain('bookstore')
  })
  test('a value deep inside', async () => {
    const answer = await post({ code: 'e', name: 'East', hours: { mon: ['08:00-12:00', 'noon'] } })
    expect(faults(answer)).toEqual([['hours.mon[1]', 'wrong-form']])
  })
  test.each(['null', '7', '"text"', '[]', 'true'])('a body that is %s', async (body) => {
    expect((await post(body)).status).toBe(400)
  })
  test.each(['{', '{"a":1,}', "{'a':1}", '\u0001', '{"a":\u0000}', 'NaN'])(
    'a body that is not JSON: %j',
    async (body) => {
      expect(await post(body)).toMatchObject({ status: 400, body: { detail: 'The body is not JSON.' } })
    },
  )
  test('no body at all', async () => {
    expect((await it.ask('POST', '/branches')).status).toBe(400)
    expect((await post('')).status).toBe(400)
  })
  test('bytes that are not UTF-8', async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])
    expect(await post(bytes)).toMatchObject({ status: 400, body: { detail: 'The body is not UTF-8.' } })
  })
  test('text that PostgreSQL can not hold: NUL, half a surrogate pair', async () => {
    expect(faults(await post({ code: 'e', name: 'a\u0000b' }))).toEqual([['name', 'not-text']])
    expect(faults(await post('{"code":"e","name":"\\ud800"}'))).toEqual([['name', 'not-text']])
    expect(faults(await post('{"code":"e","name":"x","\\udc00":1}'))).toEqual([['', 'not-text']])
  })
  test('a key that would change the object instead of standing in it', async () => {
    expect(faults(await post('{"code":"e","name":"x","__proto__":{"kind":"cabinet"}}'))).toEqual([
      ['__proto__', 'not-allowed'],
    ])
    expect(faults(await post('{"code":"e","name":"x","constructor":1}'))).toEqual([['constructor', 'unknown-field']])
  })
  test('a number beyond any, and nesting without end', async () => {
    expect(faults(await post('{"code":"e","name":1e999}'))).toEqual([['name', 'not-a-number']])
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(faults(await post(`{"code":"e","name":${deep}}`))).toEqual([['', 'too-deep']])
  })
  test('at most twenty faults are told', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`f${n}`, n]))
    expect((await post(many)).body.errors).toHaveLength(20)
  })
})

test('a body of exactly 1 MiB is read, one byte more is 413', async () => {
  const padded = (bytes: number) => `{"code":"e"${' '.repeat(bytes - 12)}}`
  expect((await post(padded(MAX_BODY_BYTES))).status).toBe(400)
  expect((await post(padded(MAX_BODY_BYTES + 1))).status).toBe(413)
})

test('a body of another type is 415', async () => {
  for (const type of [
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ]) {
    const answer = await it.ask('POST', '/branches', { body: 'a=1', headers: { 'content-type': type } })
    expect([type, answer.status]).toEqual([type, 415])
  }
})

describe('the address', () => {
  test('an id that no row can have names nothing: 404', async () => {
    for (const id of ['0', '-1', 'abc', '1.5', '9223372036854775808', '1'.repeat(200), '%00', 'a%20b', '１']) {
      const answer = await it.ask('PATCH', `/staff/${id}`, { body: { name: 'x' } })
      expect([id, answer.status]).toEqual([id, 404])
    }
  })
  test('an id that a row could have names nothing either: 404', async () => {
    expect((await it.ask('PATCH', '/staff/9223372036854775807', { body: { name: 'x' } })).status).toBe(404)
  })
  test('an escape that is no text is 400', async () => {
    expect((await it.ask('GET', '/branches/%E0%A4%A/calendar')).status).toBe(400)
    expect((await it.ask('GET', '/branches/%ff/calendar')).status).toBe(400)
  })
  test('a part that is far too long names nothing', async () => {
    expect((await it.ask('GET', `/branches/${'x'.repeat(5_000)}/calendar`)).status).toBe(404)
  })
  test('another method is 405 and says which ones there are', async () => {
    const answer = await it.ask('PUT', '/branches', { body: {} })
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toBe('GET, POST')
    expect((await it.ask('DELETE', '/branches/main/calendar')).headers['allow']).toBe('GET, PUT')
  })
})

describe('the query', () => {
  test.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1e9', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['cursor=%00', 'cursor'],
    ['cursor=garbage', 'cursor'],
    ['cursor=W10', 'cursor'],
    ['cursor=Im1haW4iIA', 'cursor', 200],
    [`cursor=${TOO_LONG}`, 'cursor'],
    ['order=name', 'order'],
  ])('%.40s', async (query, field, status = 400) => {
    const answer = await it.ask('GET', `/branches?${query}`)
    expect(answer.status).toBe(status)
    if (status === 400) expect(answer.body.errors[0].path).toBe(`query.${field}`)
  })
  test('a call that takes none refuses one', async () => {
    expect(faults(await it.ask('GET', '/me?verbose=1'))).toEqual([['query.verbose', 'unknown-field']])
  })
})

test('an Idempotency-Key that is empty, too long or not ASCII is 400', async () => {
  for (const key of ['', 'x'.repeat(201), 'a b', '键']) {
    const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') }
    const answer = await it.ask('POST', '/branches', { body: { code: 'e', name: 'East' }, headers })
    expect([key, answer.status]).toEqual([key, 400])
    expect(answer.body.errors[0].path).toBe('header.idempotency-key')
  }
})

test('an If-Match that is no entity tag is 400', async () => {
  for (const tag of ['3', 'W/"3"', '"three"', '""']) {
    const answer = await it.ask('PUT', '/settings', { body: {}, headers: { 'if-match': tag } })
    expect([tag, answer.status]).toEqual([tag, 400])
  }
})

test('nothing of all this has changed anything', async () => {
  expect((await it.ask('GET', '/branches')).body.items.map(({ code }: { code: string }) => code)).toEqual(['main'])
})
