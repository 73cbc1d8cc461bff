import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LedgerLine, settleAccount } from './settlement.ts'

type Written = [LedgerLine['kind'], number, string?, string?]

/** Lines numbered from 1, all of one moment; the third part names the line that it is for, the fourth the cause. */
function linesOf(...written: readonly Written[]): LedgerLine[] {
  return written.map(([kind, amountFen, forLineId = '', cause = null], n) => ({
    id: String(n + 1),
    kind,
    cause,
    at: 0,
    amountFen,
    forLineId: forLineId === '' ? null : forLineId,
  }))
}

function account(...written: readonly Written[]) {
  const lines = linesOf(...written)
  const { openFen, settles, balanceFen: _, ...sums } = settleAccount(lines)
  const last = settles.get(String(lines.length)) ?? []
  return { ...sums, open: Object.fromEntries(openFen), settled: last.map((one) => [one.chargeId, one.amountFen]) }
}

test('an account without lines owes nothing', () => {
  expect(account()).toEqual({ open: {}, owedFen: 0, creditFen: 0, depositFen: 0, settled: [] })
})

describe('a payment', () => {
  test('goes to the oldest charge first', () => {
    expect(account(['charge', 300], ['charge', 200], ['payment', -400])).toMatchObject({
      open: { 1: 0, 2: 100 },
      owedFen: 100,
      settled: [
        ['1', 300],
        ['2', 100],
      ],
    })
  })

  test('goes to the charge that it names', () => {
    const { open, settled } = account(['charge', 300], ['charge', 200], ['payment', -150, '2'])
    expect([open, settled]).toEqual([{ 1: 300, 2: 50 }, [['2', 150]]])
  })

  test('pays compensation before the handling that was booked with it, whichever stands first', () => {
    const { open } = account(['charge', 500, '', 'lost-handling'], ['charge', 4_000, '', 'lost'], ['payment', -4_100])
    expect(open).toEqual({ 1: 400, 2: 0 })
  })

  test('pays the handling of an older loss before a newer compensation', () => {
    const lines = linesOf(['charge', 500, '', 'lost-handling'], ['charge', 4_000, '', 'lost'], ['payment', -500])
    const [handling, ...rest] = lines
    expect(handling && settleAccount([handling, ...rest.map((line) => ({ ...line, at: 1 }))]).openFen.get('1')).toBe(0)
  })

  test('over what is owed leaves a credit that pays no later charge', () => {
    expect(account(['charge', 300], ['payment', -500], ['charge', 100])).toMatchObject({
      open: { 1: 0, 3: 100 },
      owedFen: 100,
      creditFen: 200,
    })
  })

  test('before any charge is a credit', () => {
    expect(account(['payment', -500])).toMatchObject({ open: {}, owedFen: 0, creditFen: 500, settled: [] })
  })

  test('of exactly what is owed leaves nothing', () => {
    expect(account(['charge', 300], ['payment', -300])).toMatchObject({ owedFen: 0, creditFen: 0 })
  })
})

describe('a payment that is taken back', () => {
  test('opens what it had settled again, the last first', () => {
    const lines: Written[] = [
      ['charge', 300],
      ['charge', 200],
      ['payment', -400],
    ]
    expect(account(...lines, ['correction', 400, '3']).open).toEqual({ 1: 300, 2: 200 })
    expect(account(...lines, ['correction', 250, '3']).open).toEqual({ 1: 150, 2: 200 })
  })

  test('with what was credit of it gives nothing to owe for that', () => {
    const taken = account(['charge', 300], ['payment', -500], ['correction', 300, '2'], ['refund', 200, '2'])
    expect(taken).toMatchObject({ open: { 1: 300 }, owedFen: 300, creditFen: 0 })
  })
})

test('a waiver lowers the charge that it names', () => {
  expect(account(['charge', 300], ['charge', 200], ['waiver', -200, '2']).open).toEqual({ 1: 300, 2: 0 })
})

describe('a correction', () => {
  test('upwards adds to its charge', () => {
    expect(account(['charge', 300], ['correction', 100, '1']).open).toEqual({ 1: 400 })
  })

  test('downwards of a charge that was paid pays the others, as any credit of that moment', () => {
    expect(account(['charge', 300], ['payment', -300], ['charge', 200], ['correction', -300, '1'])).toMatchObject({
      open: { 1: 0, 3: 0 },
      owedFen: 0,
      creditFen: 100,
    })
  })
})

