/**
 * - `block`: no one may lift it.
 * - `overridable`: someone with the permission may, with a reason.
 * - `confirm`: any desk staff may go on by naming the code; a reader alone may not.
 * - `notice`: said, stops nothing.
 */
export type Level = 'block' | 'overridable' | 'confirm' | 'notice'

/** What every finding has; each act's own union adds the numbers met. */
export type FindingBase = { readonly code: string; readonly level: Level }

export type Decision<F extends FindingBase> =
  | { readonly outcome: 'allowed'; readonly findings: readonly F[]; readonly overridden: readonly F[] }
  | { readonly outcome: 'refused'; readonly findings: readonly F[]; readonly overridden: readonly F[] }

/** Codes that this actor named, split by what the actor may do (access/overrides.ts makes it). */
export type Overrides = {
  /** Named, and the actor may lift them at the levels it may lift. */
  lifts(finding: FindingBase): boolean
  /** Named, and the actor lacks the permission: the code stays and NOT_PERMITTED is added. */
  lacks(finding: FindingBase): boolean
}

export const NO_OVERRIDES: Overrides = { lifts: () => false, lacks: () => false }

/** A finding that an actor named without the permission to set it aside. */
export type NotPermitted = { readonly code: 'NOT_PERMITTED'; readonly level: 'block'; readonly act?: string }

/**
 * Sets aside what the actor may set aside. An override covers only the codes it names; a refusal lists what is left.
 * Notices stand in every answer and stop nothing.
 */
export function decide<F extends FindingBase>(
  findings: readonly F[],
  overrides: Overrides = NO_OVERRIDES,
): Decision<F | NotPermitted> {
  const left: (F | NotPermitted)[] = []
  const overridden: F[] = []
  let lacking = false
  for (const finding of findings) {
    if (finding.level !== 'block' && finding.level !== 'notice' && overrides.lifts(finding)) {
      overridden.push(finding)
      continue
    }
    left.push(finding)
    if (finding.level !== 'notice' && overrides.lacks(finding)) lacking = true
  }
  if (lacking) left.push({ code: 'NOT_PERMITTED', level: 'block', act: 'override' })
  const stopped = left.some((finding) => finding.level !== 'notice')
  return { outcome: stopped ? 'refused' : 'allowed', findings: left, overridden }
}
