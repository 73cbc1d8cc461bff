import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runNightly } from '../../src/nightly/index.ts'
import { findBrokenInvariants } from './find-broken-invariants.ts'
import {
  AT_ONCE,
  cancel,
  checkOut,
  giveBack,
  openServers,
  placeHold,
  renew,
  type Servers,
  say,
  tally,
} from './open-servers.ts'
import { times } from './plant-library.ts'

const DAY_MS = 86_400_000

let ground: Servers
beforeAll(async () => {
  ground = await openServers({
    policy: [{ loanLimit: 'none', holdLimit: 'none', renewalWindow: 'none', renewalLimit: 'none', debtLimit: 'none' }],
  })
})
afterAll(() => ground.close())

/** One title with so many copies, all lent to the first patron, and 32 other patrons. */
async function plant(prefix: string, copies = 1) {
  const library = await ground.plant({
    prefix,
    patrons: times(AT_ONCE + copies, () => ({})),
    titles: [{ copies: times(copies, () => ({})) }],
  })
  const [title] = library.titles
  if (title === undefined) throw new Error('nothing was planted')
  const cards = library.patrons.map(({ card }) => card)
  const lenders = cards.slice(0, copies)
  for (const [n, card] of lenders.entries()) await ground.perform(checkOut(card, title.barcodes[n] ?? ''))
  return { titleId: title.id, barcodes: title.barcodes, barcode: title.barcodes[0] ?? '', cards: cards.slice(copies) }
}

async function queue(titleId: string) {
  const { rows } = await ground.db.query<{ id: string; status: string }>(
    null,
    'SELECT id, status FROM hold WHERE title_id = $1 ORDER BY rank',
    [titleId],
  )
  return rows
}

