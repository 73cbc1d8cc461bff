import { blockedActs, type PatronView, type StandingView, type Verdict } from '@wenyuan/contract'
import { isAllowed, isOwnOrActedFor, type Permission } from '@wenyuan/domain/access'
import {
  countedLoans,
  explainSuspensions,
  type Finding,
  findPatronStanding,
  type PatronFacts,
  type StoppableAct,
} from '@wenyuan/domain/circulation'
import { findHoldMisses } from '@wenyuan/domain/holds'
import { suspensionStepSentence } from '@wenyuan/domain/words'
import type { Queryable } from '../platform/index.ts'
import { permitted } from './loan-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import { keptSuspensionsOf } from './suspensions-store.ts'
import { type Viewer, viewFindings } from './viewer.ts'
import type { World } from './world.ts'

/** What stands against a patron at the home branch in one kind of act, whatever the item. */
export function standingOf(world: World, patron: PatronFacts, act: StoppableAct): Finding[] {
  const { values } = world.resolve(world.policyBranch(patron.branch, null, patron), patron, null)
  const findings: Finding[] = findPatronStanding(
    patron,
    act,
    { now: world.now, today: world.today, branch: patron.branch },
    values,
  )
  if (act === 'hold') findings.push(...findHoldMisses(patron.missedHoldsOn, world.today, values))
  const { loanLimit } = values
  const full = act === 'borrow' && loanLimit !== null && countedLoans(patron).length >= loanLimit
  if (!full) return findings
  return [
    ...findings,
    {
      code: 'LOAN_LIMIT',
      level: 'overridable',
      parameter: 'loanLimit',
      limit: loanLimit,
      actual: countedLoans(patron).length,
    },
  ]
}

/** What stands against a patron for this viewer, and `may`: borrowing, renewing, holds in general, paying, changing. */
export async function mayOfPatron(
  context: ActContext,
  queryable: Queryable,
  patronId: string,
  viewer: Viewer,
): Promise<Partial<Pick<PatronView, 'may' | 'standing'>>> {
  const world = await readActWorld(context, { ...emptyKeys(), patronIds: [patronId] }, queryable)
  if (!world.facts.patrons.has(patronId)) return {}
  const patron = world.patron(patronId)
  const general = (act: StoppableAct, permission: Permission) => verdict(world, patron, act, permission, viewer)
  const own = isOwnOrActedFor(viewer.actor, patronId)
  return {
    standing: await explainStanding(world, viewStanding(world, patron, viewer), { queryable, patronId, viewer }),
    may: {
      borrow: general('borrow', 'loan.create'),
      renew: general('renew', 'loan.create'),
      hold: general('hold', 'hold.create'),
      pay: permitted(isAllowed(viewer.actor, 'fee.pay', patron.branch), viewer, world),
      change: permitted(own || isAllowed(viewer.actor, 'patron.write', patron.branch), viewer, world),
    },
  }
}

type Explaining = { readonly queryable: Queryable; readonly patronId: string; readonly viewer: Viewer }

/** With the late returns that a suspension comes from; one that staff set has none. */
async function explainStanding(
  world: World,
  standing: readonly StandingView[],
  { queryable, patronId, viewer }: Explaining,
): Promise<StandingView[]> {
  if (!standing.some(({ code }) => code === 'PATRON_SUSPENDED')) return [...standing]
  const steps = explainSuspensions(await keptSuspensionsOf(queryable, patronId), world.today)
  const explained = steps.map((step) => ({
    code: step.code,
    text: suspensionStepSentence(step, viewer.language, world.today),
    ...(step.code === 'STOPPED_UNTIL' ? { on: step.on } : {}),
  }))
  if (explained.length === 0) return [...standing]
  return standing.map((one) => (one.code === 'PATRON_SUSPENDED' ? { ...one, explained } : one))
}

/** Each reason once, with the acts that it stops; as severe as it is in the first of them. */
function viewStanding(world: World, patron: PatronFacts, viewer: Viewer): StandingView[] {
  const reasons = new Map<string, StandingView>()
  for (const act of blockedActs) {
    const findings = standingOf(world, patron, act)
    const views = viewFindings(world, findings, viewer, SPOKEN[act])
    for (const [n, { code, level, message }] of views.entries()) {
      const known = reasons.get(code)
      const acts = [...(known?.acts ?? []), act]
      reasons.set(
        code,
        known === undefined ? { code, level, message, acts, ...endOf(findings[n]) } : { ...known, acts },
      )
    }
  }
  return [...reasons.values()]
}

/** A suspension or block ends by itself; the day that other findings name is no such end. */
function endOf(finding: Finding | undefined): { until?: string } {
  const ends =
    finding?.code === 'PATRON_SUSPENDED' || finding?.code === 'PATRON_BLOCKED' || finding?.code === 'HOLD_MISSES'
  return ends && finding.on !== undefined ? { until: finding.on } : {}
}

const SPOKEN = { borrow: 'checkout', renew: 'renew', hold: 'hold' } as const

function verdict(
  world: World,
  patron: PatronFacts,
  act: StoppableAct,
  permission: Permission,
  viewer: Viewer,
): Verdict {
  const own = isOwnOrActedFor(viewer.actor, patron.id)
  if (!own && !isAllowed(viewer.actor, permission)) return permitted(false, viewer, world)
  const findings = standingOf(world, patron, act).filter((finding) => finding.level !== 'notice')
  if (findings.length === 0) return permitted(true, viewer, world)
  return { outcome: 'refused', findings: viewFindings(world, findings, viewer, SPOKEN[act]) }
}
