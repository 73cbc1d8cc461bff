import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import { type TypeRow, type TypeTable, upsertTypes } from './types-store.ts'

export type SetTypeResult = { kind: 'set' } | { kind: 'forbidden' }

/** Makes a patron type or an item type, or renames it. */
export function setType(
  network: Network,
  actor: Actor,
  { table, type }: { table: TypeTable; type: TypeRow },
): Promise<SetTypeResult> {
  return network.db.transaction(async (tx) => {
    if (!isAllowed(actor, 'setting.write', '*')) return { kind: 'forbidden' }
    await upsertTypes(tx, table, [type])
    await touchDirectory(tx)
    const subject = `${table.replace('_', '-')}:${type.code}`
    await appendEvents(tx, network.recorder, network.clock.now(), [
      { kind: 'type.changed', actor, subject, data: { table, ...type } },
    ])
    return { kind: 'set' }
  })
}
