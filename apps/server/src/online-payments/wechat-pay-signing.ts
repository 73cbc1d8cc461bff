import { createDecipheriv, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import type { Instant } from '@wenyuan/domain/kernel'

/** A signature older or newer than this is not taken: it may be a copy. */
const MAX_AGE_MS = 300_000
const TAG_BYTES = 16

export type WechatPayKeys = {
  readonly appid: string
  readonly mchid: string
  /** Of the merchant's certificate. */
  readonly serial: string
  readonly privateKey: KeyObject
  /** 32 bytes. */
  readonly apiV3Key: Buffer
  /** WeChat Pay's own keys by the serial (or `PUB_KEY_ID_…`) that it signs with. */
  readonly platformKeys: ReadonlyMap<string, KeyObject>
}

export function nonce(): string {
  return randomBytes(16).toString('hex')
}

export function signLines(key: KeyObject, lines: readonly (string | number)[]): string {
  return sign('RSA-SHA256', Buffer.from(lines.map((line) => `${line}\n`).join('')), key).toString('base64')
}

type Signed = { readonly method: string; readonly path: string; readonly body: string; readonly at: Instant }

/** The `Authorization` of a request (API v3): who asks, when, and the signature over all of it. */
export function authorization(
  { mchid, serial, privateKey }: WechatPayKeys,
  { method, path, body, at }: Signed,
): string {
  const [timestamp, nonceText] = [Math.floor(at / 1000), nonce()]
  const signature = signLines(privateKey, [method, path, timestamp, nonceText, body])
  return (
    `WECHATPAY2-SHA256-RSA2048 mchid="${mchid}",nonce_str="${nonceText}",timestamp="${timestamp}",` +
    `serial_no="${serial}",signature="${signature}"`
  )
}

/** Is this body, an answer or a notification, WeChat Pay's own and fresh? */
export function isFromWechatPay(
  { platformKeys }: WechatPayKeys,
  header: (name: string) => string | null,
  { body, now }: { readonly body: Buffer; readonly now: Instant },
): boolean {
  const [timestamp, nonceText, signature, serial] = [
    header('wechatpay-timestamp'),
    header('wechatpay-nonce'),
    header('wechatpay-signature'),
    header('wechatpay-serial'),
  ]
  if (timestamp === null || nonceText === null || signature === null || serial === null) return false
  const key = platformKeys.get(serial)
  if (key === undefined || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now - Number(timestamp) * 1000) >= MAX_AGE_MS) return false
  const text = Buffer.concat([Buffer.from(`${timestamp}\n${nonceText}\n`), body, Buffer.from('\n')])
  return verify('RSA-SHA256', text, key, Buffer.from(signature, 'base64'))
}

export type Sealed = {
  readonly ciphertext: string
  readonly nonce: string
  readonly associated_data?: string | undefined
}

/** Opens what a notification carries (AES-256-GCM, the tag last); null: not sealed with our key. */
export function openResource({ apiV3Key }: WechatPayKeys, sealed: Sealed): string | null {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  if (bytes.length <= TAG_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', apiV3Key, Buffer.from(sealed.nonce))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    decipher.setAAD(Buffer.from(sealed.associated_data ?? ''))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
