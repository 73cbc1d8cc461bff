import { type Actor, actorName, isAllowed, isOwnOrActedFor, type Permission } from '@wenyuan/domain/access'
import type { Finding, PatronFacts } from '@wenyuan/domain/circulation'
import type { ItemEntry } from './act-facts.ts'
import type { ActCommand, NotDone, PatronName, Refused } from './acts.ts'
import type { World } from './world.ts'

/** Null: no such card. */
export function findPatron(world: World, name: PatronName): PatronFacts | null {
  if ('patronId' in name) return world.facts.patrons.has(name.patronId) ? world.patron(name.patronId) : null
  const card = world.facts.cards.get(name.card)
  return card === undefined ? null : world.patron(card.patronId, card.state)
}

export type Place = { readonly kind: 'place'; readonly branch: string } | NotDone

/** Where the act happens: as said, else where the item stands (on loan: where it was lent), else the network's first branch. */
export function findPlace(world: World, said: string | undefined, item: ItemEntry | null): Place {
  if (said !== undefined) {
    if (world.directory.branches.has(said)) return { kind: 'place', branch: said }
    return { kind: 'impossible', path: 'branch', code: 'unknown', expected: knownBranches(world) }
  }
  const lentAt = item === null ? undefined : world.openLoanOf(item.id)?.branch
  const first = world.directory.branches.keys().next().value
  return { kind: 'place', branch: lentAt ?? item?.at ?? first ?? 'main' }
}

export function knownBranches(world: World): string {
  return [...world.directory.branches.keys()].slice(0, 50).join(', ')
}

/** The reader whose it is, or who acts for that one. */
export function isReaderOf(actor: Actor, patronId: string | null): boolean {
  return patronId !== null && isOwnOrActedFor(actor, patronId)
}

/** A forbidden act is recorded as a refusal, too: who tried what is worth knowing. */
export function forbid(world: World, command: ActCommand, permission: Permission | null, about: About): NotDone {
  recordRefusal(world, command, [{ code: 'NOT_PERMITTED' }], about)
  return { kind: 'forbidden', permission }
}

export type About = { readonly branch: string | null; readonly patronId: string | null; readonly itemId: string | null }

export function refuse(world: World, command: ActCommand, findings: readonly Finding[], about: About): Refused {
  recordRefusal(world, command, findings, about)
  return { kind: 'refused', findings }
}

export function recordRefusal(
  world: World,
  command: ActCommand,
  findings: readonly { code: string }[],
  about: About,
): void {
  world.addRefusal({ act: command.act, actor: actorName(command.actor), findings, ...about })
}

export function mayAct(actor: Actor, permission: Permission, branch: string): boolean {
  return isAllowed(actor, permission, branch)
}
