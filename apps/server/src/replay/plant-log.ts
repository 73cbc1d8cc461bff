import type { Actor } from '@wenyuan/domain/access'
import { addDays, type LocalDate } from '@wenyuan/domain/kernel'
import { type ItemColumns, insertItems, insertTitles } from '../catalog/index.ts'
import { plantNetwork } from '../first-start/index.ts'
import type { Network } from '../network/index.ts'
import { activatePolicy, draftPolicy } from '../policy/index.ts'
import type { LogLibrary } from './log-library.ts'
import type { ReplayModel } from './replay-model.ts'
import { insertReplayPatrons } from './replay-store.ts'

export type PlantedLog = {
  readonly branch: string
  /** By title key. */
  readonly titleIds: ReadonlyMap<string, string>
  readonly classOf: ReadonlyMap<string, string | null>
  readonly items: number
}

const REPLAY: Actor = { kind: 'system', name: 'replay' }
const BRANCH = 'main'
const PATRON_TYPE = 'student'
const CARD_DAYS = 5 * 365
/** Rows in a transaction. */
const BATCH = 2000
/** Nobody signs in to a replay. */
const NO_PASSWORD = null

export function cardOf(patron: string): string {
  return `U${patron}`
}

/** Makes the library of the log on an empty, migrated database; the network's clock says when. */
export async function plantLog(network: Network, library: LogLibrary, model: ReplayModel): Promise<PlantedLog> {
  const planted = await plantNetwork(network, { adminPassword: NO_PASSWORD })
  if (planted.kind !== 'planted') throw new Error('a replay takes an empty database')
  if (model.loanLimit > 0) await setLoanLimit(network, model.loanLimit)
  const today = network.zone.dateOf(network.clock.now())
  const kind = { type: PATRON_TYPE, branch: BRANCH, expiresOn: addDays(today, CARD_DAYS) }
  for (const numbers of batchesOf(library.patrons)) {
    const patrons = numbers.map((number) => ({ card: cardOf(number), name: `读者 ${number}` }))
    await network.db.transaction((tx) => insertReplayPatrons(tx, network, REPLAY, { patrons, kind }))
  }
  const titleIds = new Map<string, string>()
  let items = 0
  for (const titles of batchesOf([...library.titles])) {
    items = await network.db.transaction(async (tx) => {
      // The work may run again: it starts from where the batch before has ended.
      let made = items
      const ids = await insertTitles(
        tx,
        network,
        REPLAY,
        titles.map(([, { columns }]) => columns),
      )
      for (const [key, id] of ids) titleIds.set(key, id)
      const copies = titles.flatMap(([key, { columns, copies: count }]) => {
        const first = made
        made += count
        return Array.from({ length: count }, (_, n) => copyOf(ids.get(key) ?? '', columns.callNumber, today, first + n))
      })
      await insertItems(tx, network, REPLAY, copies)
      return made
    })
  }
  const classOf = new Map([...library.titles].map(([key, { columns }]) => [key, columns.classNumber]))
  return { branch: BRANCH, titleIds, classOf, items }
}

function copyOf(titleId: string, callNumber: string | null, acquiredOn: LocalDate, number: number): ItemColumns {
  const barcode = `L${String(number + 1).padStart(7, '0')}`
  const state = { priceFen: null, acquiredOn, status: 'available' } as const
  return { barcode, titleId, type: 'book', branch: BRANCH, shelf: null, callNumber, ...state }
}

function setLoanLimit(network: Network, loanLimit: number): Promise<void> {
  return network.db.transaction(async (tx) => {
    const drafted = await draftPolicy(tx, network, REPLAY, { lines: [{ loanLimit }], periods: {} })
    if (drafted.kind !== 'drafted') throw new Error(`the policy of the replay: ${drafted.kind}`)
    // The first policy took effect at this very instant.
    const effectiveAt = network.clock.now() + 1
    const activated = await activatePolicy(tx, network, REPLAY, { draftId: drafted.draft.version, effectiveAt })
    if (activated.kind !== 'activated') throw new Error(`the policy of the replay: ${activated.kind}`)
  })
}

function batchesOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, n) => list.slice(n * BATCH, (n + 1) * BATCH))
}
