import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { spoolUpload } from './spool-upload.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-spool-'))
const file = path.join(folder, 'upload')
afterAll(() => rmSync(folder, { recursive: true }))

test.each([999, 1000])('unpacked to at most the limit it is read (%i of 1000)', async (bytes) => {
  await spoolUpload(Readable.from([gzipSync('a'.repeat(bytes))]), file, { maxUnpackedBytes: 1000 })
  expect(readFileSync(file)).toHaveLength(bytes)
})

test('a packed file that unpacks beyond the limit is refused and leaves nothing behind', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'))
  expect(bomb.length).toBeLessThan(100_000)
  const spooling = spoolUpload(Readable.from([bomb]), file, { maxUnpackedBytes: 1_000_000 })
  await expect(spooling).rejects.toMatchObject({ problem: { code: 'UNPACKED_TOO_LARGE' } })
  expect(readdirSync(folder)).toEqual([])
})

test('an upload that breaks off leaves nothing behind', async () => {
  async function* cut() {
    yield Buffer.from('title\n')
    throw new Error('gone')
  }
  await expect(spoolUpload(Readable.from(cut()), file)).rejects.toThrow('gone')
  expect(readdirSync(folder)).toEqual([])
})

test('packed or plain, in one piece or many, a file has the same digest', async () => {
  const text = 'title,isbn\n论语,\n'
  const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]))
  const { digest } = await spoolUpload(Readable.from(bytes), file)
  expect((await spoolUpload(Readable.from([gzipSync(text)]), file)).digest).toEqual(digest)
})
