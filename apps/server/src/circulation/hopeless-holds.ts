import type { ItemStatus } from '@wenyuan/domain/circulation'
import type { HoldRow } from './act-facts.ts'
import type { World } from './world.ts'

/** A copy with one of these fills no hold until it is found. */
export const GONE: readonly ItemStatus[] = ['lost', 'missing', 'withdrawn']

/** It waits, and every copy that could fill it is gone. */
export function isHopeless(world: World, hold: HoldRow): boolean {
  if (hold.status !== 'waiting' && hold.status !== 'requested') return false
  for (const item of world.items.values()) {
    const fits = item.titleId === hold.titleId && (hold.itemId === null || hold.itemId === item.id)
    if (fits && !GONE.includes(item.status)) return false
  }
  return true
}
