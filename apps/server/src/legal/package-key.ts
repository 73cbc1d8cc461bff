import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** DER of an Ed25519 private key up to its 32 bytes (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs packages in the name of this installation. Its key comes of the master key: who has that can make it again. */
export type PackageSigner = {
  /** SPKI in base64. */
  readonly publicKey: string
  readonly fingerprint: string
  sign(bytes: Buffer): string
}

export function createPackageSigner(seed: Buffer): PackageSigner {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64')
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
  }
}

/** What people compare: the first 32 hex digits of SHA-256, in fours. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
  return digest.slice(0, 32).match(/.{4}/g)?.join(' ') ?? ''
}

export function isSignedBy(publicKey: string, bytes: Buffer, signature: string): boolean {
  try {
    const key: KeyObject = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, bytes, key, Buffer.from(signature.trim(), 'base64'))
  } catch {
    return false
  }
}
