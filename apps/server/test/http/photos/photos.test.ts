import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderPhotoStore, s3PhotoStore } from '../../../src/photos/index.ts'
import { MAX_SIDE_PX, readPicture } from '../../../src/photos/read-picture.ts'

type Met = { method: string; url: string; authorization: string; body: Buffer }
const met: Met[] = []
const kept = new Map<string, Buffer>()

/** A store that keeps what it is given and remembers how it was asked. */
const standIn = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { method = '', url = '', headers } = request
    const body = Buffer.concat(chunks)
    met.push({ method, url, authorization: headers.authorization ?? '', body })
    if (method === 'PUT') kept.set(url, body)
    if (method === 'DELETE') kept.delete(url)
    const found = kept.get(url)
    response.writeHead(method === 'GET' && found === undefined ? 404 : 200).end(method === 'GET' ? found : undefined)
  })
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve))
  const address = standIn.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => void standIn.close())

test('an S3-compatible store is asked with a signature, and gives the bytes back', async () => {
  const bucketUrl = `http://127.0.0.1:${port}/photos`
  const store = s3PhotoStore({ bucketUrl, region: 'cn-north-1', accessKeyId: 'KEY', secretAccessKey: 'SECRET' })
  await store.put('a.webp', Buffer.from('picture'), 'image/webp')
  expect(await store.get('a.webp')).toEqual(Buffer.from('picture'))
  expect(await store.get('b.webp')).toBe(null)
  await store.remove('a.webp')
  expect(await store.get('a.webp')).toBe(null)
  for (const { authorization } of met)
    expect(authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/cn-north-1\/s3\//)
  expect(met[0]).toMatchObject({ method: 'PUT', url: '/photos/a.webp', body: Buffer.from('picture') })
})

test('the data folder gives back what it was given', async () => {
  const store = folderPhotoStore(path.join(tmpdir(), `wenyuan-photos-${process.pid}`))
  await store.put('a.webp', Buffer.from('picture'), 'image/webp')
  expect(await store.get('a.webp')).toEqual(Buffer.from('picture'))
  await store.remove('a.webp')
  expect(await store.get('a.webp')).toBe(null)
})

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#884422' } })

test('a picture is kept without what stood beside it, and no larger than it needs to be', async () => {
  const jpeg = await picture(3000, 1500)
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .jpeg()
    .toBuffer()
  expect((await sharp(jpeg).metadata()).exif).toBeDefined()
  const read = await readPicture(jpeg)
  if (read.kind !== 'picture') return expect.unreachable()
  expect([read.picture.width, read.picture.height]).toEqual([MAX_SIDE_PX, MAX_SIDE_PX / 2])
  const { format, exif } = await sharp(read.picture.bytes).metadata()
  expect([format, exif]).toEqual(['webp', undefined])
})

test.each([
  ['text', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'no-picture'],
  ['a GIF', async () => picture(9, 9).gif().toBuffer(), 'no-picture'],
  ['half a PNG', async () => (await picture(99, 99).png().toBuffer()).subarray(0, 60), 'no-picture'],
  ['a picture of too many pixels', async () => picture(10_000, 5_001).png().toBuffer(), 'too-many-pixels'],
])('%s is refused', async (_what, bytes, kind) => {
  expect((await readPicture(await bytes())).kind).toBe(kind)
})
