import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActCommand } from '../../src/circulation/index.ts'
import { findBrokenInvariants } from './find-broken-invariants.ts'
import {
  AT_ONCE,
  cancel,
  checkOut,
  DESK,
  giveBack,
  openServers,
  placeHold,
  type Servers,
  say,
  tally,
} from './open-servers.ts'
import { times } from './plant-library.ts'

let ground: Servers
beforeAll(async () => {
  ground = await openServers({ policy: [{ loanLimit: 'none', holdLimit: 'none', debtLimit: 'none' }] })
})
afterAll(() => ground.close())

const pass = (holdId: string): ActCommand => ({ act: 'pass-turn', actor: DESK, holdId })

/** So many titles of one copy, each lent to the first patron, with so many waiting for each. */
async function plant(prefix: string, { titles, waiting }: { titles: number; waiting: number }) {
  const library = await ground.plant({
    prefix,
    patrons: times(waiting + 1, () => ({})),
    titles: times(titles, () => ({ copies: [{}] })),
  })
  const [lender, ...readers] = library.patrons.map(({ card }) => card)
  const barcodes = library.titles.map((title) => title.barcodes[0] ?? '')
  for (const barcode of barcodes) await ground.perform(checkOut(lender ?? '', barcode))
  for (const { id } of library.titles) for (const card of readers) await ground.perform(placeHold(card, id))
  return { titleId: library.titles[0]?.id ?? '', barcode: barcodes[0] ?? '', barcodes }
}

async function holdsOf(titleId: string) {
  const { rows } = await ground.db.query<{ id: string; status: string; passes: number; slot: number | null }>(
    null,
    'SELECT id, status, passes, slot FROM hold WHERE title_id = $1 ORDER BY rank',
    [titleId],
  )
  return rows
}

describe('turns passed at once on four servers', () => {
  test('a ready hold passed 32 times at once is passed once, and its copy is set aside once', async () => {
    const { titleId, barcode } = await plant('ready-', { titles: 1, waiting: 3 })
    await ground.perform(giveBack(barcode))
    const [first] = await holdsOf(titleId)
    const performed = await ground.together(times(AT_ONCE, () => pass(first?.id ?? '')))
    expect(performed.map(say).filter((one) => one === 'hold-changed').length).toBeGreaterThan(0)
    const holds = await holdsOf(titleId)
    expect(holds.filter(({ status }) => status === 'ready')).toHaveLength(1)
    expect(holds.filter(({ status }) => status === 'waiting')).toHaveLength(2)
    expect(await findBrokenInvariants(ground.db)).toEqual([])
  })

  test('passes, returns and cancellations in one queue leave every place taken once', async () => {
    const { titleId, barcode } = await plant('mixed-', { titles: 1, waiting: 8 })
    const holds = await holdsOf(titleId)
    const acts = holds.flatMap(({ id }, n) => [
      pass(id),
      pass(id),
      giveBack(barcode),
      ...(n % 3 === 0 ? [cancel(id)] : []),
    ])
    await ground.together(acts)
    const after = await holdsOf(titleId)
    expect(after.filter(({ status }) => status === 'ready')).toHaveLength(1)
    expect(after.every(({ passes }) => passes <= 3)).toBe(true)
    expect(await findBrokenInvariants(ground.db)).toEqual([])
  })
})

test('32 copies that arrive at once each get a place of their own, from the first on', async () => {
  const { barcodes } = await plant('places-', { titles: AT_ONCE, waiting: 1 })
  const { rows: taken } = await ground.db.query<{ slot: number }>(null, `SELECT slot FROM hold WHERE status = 'ready'`)
  const before = new Set(taken.map(({ slot }) => slot))
  const performed = await ground.together(barcodes.map((barcode) => giveBack(barcode)))
  expect(tally(performed)).toEqual({ returned: AT_ONCE })
  const { rows } = await ground.db.query<{ slot: number }>(
    null,
    `SELECT slot FROM hold WHERE status = 'ready' ORDER BY slot`,
  )
  const slots = rows.map(({ slot }) => slot).filter((slot) => !before.has(slot))
  expect(slots).toEqual(
    times(AT_ONCE + before.size, (n) => n + 1)
      .filter((slot) => !before.has(slot))
      .slice(0, AT_ONCE),
  )
  expect(await findBrokenInvariants(ground.db)).toEqual([])
})
