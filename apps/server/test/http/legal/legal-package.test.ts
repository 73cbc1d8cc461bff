import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealEvents } from '../../../src/events/index.ts'
import { verifyLegalPackage } from '../../../src/legal/index.ts'
import { readZip, writeZip, type ZipEntry } from '../../../src/legal/zip.ts'
import { bookCharge } from '../account/charges.ts'
import { type Library, openLibrary, rolesAdmitted } from '../patrons/people.ts'

let it: Library
let loan: string
beforeAll(async () => {
  it = await openLibrary()
  const title = await it.ask('POST', '/titles', { body: { title: '白夜行', price: '59.60' } })
  for (const barcode of ['B1', 'B2']) {
    await it.ask('POST', '/items', { body: { barcode, titleId: title.body.id, type: 'book', branch: 'main' } })
  }
  loan = (await it.ask('POST', '/loans', { body: { item: 'B1', patron: it.ann.card } })).body.id
  await bookCharge(it, it.ann.id, 300)
  await it.ask('POST', `/patrons/${it.ann.id}/payments`, { body: { amount: '1.00', method: 'cash' } })
})
afterAll(() => it.close())

const make = async (body: object, token = it.adminToken) => {
  const answer = await it.app.fastify.inject({
    ...{ method: 'POST', url: '/api/v1/legal-packages', payload: JSON.stringify(body) },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'zh-CN' },
  })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, text: answer.payload }
}
const jsonIn = (entries: readonly ZipEntry[], name: string) =>
  JSON.parse(entries.find((entry) => entry.name === name)?.bytes.toString('utf8') ?? 'null')

describe('a legal package', () => {
  test('of a patron holds what it came to, as PDF and JSON, signed', async () => {
    await sealEvents(it.network, path.join(mkdtempSync(path.join(tmpdir(), 'wenyuan-head-')), 'head'))
    const { status, headers, bytes } = await make({ patron: it.ann.card })
    expect(status).toBe(201)
    expect(headers['content-type']).toBe('application/zip')
    expect(headers['content-disposition']).toContain('attachment')
    const entries = readZip(bytes) ?? []
    expect(
      entries
        .find(({ name }) => name === 'package.pdf')
        ?.bytes.subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(jsonIn(entries, 'loans.json')).toMatchObject([{ id: loan, titleText: '白夜行' }])
    expect(jsonIn(entries, 'account.json')).toMatchObject({
      owed: '2.00',
      lines: [{ kind: 'charge' }, { kind: 'payment' }],
    })
    expect(jsonIn(entries, 'notices.json').map(({ kind }: { kind: string }) => kind)).toContain('payment')
    const { breaks, events, sealed, fingerprint } = verifyLegalPackage(bytes)
    expect([breaks, events > 0, sealed]).toEqual([[], true, events])
    expect(fingerprint).toBe(it.network.packageSigner.fingerprint)
    expect(verifyLegalPackage(bytes, '0000').breaks).toMatchObject([{ what: 'other-key' }])
  })

  test('of a loan holds that loan alone', async () => {
    const other = (
      await it.ask('POST', '/loans', { body: { item: 'B2', patron: it.ann.card, override: ['TITLE_ALREADY_ON_LOAN'] } })
    ).body
    const entries = readZip((await make({ loan: other.id })).bytes) ?? []
    expect(jsonIn(entries, 'loans.json').map(({ id }: { id: string }) => id)).toEqual([other.id])
    expect(jsonIn(entries, 'account.json').lines).toEqual([])
    const about = jsonIn(entries, 'events.json').map(({ body }: { body: string }) => JSON.parse(body).loan)
    expect(new Set(about)).toEqual(new Set([other.id]))
  })

  test.each<[string, (entries: ZipEntry[]) => ZipEntry[], string]>([
    [
      'a changed file',
      (all) => all.map((one) => (one.name === 'loans.json' ? { ...one, bytes: Buffer.from('[]') } : one)),
      'changed',
    ],
    ['a missing file', (all) => all.filter(({ name }) => name !== 'notices.json'), 'missing'],
    ['a file that was added', (all) => [...all, { name: 'more.json', bytes: Buffer.from('{}') }], 'not-listed'],
    [
      'a changed manifest',
      (all) =>
        all.map((one) =>
          one.name === 'manifest.json'
            ? { ...one, bytes: Buffer.from(one.bytes.toString().replace('patron:', 'patron:1')) }
            : one,
        ),
      'bad-signature',
    ],
    [
      'an event with another MAC',
      (all) =>
        all.map((one) =>
          one.name === 'events.json'
            ? { ...one, bytes: Buffer.from(one.bytes.toString().replace(/"mac": "../, '"mac": "zz')) }
            : one,
        ),
      'chain',
    ],
    ['nothing at all', () => [], 'not-a-package'],
  ])('with %s does not pass', async (_what, change, expected) => {
    const entries = readZip((await make({ patron: it.ann.card })).bytes) ?? []
    const { breaks } = verifyLegalPackage(writeZip(change(entries)))
    expect(breaks.map(({ what }) => what)).toContain(expected)
  })

  test('that is no ZIP file is none', () => {
    expect(verifyLegalPackage(Buffer.from('PK')).breaks).toEqual([{ what: 'not-a-package' }])
  })

  test('is noted in the record, with what was read for it', async () => {
    const { bytes } = await make({ patron: it.bob.card })
    expect(bytes.length).toBeGreaterThan(0)
    for (const kind of ['legal-package.made', 'history.read', 'private-data.read']) {
      expect((await it.events(kind)).at(-1)).toMatchObject({ patron: it.bob.id })
    }
  })

  test('of someone or something unknown, or of both at once, is refused', async () => {
    expect((await make({ patron: 'nobody' })).status).toBe(422)
    expect((await make({ loan: '999999' })).status).toBe(422)
    expect((await make({ patron: it.ann.card, loan })).status).toBe(400)
    expect((await make({})).status).toBe(400)
  })

  test('is for who reads patrons, histories and the record', async () => {
    expect(await rolesAdmitted(it, 'POST', '/legal-packages', { patron: it.ann.card })).toEqual([
      'admin',
      'head',
      'auditor',
    ])
  })
})
