import { createHash } from 'node:crypto'
import { z } from 'zod'

export const FORMAT = 'wenyuan-legal-package/1'
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
export const EVENTS = 'events.json'

/** What is in a package, each with its hash; the signature covers exactly the bytes of this file. */
export const manifest = z.object({
  format: z.literal(FORMAT),
  network: z.string(),
  /** `patron:17` or `loan:5`. */
  subject: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  publicKey: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifest>

/**
 * An event with its place in the chain: `hash` is SHA-256 of the hash before it and its MAC. The MAC is made with a key that
 * never leaves the installation: there, `wenyuan events verify` checks it against the text. Null: not sealed yet.
 */
export const packedEvent = z.object({
  id: z.string(),
  body: z.string(),
  mac: z.string(),
  seal: z.object({ seq: z.number(), before: z.string(), hash: z.string() }).nullable(),
})
export const packedEvents = z.array(packedEvent)
export type PackedEvent = z.infer<typeof packedEvent>

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
