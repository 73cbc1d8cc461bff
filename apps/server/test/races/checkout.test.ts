import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrokenInvariants } from './find-broken-invariants.ts'
import { AT_ONCE, checkOut, giveBack, openServers, type Servers, say, tally } from './open-servers.ts'
import { times } from './plant-library.ts'

let ground: Servers
beforeAll(async () => {
  ground = await openServers({ policy: [{ loanLimit: 3, sameTitle: 'allow', onLoanToOther: 'refuse' }] })
})
afterAll(() => ground.close())

const sound = () => findBrokenInvariants(ground.db, { maxLoans: 3 })

describe('32 checkouts at once on four servers', () => {
  test('the last copy, wanted by 32 patrons, is lent to one', async () => {
    const library = await ground.plant({
      prefix: 'last-',
      patrons: times(AT_ONCE, () => ({})),
      titles: [{ copies: [{}] }],
    })
    const [barcode = ''] = library.titles[0]?.barcodes ?? []
    const performed = await ground.together(library.patrons.map(({ card }) => checkOut(card, barcode)))
    expect(tally(performed)).toEqual({ 'checked-out': 1, ITEM_ON_LOAN: AT_ONCE - 1 })
    expect(await sound()).toEqual([])
  })

  test('a patron one below the limit who borrows 32 items gets one', async () => {
    const library = await ground.plant({
      prefix: 'limit-',
      patrons: [{}],
      titles: times(AT_ONCE + 2, () => ({ copies: [{}] })),
    })
    const [card = ''] = library.patrons.map((patron) => patron.card)
    const [first = '', second = '', ...rest] = library.titles.flatMap(({ barcodes }) => barcodes)
    await ground.perform(checkOut(card, first))
    await ground.perform(checkOut(card, second))
    const performed = await ground.together(rest.map((barcode) => checkOut(card, barcode)))
    expect(tally(performed)).toEqual({ 'checked-out': 1, LOAN_LIMIT: AT_ONCE - 1 })
    expect(await sound()).toEqual([])
  })

  test('batches of one patron at several desks share the limit', async () => {
    const library = await ground.plant({
      prefix: 'batch-',
      patrons: [{}],
      titles: times(AT_ONCE, () => ({ copies: [{}] })),
    })
    const [card = ''] = library.patrons.map((patron) => patron.card)
    const barcodes = library.titles.flatMap((title) => title.barcodes)
    const performed = await ground.together(
      times(8, (n) => ({
        act: 'checkout-batch' as const,
        actor: { kind: 'system', name: 'desk' } as const,
        patron: { card },
        barcodes: barcodes.slice(n * 4, n * 4 + 4),
        atomic: n % 2 === 0,
        override: [],
      })),
    )
    const lent = performed.flatMap((one) => ('outcome' in one && one.outcome.kind === 'batch' ? [one.outcome] : []))
    const loans = lent
      .filter(({ atomic, all }) => !atomic || all)
      .flatMap(({ entries }) => entries.filter(({ outcome }) => outcome.kind === 'checked-out'))
    // Four of an atomic batch never fit; the first of the others takes all three places.
    expect(loans).toHaveLength(3)
    expect(await sound()).toEqual([])
  })

  test('an item going round between 32 patrons is never with two', async () => {
    const library = await ground.plant({
      prefix: 'round-',
      patrons: times(AT_ONCE, () => ({})),
      titles: [{ copies: [{}] }],
    })
    const [barcode = ''] = library.titles[0]?.barcodes ?? []
    const acts = library.patrons.flatMap(({ card }) => [checkOut(card, barcode), giveBack(barcode)])
    const performed = await ground.together([...acts, ...acts])
    const outcomes = ['checked-out', 'ITEM_ON_LOAN', 'ITEM_ON_LOAN_TO_SAME_PATRON', 'returned']
    expect(performed.map(say).filter((one) => !outcomes.includes(one))).toEqual([])
    expect(await sound()).toEqual([])
  })

  test('two returns of one loan close it once and charge it once', async () => {
    const library = await ground.plant({ prefix: 'twice-', patrons: [{}], titles: [{ copies: [{}] }] })
    const [card = ''] = library.patrons.map((patron) => patron.card)
    const [barcode = ''] = library.titles[0]?.barcodes ?? []
    const day = 86_400_000
    await ground.perform(checkOut(card, barcode))
    const before = ground.clock.now()
    ground.clock.advance(40 * day)
    const performed = await ground.together(times(AT_ONCE, () => giveBack(barcode)))
    ground.clock.set(before)
    const closed = performed.filter(
      (one) => 'outcome' in one && one.outcome.kind === 'returned' && one.outcome.loan !== null,
    )
    expect(tally(performed)).toEqual({ returned: AT_ONCE })
    expect(closed).toHaveLength(1)
    const { rows } = await ground.db.query<{ sum: string; lines: string }>(
      null,
      'SELECT sum(amount_fen), count(*) AS lines FROM account_line WHERE patron_id = $1',
      [library.patrons[0]?.id],
    )
    // Ten days late at ten fen.
    expect(rows).toEqual([{ sum: '100', lines: '1' }])
    expect(await sound()).toEqual([])
  })
})
