import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Scope } from './tally-store.ts'

/** What is counted for someone who asks about no branch in particular: the branches that they may see. */
export function reportScope(actor: Actor, branches: readonly string[]): Scope {
  const seen = branches.filter((branch) => isAllowed(actor, 'report.read', branch))
  return seen.length === branches.length ? null : seen
}
