import type { CopyNow, WaitFacts } from '@wenyuan/domain/holds'
import { daysBetween } from '@wenyuan/domain/kernel'
import type { WaitKnowledge } from '../waits/index.ts'
import type { HoldRow, ItemEntry } from './act-facts.ts'
import type { World } from './world.ts'

/** A copy that is being processed, or travels to no hold, is there in about so many days. */
const ON_ITS_WAY_DAYS = 2

/** The copies that could fill a hold, as they are now, and how the title's readers behave. */
export function waitFactsOf(world: World, hold: HoldRow, ahead: number, knowledge: WaitKnowledge): WaitFacts {
  const patron = world.patron(hold.patronId)
  const copies = [...world.items.values()].filter(
    (item) => item.titleId === hold.titleId && (hold.itemId === null || item.id === hold.itemId),
  )
  const lent = copies.filter((item) => {
    const { values } = world.resolve(world.policyBranch(hold.pickup, item, patron), patron, item)
    return values.loanAllowed === 'yes'
  })
  const first = lent[0] ?? null
  const { values } = world.resolve(world.policyBranch(hold.pickup, first, patron), patron, first)
  const { unit, count } = values.loanPeriod
  return {
    copies: lent.flatMap((item) => copyNow(world, item, knowledge) ?? []),
    ahead,
    loanDays: unit === 'day' ? count : 0,
    shelfDays: values.holdShelfPeriod,
    returns: knowledge.returns(first?.type ?? '', patron.type),
    collects: knowledge.collects,
  }
}

/** Null: it can't be counted on. */
function copyNow(world: World, item: ItemEntry, knowledge: WaitKnowledge): CopyNow | null {
  switch (item.status) {
    case 'available':
      return { kind: 'free' }
    case 'processing':
      return { kind: 'coming', days: ON_ITS_WAY_DAYS }
    case 'in_transit':
    case 'on_hold_shelf':
      return bound(world, item)
    case 'on_loan':
      return out(world, item, knowledge)
    default:
      return null
  }
}

function bound(world: World, item: ItemEntry): CopyNow {
  const aside = world.setAsideFor(item.id)
  if (aside === null) return { kind: 'coming', days: ON_ITS_WAY_DAYS }
  const { readyAt, shelfUntilOn } = aside
  if (readyAt === null || shelfUntilOn === null)
    return { kind: 'bound', shelfDay: 0, shelfDaysLeft: ON_ITS_WAY_DAYS + 1 }
  const shelfDay = Math.max(0, daysBetween(world.network.zone.dateOf(readyAt), world.today))
  return { kind: 'bound', shelfDay, shelfDaysLeft: Math.max(0, daysBetween(world.today, shelfUntilOn) + 1) }
}

function out(world: World, item: ItemEntry, knowledge: WaitKnowledge): CopyNow | null {
  const loan = world.openLoanOf(item.id)
  if (loan === null) return null
  const borrower = world.facts.patrons.get(loan.patronId)
  return {
    kind: 'out',
    daysPastDue: daysBetween(loan.dueOn, world.today),
    returns: knowledge.returns(item.type, borrower?.type ?? ''),
  }
}
