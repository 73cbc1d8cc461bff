import { type Policy, readPolicy } from '@wenyuan/domain/policy'
import type { PolicyRow } from './policy-store.ts'

/** What was read when it was written is read again. */
export function readStoredPolicy({
  version,
  lines,
  periods,
}: Pick<PolicyRow, 'version' | 'lines' | 'periods'>): Policy {
  const read = readPolicy(lines, periods)
  if (read.kind === 'refused') throw new Error(`policy version ${version}: its stored lines are unreadable`)
  return read.policy
}
