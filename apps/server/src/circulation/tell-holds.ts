import type { Queryable } from '../platform/index.ts'
import type { HoldRow } from './act-facts.ts'
import { isOpenHold } from './open-hold.ts'
import { toldOfHolds } from './passes-store.ts'
import type { World } from './world.ts'

/** Reads what the record tells of the holds that are open, for the views of this world. */
export async function tellHolds(queryable: Queryable, world: World, holds: readonly HoldRow[]): Promise<void> {
  const open = holds.filter(isOpenHold).map(({ id }) => id)
  if (open.length === 0) return
  const told = new Map((await toldOfHolds(queryable, open)).map((row) => [row.hold_id, row]))
  for (const id of open) {
    const row = told.get(id)
    world.told.set(id, { passedOver: row?.passed ?? 0, calledBackTo: row?.called_back_to ?? null })
  }
}
