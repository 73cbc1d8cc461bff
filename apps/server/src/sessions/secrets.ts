import { hash as argon2, verify } from '@node-rs/argon2'

// OWASP's figures for argon2id: about 20 ms and 19 MiB for each guess.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Hashing holds a thread and 19 MiB: more than so many wait, and more than so many waiting are turned away. */
export const MAX_HASHING = 2
export const MAX_WAITING = 100

let hashing = 0
const waiting: (() => void)[] = []

/** For a password or a PIN, as it is kept. */
export function hashSecret(secret: string): Promise<string> {
  return takingTurns(() => argon2(secret, COST))
}

/** Against no hash it takes as long and is false: an unknown name must not answer sooner than a known one. */
export async function isSecret(kept: string | null, secret: string): Promise<boolean> {
  decoy ??= hashSecret('no secret of anyone')
  const against = kept ?? (await decoy)
  const matches = await takingTurns(() => verify(against, secret)).catch(() => false)
  return matches && kept !== null
}

export function isHashingBusy(): boolean {
  return waiting.length >= MAX_WAITING
}

let decoy: Promise<string> | null = null

async function takingTurns<T>(work: () => Promise<T>): Promise<T> {
  if (hashing >= MAX_HASHING) await new Promise<void>((resolve) => waiting.push(resolve))
  else hashing += 1
  try {
    return await work()
  } finally {
    // A turn is handed on, not given back, while someone waits for it.
    const next = waiting.shift()
    if (next === undefined) hashing -= 1
    else next()
  }
}
