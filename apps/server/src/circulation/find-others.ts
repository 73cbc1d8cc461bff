import type { OthersWait } from '@wenyuan/domain/circulation'
import { isActive, suits } from '@wenyuan/domain/holds'
import type { ItemEntry } from './act-facts.ts'
import { queueOf } from './free-item.ts'
import type { World } from './world.ts'

/** Who waits for what a renewal would keep from them. */
export function findOthers(world: World, item: ItemEntry, patronId: string): OthersWait {
  const waiting = queueOf(world, item).filter(({ hold }) => hold.patronId !== patronId && isActive(hold, world.today))
  const forTheTitle = waiting.filter(({ hold }) => hold.itemId === null)
  return {
    forThisItem: waiting.some(({ hold }) => hold.itemId === item.id),
    forTheTitle: forTheTitle.length,
    othersFill: forTheTitle.length === 0 || canFillAll(world, item, new Set(waiting.map(({ hold }) => hold.id))),
  }
}

/**
 * Can the free copies serve all of these holds, one each? A copy's own type says who may borrow it, and one that takes
 * the only copy another could have makes room where it can (augmenting paths).
 */
function canFillAll(world: World, item: ItemEntry, holdIds: ReadonlySet<string>): boolean {
  const suited = new Map<string, string[]>([...holdIds].map((id) => [id, []]))
  for (const copy of world.items.values()) {
    if (copy.titleId !== item.titleId || copy.status !== 'available' || copy.id === item.id) continue
    for (const entry of queueOf(world, copy))
      if (suits(entry, copy, world.today)) suited.get(entry.hold.id)?.push(copy.id)
  }
  const servedBy = new Map<string, string>()
  const serve = (holdId: string, tried: Set<string>): boolean =>
    (suited.get(holdId) ?? []).some((copyId) => {
      if (tried.has(copyId)) return false
      tried.add(copyId)
      const before = servedBy.get(copyId)
      if (before !== undefined && !serve(before, tried)) return false
      servedBy.set(copyId, holdId)
      return true
    })
  return [...holdIds].every((id) => serve(id, new Set()))
}
