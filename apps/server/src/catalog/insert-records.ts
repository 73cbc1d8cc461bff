import type { Actor } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type ItemColumns, insertItemRows } from './items-store.ts'
import { insertTitleRows, type TitleColumns } from './titles-store.ts'

/**
 * Adds titles to the catalogue, thousands in a statement, each with its event. Answers the ids of the new ones by
 * identity key; a title that is there already is left as it is and left out. Authorising is the caller's.
 */
export async function insertTitles(
  tx: Tx,
  network: Network,
  actor: Actor,
  titles: readonly TitleColumns[],
): Promise<Map<string, string>> {
  const at = network.clock.now()
  const ids = await insertTitleRows(tx, titles, at)
  const told = new Set<string>()
  const events = titles.flatMap((title) => {
    const id = ids.get(title.identityKey)
    // The same title twice in the list is one title.
    if (id === undefined || told.has(id)) return []
    told.add(id)
    return [{ kind: 'title.created', actor, subject: `title:${id}`, data: title } as const]
  })
  await appendEvents(tx, network.recorder, at, events)
  return ids
}

/** Adds copies in the same way; answers the ids of the new ones by barcode, a barcode that is taken being left out. */
export async function insertItems(
  tx: Tx,
  network: Network,
  actor: Actor,
  items: readonly ItemColumns[],
): Promise<Map<string, string>> {
  const at = network.clock.now()
  const unlike = [...new Map(items.map((item) => [item.barcode, item])).values()]
  const ids = await insertItemRows(tx, unlike, at)
  const events = unlike.flatMap((item) => {
    const itemId = ids.get(item.barcode)
    if (itemId === undefined) return []
    return [{ kind: 'item.created', actor, itemId, subject: `title:${item.titleId}`, data: item } as const]
  })
  await appendEvents(tx, network.recorder, at, events)
  return ids
}
