import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../circulation/open-desk.ts'
import { multipart } from '../imports/import-app.ts'

const BOUNDARY = 'a-boundary-of-the-test'
let it: Desk
beforeAll(async () => {
  it = await openDesk()
})
afterAll(() => it.close())

const upload = (bytes: Buffer, token?: string, key?: string) =>
  it.post('/photos', multipart(bytes, 'p.png', {}), {
    ...(token === undefined ? {} : { token }),
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
  })
const png = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()

test('a photo is its uploader’s until a dispute names it, and then also for staff; each look is on record', async () => {
  const token = await it.reader(1)
  const stored = await upload(await png(), token)
  expect([stored.status, stored.body]).toMatchObject([201, { width: 40, height: 20, mediaType: 'image/webp' }])
  const { id } = stored.body
  expect((await it.get(`/photos/${id}`, { token })).status).toBe(200)
  expect((await it.get(`/photos/${id}`)).status).toBe(404)
  const item = it.library.titles[0]?.barcodes[0]
  const loan = (await it.post('/loans', { item, patron: 'P1', branch: 'main' })).body
  const other = await it.reader(2)
  const body = { of: 'loan', id: loan.id, note: '没有借过', photos: [id] }
  expect((await it.post('/disputes', { ...body, patron: 'P1' })).status).toBe(422)
  const dispute = await it.post('/disputes', body, { token })
  expect([dispute.status, dispute.body.photos]).toEqual([201, [id]])
  expect((await it.get(`/photos/${id}`)).status).toBe(200)
  expect((await it.get(`/photos/${id}`, { token: other })).status).toBe(404)
  const { rows } = await it.network.db.query<{ looks: number }>(
    null,
    `SELECT count(*)::integer AS looks FROM event WHERE kind = 'photo.read'`,
  )
  expect(rows[0]?.looks).toBe(2)
})

test('the same picture under the same key is stored once, and what is no picture not at all', async () => {
  const bytes = await png()
  const [one, two] = [await upload(bytes, undefined, 'k1'), await upload(bytes, undefined, 'k1')]
  expect([one.status, two.body.id]).toEqual([201, one.body.id])
  const bad = await upload(Buffer.from('no picture'))
  expect([bad.status, bad.body.errors[0].path]).toEqual([422, 'file'])
})
