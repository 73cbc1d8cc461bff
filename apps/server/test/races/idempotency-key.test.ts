import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Performed, performActs } from '../../src/circulation/index.ts'
import { findBrokenInvariants } from './find-broken-invariants.ts'
import { AT_ONCE, checkOut, giveBack, keyed, openServers, type Servers, tally } from './open-servers.ts'
import { times } from './plant-library.ts'

let ground: Servers
beforeAll(async () => {
  ground = await openServers({ policy: [{ loanLimit: 'none' }] })
})
afterAll(() => ground.close())

async function plant(prefix: string) {
  const { patrons, titles } = await ground.plant({
    prefix,
    patrons: times(AT_ONCE, () => ({})),
    titles: times(AT_ONCE, () => ({ copies: [{}] })),
  })
  return { cards: patrons.map(({ card }) => card), barcodes: titles.flatMap(({ barcodes }) => barcodes) }
}

const answers = (performed: readonly Performed[]) =>
  new Set(performed.map((one) => JSON.stringify('kind' in one ? one.kind : one.rendered)))

async function loansOf(barcode: string): Promise<number> {
  const { rowCount } = await ground.db.query(
    null,
    'SELECT FROM loan JOIN item ON item.id = item_id WHERE barcode = $1',
    [barcode],
  )
  return rowCount
}

describe('the same idempotency key 32 times at once', () => {
  test('on one server gives one loan and one answer', async () => {
    const { cards, barcodes } = await plant('one-')
    const command = keyed(checkOut(cards[0] ?? '', barcodes[0] ?? ''), 'one')
    const [server] = ground.servers
    const performed = await Promise.all(times(AT_ONCE, () => server.gatherer.perform(command)))
    expect(answers(performed.filter((one) => one !== null)).size).toBe(1)
    expect(await loansOf(barcodes[0] ?? '')).toBe(1)
  })

  test('on four servers gives one loan and one answer', async () => {
    const { cards, barcodes } = await plant('four-')
    const command = keyed(checkOut(cards[0] ?? '', barcodes[0] ?? ''), 'four')
    const performed = await ground.together(times(AT_ONCE, () => command))
    expect(answers(performed).size).toBe(1)
    expect(await loansOf(barcodes[0] ?? '')).toBe(1)
  })

  test('with another body is told so, and one of the two is done', async () => {
    const { cards, barcodes } = await plant('body-')
    const performed = await ground.together(
      times(AT_ONCE, (n) => keyed(checkOut(cards[0] ?? '', barcodes[n % 2] ?? ''), 'body')),
    )
    expect(tally(performed)['key-reused']).toBe(AT_ONCE / 2)
    expect(answers(performed).size).toBe(2)
    expect((await loansOf(barcodes[0] ?? '')) + (await loansOf(barcodes[1] ?? ''))).toBe(1)
  })

  test('a refusal is kept under its key too, and is recorded once', async () => {
    const { cards } = await plant('refusal-')
    const performed = await ground.together(times(AT_ONCE, () => keyed(checkOut(cards[0] ?? '', 'nothing'), 'refusal')))
    expect(answers(performed).size).toBe(1)
    const { rowCount } = await ground.db.query(
      null,
      `SELECT FROM refusal r JOIN card c ON c.patron_id = r.patron_id WHERE number = $1`,
      [cards[0]],
    )
    expect(rowCount).toBe(1)
  })

  test('many keys in crossing orders on several servers neither deadlock nor do anything twice', async () => {
    const { cards, barcodes } = await plant('cross-')
    const commands = barcodes.map((barcode, n) => keyed(checkOut(cards[n] ?? '', barcode), `cross-${n}`))
    const lists = ground.servers.map(({ acts }, n) => performActs(acts, n % 2 === 0 ? commands : commands.toReversed()))
    const done = await Promise.all(lists)
    const byKey = commands.map((_, n) =>
      answers(done.map((list, server) => list[server % 2 === 0 ? n : commands.length - 1 - n]).filter((one) => !!one)),
    )
    expect(byKey.map((said) => said.size)).toEqual(commands.map(() => 1))
    expect(await Promise.all(barcodes.map(loansOf))).toEqual(barcodes.map(() => 1))
  })

  test('a key that is used again after a return gives the first answer, not a second loan', async () => {
    const { cards, barcodes } = await plant('later-')
    const [card = ''] = cards
    const [barcode = ''] = barcodes
    const command = keyed(checkOut(card, barcode), 'later')
    const first = await ground.together([command])
    await ground.perform(giveBack(barcode))
    expect(answers(await ground.together(times(4, () => command)))).toEqual(answers(first))
    expect(await loansOf(barcode)).toBe(1)
    expect(await findBrokenInvariants(ground.db)).toEqual([])
  })
})