test('a refund gives a credit back and opens no charge', () => {
  expect(account(['payment', -500], ['refund', 500], ['charge', 100])).toMatchObject({
    open: { 3: 100 },
    owedFen: 100,
    creditFen: 0,
  })
})

test('credit is set off by a refund and a payment of the same amount: the balance stays', () => {
  const lines = linesOf(['payment', -500], ['charge', 300], ['refund', 300], ['payment', -300])
  expect(settleAccount(lines)).toMatchObject({ balanceFen: -200, owedFen: 0, creditFen: 200 })
})

test('a deposit pays no charge and is no credit', () => {
  expect(account(['charge', 300], ['deposit', -10_000])).toMatchObject({
    owedFen: 300,
    creditFen: 0,
    depositFen: 10_000,
  })
  expect(account(['deposit', -10_000], ['deposit', 10_000])).toMatchObject({ owedFen: 0, depositFen: 0 })
})

/** What may happen to an account, each act as the use cases allow it. */
const act = fc.record({
  kind: fc.constantFrom('charge', 'payment', 'waiver', 'refund', 'deposit'),
  amountFen: fc.integer({ min: 1, max: 5_000 }),
})

function playAll(acts: readonly { kind: string; amountFen: number }[]): LedgerLine[] {
  const lines: LedgerLine[] = []
  for (const { kind, amountFen } of acts) {
    const { owedFen, creditFen } = settleAccount(lines)
    const most = kind === 'waiver' ? owedFen : kind === 'refund' ? creditFen : amountFen
    const size = Math.min(amountFen, most)
    if (size === 0) continue
    const line = { id: String(lines.length + 1), cause: null, at: 0, forLineId: null }
    const sign = kind === 'charge' || kind === 'refund' ? 1 : -1
    lines.push({ ...line, kind: kind as LedgerLine['kind'], amountFen: sign * size })
  }
  return lines
}

test('whatever happens, the balance is what is owed less credit and deposit, and none of them is below nothing', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const lines = playAll(acts)
      const { balanceFen, owedFen, creditFen, depositFen, openFen } = settleAccount(lines)
      expect(balanceFen).toBe(lines.reduce((sum, line) => sum + line.amountFen, 0))
      expect(balanceFen).toBe(owedFen - creditFen - depositFen)
      expect(Math.min(owedFen, creditFen, depositFen, ...openFen.values())).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('no payment settles more than it is, and no charge is settled beyond what it comes to', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const lines = playAll(acts)
      const { settles, openFen } = settleAccount(lines)
      const settledOf = new Map<string, number>()
      for (const [id, parts] of settles) {
        const whole = -(lines.find((line) => line.id === id)?.amountFen ?? 0)
        expect(parts.reduce((sum, part) => sum + part.amountFen, 0)).toBeLessThanOrEqual(whole)
        for (const part of parts) {
          settledOf.set(part.chargeId, (settledOf.get(part.chargeId) ?? 0) + part.amountFen)
        }
      }
      for (const line of lines.filter(({ kind }) => kind === 'charge')) {
        expect((openFen.get(line.id) ?? 0) + (settledOf.get(line.id) ?? 0)).toBe(line.amountFen)
      }
    }),
  )
})

test('a payment taken back leaves every charge as if it had never been', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), fc.integer({ min: 1, max: 9_000 }), (acts, amountFen) => {
      const lines = playAll(acts)
      const before = settleAccount(lines)
      const payment = { id: 'p', kind: 'payment', cause: null, at: 0, forLineId: null, amountFen: -amountFen } as const
      const settled = settleAccount([...lines, payment]).settles.get('p') ?? []
      const reopened = settled.reduce((sum, part) => sum + part.amountFen, 0)
      const back: LedgerLine[] = [
        { ...payment, id: 'b1', kind: 'correction', amountFen: reopened, forLineId: 'p' },
        { ...payment, id: 'b2', kind: 'refund', amountFen: amountFen - reopened, forLineId: 'p' },
      ]
      const after = settleAccount([...lines, payment, ...back])
      expect([...after.openFen]).toEqual([...before.openFen])
      expect([after.owedFen, after.creditFen]).toEqual([before.owedFen, before.creditFen])
    }),
  )
})
