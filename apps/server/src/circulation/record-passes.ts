import type { Pass } from '@wenyuan/domain/holds'
import type { ActCommand } from './acts.ts'
import { recordHold } from './free-item.ts'
import type { World } from './world.ts'

/** Whom a copy went past, why, and for whose hold (null: for none): kept in the record, where list-passes.ts reads it. */
export function recordPasses(
  world: World,
  command: ActCommand,
  item: { readonly id: string },
  passes: readonly Pass[],
  servedHoldId: string | null,
): void {
  for (const { hold, reasons } of passes) {
    const row = world.holds.get(hold.id)
    if (row === undefined) continue
    recordHold(world, command, 'hold.passed-over', row, { copy: item.id, served: servedHoldId, reasons })
  }
}
