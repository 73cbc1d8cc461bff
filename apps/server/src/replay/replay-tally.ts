import type { Outcome } from '../circulation/index.ts'

export type ActKind = 'checkout' | 'return' | 'renew' | 'hold'

/** What the acts came to. */
export type Tally = {
  readonly acts: Readonly<Record<ActKind, number>>
  /** `checkout LOAN_LIMIT` → how often; an act may have several reasons. */
  readonly refusals: Readonly<Record<string, number>>
  readonly refused: number
}

export function createTally() {
  const acts: Record<ActKind, number> = { checkout: 0, return: 0, renew: 0, hold: 0 }
  const refusals = new Map<string, number>()
  let refused = 0
  return {
    count(act: ActKind, outcome: Outcome): void {
      acts[act] += 1
      if (outcome.kind !== 'refused') {
        if (!DONE.has(outcome.kind)) throw new Error(`a replayed ${act} came to ${outcome.kind}`)
        return
      }
      refused += 1
      for (const { code, level } of outcome.findings) {
        if (level !== 'notice') refusals.set(`${act} ${code}`, (refusals.get(`${act} ${code}`) ?? 0) + 1)
      }
    },
    total: () => Object.values(acts).reduce((sum, count) => sum + count, 0),
    read: (): Tally => ({
      acts: { ...acts },
      refusals: Object.fromEntries([...refusals].sort(([a], [b]) => (a < b ? -1 : 1))),
      refused,
    }),
  }
}

const DONE: ReadonlySet<string> = new Set(['checked-out', 'returned', 'renewed', 'hold-placed'])
