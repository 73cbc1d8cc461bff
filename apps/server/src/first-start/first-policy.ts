import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import { readPolicy, type WrittenLine } from '@wenyuan/domain/policy'
import { type Tx, timestamptz } from '../platform/index.ts'

/** What a new network starts with; every other parameter has its default. */
const LINES: readonly WrittenLine[] = [
  { when: { patronType: 'teacher' }, loanLimit: 10 },
  { when: { patronType: 'graduate' }, loanLimit: 8 },
]

const INSERT = `INSERT INTO policy_version
  (state, lines, periods, drafted_by, drafted_at, activated_by, activated_at, effective_at)
VALUES ('activated', $1, '{}', $2, $3, $2, $3, $3) RETURNING version`

export type FirstPolicy = { version: string; effectiveAt: Instant; lines: readonly WrittenLine[]; periods: object }

export async function insertFirstPolicy(tx: Tx, { actor, at }: { actor: Actor; at: Instant }): Promise<FirstPolicy> {
  const read = readPolicy(LINES)
  if (read.kind === 'refused') throw new Error(`the first policy is unreadable: ${JSON.stringify(read.problems)}`)
  const values = [JSON.stringify(LINES), actorName(actor), timestamptz(at)]
  const { rows } = await tx.query<{ version: string }>('insert-first-policy', INSERT, values)
  const version = rows[0]?.version
  if (version === undefined) throw new Error('an insert gives its row')
  return { version, effectiveAt: at, lines: LINES, periods: {} }
}
