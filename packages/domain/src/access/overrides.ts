import type { FindingBase, Overrides } from '../kernel/index.ts'
import { type Actor, isAllowed } from './actor.ts'
import type { Permission } from './permissions.ts'

export type OverridableAct = 'checkout' | 'renewal' | 'hold'

export const OVERRIDE_PERMISSION: Readonly<Record<OverridableAct, Permission>> = {
  checkout: 'loan.override',
  renewal: 'renewal.override',
  hold: 'hold.override',
}

/** The permissions of which any one lifts a finding in this act. */
export function permissionsThatLift(act: OverridableAct, code: string): readonly Permission[] {
  const own = OVERRIDE_PERMISSION[act]
  return code.startsWith('PATRON_') ? [own, 'patron.override'] : [own]
}

/**
 * What the named codes may do for this actor. A reader's are ignored; `confirm` takes any desk staff; `overridable`
 * takes the permission at the branch of the act.
 */
export function grantedOverrides(
  actor: Actor,
  act: OverridableAct,
  named: readonly string[],
  branch: string,
): Overrides {
  const isReader = actor.kind === 'reader'
  const codes = new Set(isReader ? [] : named)
  const mayLift = (code: string) =>
    permissionsThatLift(act, code).some((permission) => isAllowed(actor, permission, branch))
  return {
    lifts: ({ code, level }: FindingBase) => codes.has(code) && (level === 'confirm' || mayLift(code)),
    lacks: ({ code, level }: FindingBase) => codes.has(code) && level === 'overridable' && !mayLift(code),
  }
}