const statuses = async (titleId: string) => {
  const counts: Record<string, number> = {}
  for (const { status } of await queue(titleId)) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

const sound = () => findBrokenInvariants(ground.db, { everyoneServed: true })

describe('holds, 32 at once on four servers', () => {
  test('placed together each get a place of their own', async () => {
    const { titleId, cards } = await plant('places-')
    const performed = await ground.together(cards.map((card) => placeHold(card, titleId)))
    expect(tally(performed)).toEqual({ 'hold-placed': AT_ONCE })
    expect(await sound()).toEqual([])
  })

  test('one patron who asks 32 times stands in the queue once', async () => {
    const { titleId, cards } = await plant('again-')
    const performed = await ground.together(times(AT_ONCE, () => placeHold(cards[0] ?? '', titleId)))
    expect(tally(performed)).toEqual({ 'hold-placed': 1, HOLD_DUPLICATE: AT_ONCE - 1 })
  })

  test.each(times(8, (n) => n))('a return among placements leaves nobody waiting beside the item (%i)', async (n) => {
    const { titleId, barcode, cards } = await plant(`beside-${n}-`)
    const acts = cards.map((card) => placeHold(card, titleId))
    acts.splice(n * 4, 0, giveBack(barcode))
    const performed = await ground.together(acts)
    // Whoever came after the return found the item on the shelf, or a queue that takes it first.
    const said = performed.map(say)
    expect(said.filter((one) => !['hold-placed', 'HOLD_ON_SHELF', 'returned'].includes(one))).toEqual([])
    const after = await statuses(titleId)
    expect(after['ready'] ?? 0).toBe(said.includes('HOLD_ON_SHELF') && after['waiting'] === undefined ? 0 : 1)
    expect(await sound()).toEqual([])
  })

  test('cancellations against the return: the item goes to one that still stands, or to the shelf', async () => {
    const { titleId, barcode, cards } = await plant('cancel-')
    await ground.together(cards.map((card) => placeHold(card, titleId)))
    const holds = await queue(titleId)
    const acts = holds.slice(0, -1).map(({ id }) => cancel(id))
    acts.splice(3, 0, giveBack(barcode))
    await ground.together(acts)
    expect(await statuses(titleId)).toEqual({ cancelled: AT_ONCE - 1, ready: 1 })
    expect(await sound()).toEqual([])
  })

  test('all cancelled while copies come back: every copy is on the shelf, none for two', async () => {
    const { titleId, barcodes, cards } = await plant('all-', 4)
    await ground.together(cards.map((card) => placeHold(card, titleId)))
    const holds = await queue(titleId)
    await ground.together([...barcodes.map((barcode) => giveBack(barcode)), ...holds.map(({ id }) => cancel(id))])
    const { rows } = await ground.db.query(
      null,
      `SELECT status, count(*)::integer FROM item_state JOIN item ON id = item_id WHERE title_id = $1 GROUP BY status`,
      [titleId],
    )
    expect(rows).toEqual([{ status: 'available', count: 4 }])
    expect(await sound()).toEqual([])
  })

  test('four copies returned at once serve the first four, each once', async () => {
    const { titleId, barcodes, cards } = await plant('four-', 4)
    for (const card of cards.slice(0, 8)) await ground.perform(placeHold(card, titleId))
    await ground.together([...barcodes, ...barcodes].map((barcode) => giveBack(barcode)))
    const places = (await queue(titleId)).map(({ status }) => status)
    expect(places).toEqual([...times(4, () => 'ready'), ...times(4, () => 'waiting')])
    expect(await sound()).toEqual([])
  })

  test('an item past its deadline goes to one of those who ask for it while the night hands it on', async () => {
    const { titleId, barcode, cards } = await plant('deadline-')
    const [late = '', next = '', ...others] = cards
    await ground.perform(placeHold(late, titleId))
    await ground.perform(placeHold(next, titleId))
    await ground.perform(giveBack(barcode))
    const before = ground.clock.now()
    ground.clock.advance(10 * DAY_MS)
    const [performed] = await Promise.all([
      ground.together([late, next, ...others.slice(0, 10)].map((card) => checkOut(card, barcode))),
      ...ground.servers.map(({ acts }) => runNightly(acts)),
    ])
    ground.clock.set(before)
    expect(performed.map(say).filter((one) => one === 'checked-out')).toHaveLength(1)
    // The one who waits next comes before all others.
    expect(say(performed[1] ?? { kind: 'key-reused' })).toBe('checked-out')
    expect(await statuses(titleId)).toEqual({ expired: 1, fulfilled: 1 })
    expect(await sound()).toEqual([])
  })

  test('a renewal against a hold: whichever came first, the other saw it', async () => {
    const { titleId, barcode, cards } = await plant('renewal-')
    const acts = times(AT_ONCE, (n) => (n === 16 ? placeHold(cards[0] ?? '', titleId) : renew(barcode)))
    const performed = await ground.together(acts)
    const said = performed.map(say)
    const { rows } = await ground.db.query<{ kind: string }>(
      null,
      `SELECT kind FROM event WHERE loan_id = (SELECT max(l.id) FROM loan l JOIN item i ON i.id = item_id WHERE barcode = $1)
         OR subject = $2 ORDER BY id`,
      [barcode, `title:${titleId}`],
    )
    const kinds = rows.map(({ kind }) => kind)
    expect(said.filter((one) => !/^(renewed|hold-placed|RENEWAL_HELD_BY_OTHER)$/.test(one))).toEqual([])
    expect(kinds.slice(kinds.indexOf('hold.placed') + 1)).toEqual([])
    expect(await sound()).toEqual([])
  })

  test('renewals of one loan at once never pass their limit', async () => {
    const limited = await openServers({ policy: [{ renewalWindow: 'none', renewalLimit: 3 }] })
    const library = await limited.plant({ patrons: [{}], titles: [{ copies: [{}] }] })
    const barcode = library.titles[0]?.barcodes[0] ?? ''
    await limited.perform(checkOut(library.patrons[0]?.card ?? '', barcode))
    const performed = await limited.together(times(AT_ONCE, () => renew(barcode)))
    expect(tally(performed)).toEqual({ renewed: 3, RENEWAL_LIMIT: AT_ONCE - 3 })
    expect(await findBrokenInvariants(limited.db)).toEqual([])
    await limited.close()
  })
})
