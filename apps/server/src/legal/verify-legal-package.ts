import { createHash } from 'node:crypto'
import {
  EVENTS,
  MANIFEST,
  type Manifest,
  manifest,
  type PackedEvent,
  packedEvents,
  SIGNATURE,
  sha256,
} from './manifest.ts'
import { fingerprintOf, isSignedBy } from './package-key.ts'
import { readZip, type ZipEntry } from './zip.ts'

export type PackageBreak =
  | { readonly what: 'not-a-package' }
  | { readonly what: 'bad-signature' }
  | { readonly what: 'other-key'; readonly fingerprint: string }
  | { readonly what: 'changed' | 'missing' | 'not-listed'; readonly file: string }
  | { readonly what: 'chain'; readonly event: string }

export type PackageVerification = {
  readonly manifest: Manifest | null
  readonly fingerprint: string | null
  readonly events: number
  /** Of those, how many are sealed in the chain. */
  readonly sealed: number
  readonly breaks: readonly PackageBreak[]
}

/**
 * Checks a package by itself, away from the installation: signature, hash of each file, links of the event chain.
 * `fingerprint`: the key that it must be signed with, as the library made it known.
 */
export function verifyLegalPackage(file: Buffer, fingerprint: string | null = null): PackageVerification {
  const entries = readZip(file)
  const of = (name: string) => entries?.find((entry) => entry.name === name)?.bytes
  const [text, signature] = [of(MANIFEST), of(SIGNATURE)]
  const read = text === undefined ? null : manifest.safeParse(jsonOf(text))
  if (entries === null || text === undefined || signature === undefined || read === null || !read.success) {
    return { manifest: null, fingerprint: null, events: 0, sealed: 0, breaks: [{ what: 'not-a-package' }] }
  }
  const { publicKey } = read.data
  const met = fingerprintOf(publicKey)
  const events = packedEvents.safeParse(jsonOf(of(EVENTS) ?? Buffer.alloc(0))).data ?? []
  const breaks: PackageBreak[] = [
    ...(isSignedBy(publicKey, text, signature.toString('latin1')) ? [] : [{ what: 'bad-signature' } as const]),
    ...(fingerprint === null || sameFingerprint(fingerprint, met)
      ? []
      : [{ what: 'other-key', fingerprint: met } as const]),
    ...findChangedFiles(entries, read.data),
    ...findBrokenLinks(events),
  ]
  const sealed = events.filter(({ seal }) => seal !== null).length
  return { manifest: read.data, fingerprint: met, events: events.length, sealed, breaks }
}

function sameFingerprint(a: string, b: string): boolean {
  const digits = (text: string) => text.toLowerCase().replace(/[^0-9a-f]/g, '')
  return digits(a) === digits(b)
}

function findChangedFiles(entries: readonly ZipEntry[], { files }: Manifest): PackageBreak[] {
  const breaks: PackageBreak[] = []
  for (const { name, sha256: expected } of files) {
    const entry = entries.find((one) => one.name === name)
    if (entry === undefined) breaks.push({ what: 'missing', file: name })
    else if (sha256(entry.bytes) !== expected) breaks.push({ what: 'changed', file: name })
  }
  const listed = new Set([MANIFEST, SIGNATURE, ...files.map(({ name }) => name)])
  for (const { name } of entries) if (!listed.has(name)) breaks.push({ what: 'not-listed', file: name })
  return breaks
}

/** Each hash must follow from the one before and the event's MAC, and neighbours must agree on the hash between them. */
function findBrokenLinks(events: readonly PackedEvent[]): PackageBreak[] {
  const hashes = new Map<number, string>()
  const breaks: PackageBreak[] = []
  for (const { id, mac, seal } of events) {
    if (seal === null) continue
    const next = createHash('sha256')
      .update(Buffer.from(seal.before, 'hex'))
      .update(Buffer.from(mac, 'hex'))
      .digest('hex')
    const known = hashes.get(seal.seq - 1)
    if (next !== seal.hash || (known !== undefined && known !== seal.before)) breaks.push({ what: 'chain', event: id })
    hashes.set(seal.seq, seal.hash)
  }
  return breaks
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
