import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActCommand, performActs } from '../../src/circulation/index.ts'
import { findBrokenInvariants } from './find-broken-invariants.ts'
import { checkOut, DESK, giveBack, openServers, renew, type Servers } from './open-servers.ts'

const DAY_MS = 86_400_000

let ground: Servers
beforeAll(async () => {
  ground = await openServers({
    count: 1,
    policy: [{ loanPeriod: '2d', renewalWindow: 'none', renewalWhenOverdue: 'yes', blockAtOverdueDays: { renew: 90 } }],
  })
})
afterAll(() => ground.close())

const undoReturn = (loanId: string): ActCommand => ({ act: 'undo-return', actor: DESK, loanId, reason: 'test' })

/** A loan that is late, and what stands in its account for it. */
async function lateLoan(prefix: string) {
  const { patrons, titles } = await ground.plant({ prefix, patrons: [{}], titles: [{ copies: [{}] }] })
  const barcode = titles[0]?.barcodes[0] ?? ''
  await performActs(ground.acts, [checkOut(patrons[0]?.card ?? '', barcode)])
  const { rows } = await ground.db.query<{ id: string }>(null, 'SELECT id FROM loan ORDER BY id DESC LIMIT 1')
  const loanId = rows[0]?.id ?? ''
  ground.clock.set(ground.clock.now() + 5 * DAY_MS)
  const owed = async () => {
    const { rows: sums } = await ground.db.query<{ owed: number; charge: number | null }>(
      null,
      `SELECT coalesce(sum(a.amount_fen), 0)::int AS owed, l.charge_fen::int AS charge
       FROM loan l LEFT JOIN account_line a ON a.loan_id = l.id WHERE l.id = $1 GROUP BY l.id`,
      [loanId],
    )
    return sums[0]
  }
  return { barcode, loanId, owed }
}

test('a return undone in the same list and made again is charged once', async () => {
  const { barcode, loanId, owed } = await lateLoan('again-')
  await performActs(ground.acts, [giveBack(barcode), undoReturn(loanId), giveBack(barcode)])
  expect(await owed()).toEqual({ owed: 30, charge: 30 })
  expect(await findBrokenInvariants(ground.db)).toEqual([])
})

test('a return undone in the list of a late renewal leaves what the renewal booked', async () => {
  const { barcode, loanId, owed } = await lateLoan('renewed-')
  await performActs(ground.acts, [renew(barcode), giveBack(barcode), undoReturn(loanId)])
  expect(await owed()).toEqual({ owed: 30, charge: 30 })
  expect(await findBrokenInvariants(ground.db)).toEqual([])
})
