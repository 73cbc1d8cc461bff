import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@wenyuan/domain/kernel'

/** How long a place shows one code. */
export const PROOF_WINDOW_MS = 30_000
const DIGITS = 6
const CODE_PREFIX = 'WYP.'
/** Taken in its own window and the one before and after: hands are slow, and clocks differ. */
const TAKEN_WINDOWS = [-1, 0, 1] as const
const MAC_BYTES_USED = 6

export type ProofCode = { readonly digits: string; readonly code: string; readonly validUntil: Instant }

/** What was typed or scanned: a QR names its branch, digits don't. */
export type ShownCode = { readonly branch: string | null; readonly digits: string }

/** The changing codes of a network's places. They are computed, never kept: any process shows and takes the same ones. */
export type ProofCodes = {
  at(branch: string, now: Instant): ProofCode
  isTaken(branch: string, digits: string, now: Instant): boolean
}

export function createProofCodes(key: Buffer): ProofCodes {
  const secret = createSecretKey(key)
  function digitsOf(branch: string, window: number): string {
    const mac = createHmac('sha256', secret).update(`${window}\n${branch}`).digest()
    return String(mac.readUIntBE(0, MAC_BYTES_USED) % 10 ** DIGITS).padStart(DIGITS, '0')
  }
  return {
    at(branch, now) {
      const window = windowOf(now)
      const digits = digitsOf(branch, window)
      return { digits, code: `${CODE_PREFIX}${branch}.${digits}`, validUntil: (window + 1) * PROOF_WINDOW_MS }
    },
    isTaken(branch, digits, now) {
      // Compared with all three each time: how long it takes tells nothing of which was near.
      const matches = TAKEN_WINDOWS.map((step) => isSame(digitsOf(branch, windowOf(now) + step), digits))
      return matches.includes(true)
    },
  }
}

const TYPED = new RegExp(`^\\d{${DIGITS}}$`)
const SCANNED = new RegExp(`^${CODE_PREFIX.replace('.', '\\.')}(.+)\\.(\\d{${DIGITS}})$`, 'u')

/** Null: no code of a place at all. Digits may be typed in full width, with spaces or a hyphen between. */
export function readShownCode(text: string): ShownCode | null {
  const scanned = SCANNED.exec(text.trim())
  if (scanned !== null) return { branch: scanned[1] ?? '', digits: scanned[2] ?? '' }
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  return TYPED.test(digits) ? { branch: null, digits } : null
}

function windowOf(now: Instant): number {
  return Math.floor(now / PROOF_WINDOW_MS)
}

function isSame(expected: string, met: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(met)]
  return a.length === b.length && timingSafeEqual(a, b)
}
