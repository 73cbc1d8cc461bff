import { type Actor, grantsOfRoles } from '@wenyuan/domain/access'
import { addDays, type Instant, type LocalDate } from '@wenyuan/domain/kernel'
import { createBranch, setCalendar } from '../branches/index.ts'
import { type ItemColumns, insertItems, insertTitles } from '../catalog/index.ts'
import type { Network } from '../network/index.ts'
import { registerPatron } from '../patrons/index.ts'
import { createStaff } from '../staff/index.ts'
import {
  COPIES_AT,
  DEMO_BRANCHES,
  DEMO_DAYS,
  DEMO_PIN,
  DEMO_READERS,
  DEMO_STAFF,
  READER_KINDS,
} from './demo-library.ts'
import { type DemoCopy, playDemo } from './play-demo.ts'
import { readDemoTitles } from './read-demo-titles.ts'

const DEMO: Actor = { kind: 'system', name: 'demo' }
/** Opening is at ten in the morning. */
const OPENING_MINUTE = 600
/** Readers are registered so many at once: their PINs take time to hash. */
const AT_ONCE = 4
const CARD_YEARS_DAYS = 3 * 365
const CHILD_AGE_DAYS = 10 * 365
const ADULT_AGE_DAYS = 25 * 365

export type PlantedDemo = {
  readonly titles: number
  readonly items: number
  readonly patrons: number
  readonly loans: number
}

/**
 * Makes a freshly planted network the demonstration library: branches, staff, books, readers, and three months of
 * loans, returns, renewals and holds, all through the use cases on a clock of the past, so that every due date, charge
 * and event is what it would have been.
 */
export async function plantDemo(network: Network): Promise<PlantedDemo> {
  const today = network.zone.dateOf(network.clock.now())
  const openedOn = addDays(today, -DEMO_DAYS)
  let at: Instant = network.zone.toInstant(openedOn, OPENING_MINUTE)
  const past: Network = { ...network, clock: { now: () => at } }

  await plantBranches(past)
  const desk = await plantStaff(past)
  const copies = await plantBooks(past, openedOn)
  const cards = await plantReaders(past, openedOn)
  const loans = await playDemo(past, {
    desk,
    copies,
    cards,
    from: addDays(openedOn, 1),
    until: network.clock.now(),
    setClock: (next) => {
      at = next
    },
  })
  return { titles: copies.length, items: copies.flat().length, patrons: cards.length, loans }
}

async function plantBranches(network: Network): Promise<void> {
  for (const { code, name, calendar } of DEMO_BRANCHES) {
    const body = { code, name, kind: 'library' } as const
    const created = await network.db.transaction((tx) => createBranch(tx, network, DEMO, body))
    // The first start has made the main one.
    if (created.kind !== 'created' && created.kind !== 'code-taken') throw new Error(`a demo branch: ${created.kind}`)
    const set = await setCalendar(network, DEMO, { code, body: calendar, ifMatch: null })
    if (set.kind !== 'set') throw new Error(`the calendar of a demo branch: ${set.kind}`)
  }
}

/** Answers the desk, who does what happens from now on. */
async function plantStaff(network: Network): Promise<Actor> {
  let desk: Actor = DEMO
  for (const body of DEMO_STAFF) {
    const created = await network.db.transaction((tx) => createStaff(tx, network, DEMO, body))
    if (created.kind !== 'created') throw new Error(`demo staff: ${created.kind}`)
    const { id, name } = created.row
    if (body.username !== 'desk') continue
    desk = { kind: 'staff', id, name, grants: grantsOfRoles([{ role: 'desk', branch: '*' }]) }
  }
  return desk
}

/** The copies of each title. */
function plantBooks(network: Network, openedOn: LocalDate): Promise<DemoCopy[][]> {
  return network.db.transaction(async (tx) => {
    const titles = readDemoTitles()
    const ids = await insertTitles(tx, network, DEMO, titles)
    let number = 0
    const copies = titles.map((title, n) => {
      const titleId = ids.get(title.identityKey)
      if (titleId === undefined) throw new Error(`a demo title is there already: ${title.isbn}`)
      return (COPIES_AT[n % COPIES_AT.length] ?? []).map((branch): ItemColumns => {
        number += 1
        const { priceFen, classNumber: callNumber } = title
        const barcode = `WY${String(number).padStart(6, '0')}`
        const state = { acquiredOn: openedOn, status: 'available' } as const
        return { barcode, titleId, type: 'book', branch, shelf: null, callNumber, priceFen, ...state }
      })
    })
    await insertItems(tx, network, DEMO, copies.flat())
    return copies.map((list) => list.map(({ barcode, titleId, branch }) => ({ barcode, titleId, branch })))
  })
}

async function plantReaders(network: Network, openedOn: LocalDate): Promise<string[]> {
  const numbers = Array.from({ length: DEMO_READERS }, (_, n) => n + 1)
  const register = async (number: number) => {
    const digits = String(number).padStart(4, '0')
    const kind = READER_KINDS[(number - 1) % READER_KINDS.length] ?? READER_KINDS[0]
    const born = addDays(openedOn, -(kind.type === 'child' ? CHILD_AGE_DAYS : ADULT_AGE_DAYS) - number * 30)
    const body = {
      card: `R${digits}`,
      name: `读者 ${digits}`,
      ...kind,
      expires: addDays(openedOn, CARD_YEARS_DAYS),
      born,
    }
    const result = await network.db.transaction((tx) => registerPatron(tx, network, DEMO, { ...body, pin: DEMO_PIN }))
    if (result.kind !== 'registered') throw new Error(`a demo reader: ${result.kind}`)
    return body.card
  }
  const cards: string[] = []
  while (numbers.length > 0) cards.push(...(await Promise.all(numbers.splice(0, AT_ONCE).map(register))))
  return cards
}
