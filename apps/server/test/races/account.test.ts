import type { Actor } from '@wenyuan/domain/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideWaiver, requestWaiver, takePayment } from '../../src/account/index.ts'
import type { Tx } from '../../src/platform/index.ts'
import { findBrokenInvariants } from './find-broken-invariants.ts'
import { AT_ONCE, checkOut, DESK, giveBack, openServers, type Servers } from './open-servers.ts'
import { times } from './plant-library.ts'

const DAY_MS = 86_400_000

let ground: Servers
beforeAll(async () => {
  ground = await openServers({ policy: [{ loanPeriod: '5d', overdueCharge: [{ from: 1, perDay: '0.10' }] }] })
})
afterAll(() => ground.close())

/** Patrons who owe 1.00 each for one late loan. */
async function plantDebtors(prefix: string, count: number) {
  const { patrons, titles } = await ground.plant({
    prefix,
    patrons: times(count, () => ({})),
    titles: times(count, () => ({ copies: [{}] })),
  })
  const barcodes = titles.map((title) => title.barcodes[0] ?? '')
  await ground.together(patrons.map(({ card }, n) => checkOut(card, barcodes[n] ?? '')))
  ground.clock.advance(15 * DAY_MS)
  await ground.together(barcodes.map((barcode) => giveBack(barcode)))
  return { patrons, barcodes }
}

async function chargeOf(patronId: string): Promise<string> {
  const { rows } = await ground.db.query<{ id: string }>(
    null,
    `SELECT id FROM account_line WHERE patron_id = $1 AND kind = 'charge'`,
    [patronId],
  )
  return rows[0]?.id ?? ''
}

async function balanceOf(patronId: string): Promise<number> {
  const { rows } = await ground.db.query<{ sum: string }>(
    null,
    'SELECT sum(amount_fen) FROM account_line WHERE patron_id = $1',
    [patronId],
  )
  return Number(rows[0]?.sum)
}

/** 32 at once, each in a transaction of its own, dealt out to the servers. */
function together<T>(work: (tx: Tx, n: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> {
  return Promise.allSettled(
    times(AT_ONCE, (n) => {
      const { network } = ground.servers[n % ground.servers.length] ?? ground.servers[0]
      return network.db.transaction((tx) => work(tx, n))
    }),
  )
}

const kinds = (settled: PromiseSettledResult<{ kind: string }>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? one.value.kind : 'failed')).sort()

describe('32 at once on four servers', () => {
  test('a charge that all want to pay in full is paid once', async () => {
    const { patrons } = await plantDebtors('pay-', 1)
    const [patronId = ''] = patrons.map(({ id }) => id)
    const body = { amount: '1.00', method: 'cash', charge: await chargeOf(patronId) } as const
    const settled = await together((tx) => takePayment(tx, ground.servers[0].network, DESK, { patronId, body }))
    expect(kinds(settled)).toEqual([...times(AT_ONCE - 1, () => 'impossible'), 'taken'])
    expect(await balanceOf(patronId)).toBe(0)
    expect(await findBrokenInvariants(ground.db)).toEqual([])
  })

  test('receipts are numbered without a gap, whatever fails after its number was taken', async () => {
    const { patrons } = await plantDebtors('receipts-', 8)
    const { network } = ground.servers[0]
    const settled = await together(async (tx, n) => {
      const body = { amount: '0.10', method: 'cash' } as const
      const taken = await takePayment(tx, network, DESK, { patronId: patrons[n % 8]?.id ?? '', body })
      if (n % 3 === 0) throw new Error('the desk lost its connection')
      return taken
    })
    expect(kinds(settled).filter((kind) => kind === 'failed')).toHaveLength(11)
    expect(await findBrokenInvariants(ground.db)).toEqual([])
  })

  test('payments beside returns of the same patrons lose neither', async () => {
    const { patrons, barcodes } = await plantDebtors('beside-', 8)
    const { network } = ground.servers[0]
    ground.clock.advance(1000)
    const pay = (tx: Tx, n: number) => {
      const body = { amount: '0.05', method: 'cash' } as const
      return takePayment(tx, network, DESK, { patronId: patrons[n % 8]?.id ?? '', body })
    }
    const acts = patrons.flatMap(({ card }, n) => [checkOut(card, barcodes[n] ?? ''), giveBack(barcodes[n] ?? '')])
    const [settled] = await Promise.all([together(pay), ground.together(acts)])
    expect(new Set(kinds(settled))).toEqual(new Set(['taken']))
    expect(await Promise.all(patrons.map(({ id }) => balanceOf(id)))).toEqual(times(8, () => 80))
    expect(await findBrokenInvariants(ground.db)).toEqual([])
  })

  test('a waiver is decided once', async () => {
    const { patrons } = await plantDebtors('waiver-', 1)
    const [patronId = ''] = patrons.map(({ id }) => id)
    const { network } = ground.servers[0]
    const reader: Actor = { kind: 'reader', patronId }
    const body = { amount: '1.00', reason: 'hardship' }
    const asked = await network.db.transaction((tx) => requestWaiver(tx, network, reader, { patronId, body }))
    if (asked.kind !== 'requested') throw new Error(asked.kind)
    const waiverId = asked.waiver.id
    const settled = await together((tx, n) => {
      const outcome = n % 2 === 0 ? 'approved' : 'rejected'
      return decideWaiver(tx, network, DESK, { waiverId, body: { outcome } })
    })
    expect(kinds(settled)).toEqual(['decided', ...times(AT_ONCE - 1, () => 'decided-already')])
    expect([0, 100]).toContain(await balanceOf(patronId))
    expect(await findBrokenInvariants(ground.db)).toEqual([])
  })
})
