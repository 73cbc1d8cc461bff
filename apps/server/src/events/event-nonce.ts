/**
 * Makes every event unlike all others, so that a copy of one shows: what the recorder drew when it was made, and a count.
 * Random alone would have to be drawn for each event, and could not be remembered in so little room.
 */
export function createNonces(prefix: string): () => string {
  let count = 0
  return () => `${prefix}.${(count++).toString(36)}`
}

/** Tells which events have been seen, in about one bit for each. False: this one was there before. */
export function createNonceMemory(): { isNew(nonce: string): boolean } {
  const seen = new Map<string, Uint8Array>()
  return {
    isNew(nonce) {
      const dot = nonce.lastIndexOf('.')
      const prefix = nonce.slice(0, dot)
      const count = Number.parseInt(nonce.slice(dot + 1), 36)
      const bits = withRoom(seen.get(prefix), count >>> 3)
      seen.set(prefix, bits)
      const byte = bits[count >>> 3] ?? 0
      const bit = 1 << (count & 7)
      bits[count >>> 3] = byte | bit
      return (byte & bit) === 0
    },
  }
}

const FIRST_BYTES = 64

function withRoom(bits: Uint8Array | undefined, index: number): Uint8Array {
  if (bits !== undefined && index < bits.length) return bits
  const larger = new Uint8Array(Math.max(FIRST_BYTES, (bits?.length ?? 0) * 2, index + 1))
  if (bits !== undefined) larger.set(bits)
  return larger
}
