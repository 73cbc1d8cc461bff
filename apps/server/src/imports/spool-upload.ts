import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { MAX_UNPACKED_BYTES } from './import-limits.ts'
import { ImportRefused } from './import-problem.ts'
import { createTextSniffer, type TextEncoding } from './sniff-text.ts'

// A CommonJS module whose exports Node can't see beforehand.
const { XzReadableStream } = createRequire(import.meta.url)('xz-decompress') as typeof import('xz-decompress')

const GZIP = [0x1f, 0x8b]
const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a]
const ZIP = [0x50, 0x4b]
/** Legacy Excel. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

export type Spooled = {
  /** SHA-256 of the unpacked file: packed or plain, it is the same file. */
  readonly digest: Buffer
}

/**
 * Writes an upload to `file` as it will be read: unpacked and in UTF-8. Whatever is wrong with the file as a whole is
 * found here, while whoever sends it still waits.
 *
 * @throws ImportRefused with what is wrong; nothing is left behind.
 */
export async function spoolUpload(
  upload: Readable,
  file: string,
  { maxUnpackedBytes = MAX_UNPACKED_BYTES }: { maxUnpackedBytes?: number } = {},
): Promise<Spooled> {
  try {
    const { digest, encoding } = await unpackInto(upload, file, maxUnpackedBytes)
    if (encoding !== 'utf-8') await transcode(file, encoding)
    return { digest }
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
}

async function unpackInto(upload: Readable, file: string, limit: number) {
  const digest = createHash('sha256')
  const sniffer = createTextSniffer()
  let bytes = 0
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > limit) return done(new ImportRefused({ code: 'UNPACKED_TOO_LARGE', expected: mebibytes(limit) }))
      if (!sniffer.feed(chunk)) return done(new ImportRefused({ code: 'FILE_BINARY' }))
      digest.update(chunk)
      done(null, chunk)
    },
  })
  const { head, whole } = await peek(upload)
  await pipeline(unpacked(head, whole), watch, createWriteStream(file, { mode: 0o600, flush: true }))
  if (bytes === 0) throw new ImportRefused({ code: 'FILE_EMPTY' })
  const verdict = sniffer.verdict()
  if (verdict.kind === 'binary') throw new ImportRefused({ code: 'FILE_BINARY' })
  if (verdict.kind === 'unknown') throw new ImportRefused({ code: 'ENCODING_UNKNOWN' })
  return { digest: digest.digest(), encoding: verdict.encoding }
}

/** The first bytes, which say how it is packed, and all of it again. */
async function peek(upload: Readable): Promise<{ head: Buffer; whole: Readable }> {
  const chunks = upload[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let head: Buffer = Buffer.alloc(0)
  while (head.length < XZ.length) {
    const { value, done } = await chunks.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  async function* all() {
    yield head
    for (;;) {
      const { value, done } = await chunks.next()
      if (done) return
      yield value
    }
  }
  return { head, whole: Readable.from(all(), { objectMode: false }) }
}

function unpacked(head: Buffer, whole: Readable): AsyncIterable<Buffer> | Readable {
  if (startsWith(head, ZIP) || startsWith(head, OLE)) throw new ImportRefused({ code: 'FILE_SPREADSHEET' })
  if (startsWith(head, GZIP)) return unpackWith(whole, (stream) => stream.pipe(createGunzip()))
  // Its types are those of the browser.
  if (startsWith(head, XZ))
    return unpackWith(whole, (stream) =>
      Readable.fromWeb(new XzReadableStream(Readable.toWeb(stream) as ReadableStream<Uint8Array>) as never),
    )
  return whole
}

/** An error of the upload stays what it is; one of the unpacker means a broken archive. */
async function* unpackWith(upload: Readable, unpack: (stream: Readable) => Readable): AsyncIterable<Buffer> {
  let uploadError: unknown = null
  const unpacker = unpack(upload)
  upload.on('error', (error) => {
    uploadError = error
    unpacker.destroy(error)
  })
  try {
    for await (const chunk of unpacker) yield Buffer.from(chunk as Uint8Array)
  } catch (error) {
    if (uploadError !== null || !isOfUnpacker(error)) throw uploadError ?? error
    throw new ImportRefused({ code: 'ARCHIVE_BROKEN' })
  } finally {
    upload.destroy()
  }
}

function isOfUnpacker(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === '' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/** Reads the file in its encoding and leaves it in UTF-8 in its place. */
async function transcode(file: string, encoding: TextEncoding): Promise<void> {
  const next = `${file}.utf-8`
  const decoder = new TextDecoder(encoding)
  const decode = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  })
  try {
    await pipeline(createReadStream(file), decode, createWriteStream(next, { mode: 0o600, flush: true }))
    renameSync(next, file)
  } finally {
    rmSync(next, { force: true })
  }
}

function startsWith(head: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, at) => head[at] === byte)
}

function mebibytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MiB`
}
