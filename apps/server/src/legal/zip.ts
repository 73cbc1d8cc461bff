import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export type ZipEntry = { readonly name: string; readonly bytes: Buffer }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const DEFLATED = 8
const UTF8_NAMES = 0x0800
const VERSION = 20
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22
/** Midnight of 1 January 1980: a package's own date stands in its manifest, and the same content gives the same bytes. */
const NO_DATE = 0x0021

/** A plain ZIP file: few entries, none larger than memory, no folders. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes)
    const text = Buffer.from(name)
    const local = Buffer.alloc(LOCAL_BYTES)
    local.writeUInt32LE(LOCAL, 0)
    writeCommon(local, 4, { bytes, packed, text })
    const central = Buffer.alloc(CENTRAL_BYTES)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(VERSION, 4)
    writeCommon(central, 6, { bytes, packed, text })
    central.writeUInt32LE(offset, 42)
    parts.push(local, text, packed)
    directory.push(central, text)
    offset += LOCAL_BYTES + text.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

type Packed = { readonly bytes: Buffer; readonly packed: Buffer; readonly text: Buffer }

/** The fields that an entry and its place in the directory share, from the version on. */
function writeCommon(header: Buffer, at: number, { bytes, packed, text }: Packed): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF8_NAMES, at + 2)
  header.writeUInt16LE(DEFLATED, at + 4)
  header.writeUInt16LE(NO_DATE, at + 8)
  header.writeUInt32LE(crc32(bytes), at + 10)
  header.writeUInt32LE(packed.length, at + 14)
  header.writeUInt32LE(bytes.length, at + 18)
  header.writeUInt16LE(text.length, at + 22)
}

/** More than any package unpacks to: a file that claims more is none of ours. */
const MAX_UNPACKED_BYTES = 268_435_456

/** Null: not a ZIP file, or a damaged one. */
export function readZip(file: Buffer): ZipEntry[] | null {
  try {
    const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0) return null
    const count = file.readUInt16LE(end + 10)
    const entries: ZipEntry[] = []
    let at = file.readUInt32LE(end + 16)
    for (let n = 0; n < count; n += 1) {
      if (file.readUInt32LE(at) !== CENTRAL) return null
      entries.push(readEntry(file, at))
      at += CENTRAL_BYTES + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
    return entries
  } catch {
    return null
  }
}

function readEntry(file: Buffer, at: number): ZipEntry {
  const nameBytes = file.readUInt16LE(at + 28)
  const name = file.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes).toString('utf8')
  const local = file.readUInt32LE(at + 42)
  const from = local + LOCAL_BYTES + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const packed = file.subarray(from, from + file.readUInt32LE(at + 20))
  const bytes = inflateRawSync(packed, { maxOutputLength: MAX_UNPACKED_BYTES })
  if (crc32(bytes) !== file.readUInt32LE(at + 16)) throw new Error('damaged')
  return { name, bytes }
}
