import { operationOf } from '@wenyuan/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrokenInvariants } from '../../races/find-broken-invariants.ts'
import { type Desk, openDesk } from './open-desk.ts'

let desk: Desk
let tokens: string[]
beforeAll(async () => {
  desk = await openDesk()
  tokens = [desk.adminToken, await desk.hire('desk', 'east'), await desk.reader(1)]
})
afterAll(() => desk.close())

const RUNS_EACH = 60
const operationIds = [
  'checkOutItem',
  'checkOutBatch',
  'getLoan',
  'undoLoan',
  'renewLoan',
  'renewPatronLoans',
  'returnItem',
  'undoReturn',
  'decide',
  'decideForLoan',
  'placeHold',
  'listHolds',
  'getHold',
  'changeHold',
  'cancelHold',
  'listPatronLoans',
  'listPatronHolds',
] as const

/** Text that has broken programs before: lone surrogates, NUL, quotes, marks that turn the direction, too much of it. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff x',
  "'; --",
  '"',
  '\\',
  '\u202e文',
  '💥',
  'null',
  '__proto__',
  '9223372036854775807',
  '9223372036854775808',
  '1e400',
  '-1',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-09-01T10:00:00+08:00',
  '9999-12-31T23:59:60Z',
  'x'.repeat(5_000),
)
const known = fc.constantFrom('T1-1', 'T1-2', 'T2-1', 'P1', 'P2', 'main', 'east', '1', '2', '3', '12', '2026-09-10')
const value = fc.oneof(
  { weight: 4, arbitrary: known },
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.constantFrom('LOAN_LIMIT', 'ITEM_ON_LOAN', 'good', 'damaged', 'severe', 'open', 'ready') },
  { weight: 1, arbitrary: fc.array(fc.oneof(known, nasty), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
)
const names = [
  ...['item', 'items', 'patron', 'branch', 'due', 'proof', 'override', 'reason', 'atomic', 'effectiveAt', 'condition'],
  ...['severity', 'note', 'act', 'loan', 'title', 'pickup', 'suspendUntil', 'extend', 'position', '__proto__', 'limit'],
  ...['cursor', 'status', 'state'],
]
const acts = fc.constantFrom('checkout', 'return', 'renew', 'hold')

/** What the schema names, with anything in it; now and then what it does not name. */
const body = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }) },
  {
    weight: 6,
    arbitrary: fc.record(
      {
        ...{
          item: known,
          patron: known,
          branch: value,
          pickup: known,
          title: known,
          act: acts,
          reason: value,
          note: value,
        },
        ...{ override: fc.constant(['LOAN_LIMIT']), items: fc.array(known), due: value, effectiveAt: value },
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** Of the fields that the operation knows, so that more than the first check is met. */
function fitting(given: unknown, fields: readonly string[]): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).filter(([field]) => fields.includes(field)))
}

const FIELDS: Partial<Record<(typeof operationIds)[number], readonly string[]>> = {
  checkOutItem: ['item', 'patron', 'branch', 'due', 'override', 'reason'],
  checkOutBatch: ['patron', 'items', 'atomic', 'override', 'reason', 'branch'],
  undoLoan: ['reason'],
  undoReturn: ['reason'],
  renewLoan: ['override', 'reason'],
  renewPatronLoans: ['override', 'reason'],
  returnItem: ['item', 'branch', 'effectiveAt', 'condition', 'severity', 'note'],
  decideForLoan: ['act', 'override', 'reason'],
  placeHold: ['patron', 'title', 'pickup', 'override', 'reason'],
  changeHold: ['suspendUntil', 'pickup', 'extend', 'position', 'reason'],
  cancelHold: ['reason'],
}

describe('no input gives a 500', () => {
  test.each(operationIds)('%s', async (operationId) => {
    const { method, path } = operationOf(operationId)
    const takesBody = method !== 'GET' && method !== 'DELETE'
    const ask = fc.record({
      id: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('1', '2', '3', '9') }, { weight: 1, arbitrary: nasty }),
      body,
      isFitting: fc.boolean(),
      who: fc.nat(2),
      key: fc.option(fc.constantFrom('a', 'b', 'c', 'ü', 'x'.repeat(300)), { nil: null }),
      match: fc.option(fc.constantFrom('"1"', '*', '1', '"x"', 'W/"1"', ''), { nil: null }),
    })
    await fc.assert(
      fc.asyncProperty(ask, async ({ id, body: given, isFitting, who, key, match }) => {
        const sent = isFitting ? fitting(given, FIELDS[operationId] ?? names) : given
        const query = takesBody || typeof sent !== 'object' || sent === null ? {} : textsOf(sent)
        const answer = await desk.ask(method, path.replace(':id', encodeURIComponent(wellFormed(id))), {
          token: tokens[who] ?? null,
          ...(takesBody ? { body: sent ?? null } : { query }),
          headers: {
            ...(key === null ? {} : { 'idempotency-key': `${operationId}-${key}` }),
            ...(match === null ? {} : { 'if-match': match }),
          },
        })
        expect(answer.status, answer.text).toBeLessThan(500)
      }),
      { numRuns: RUNS_EACH, seed: Date.now() % 2 ** 31 },
    )
    expect(await findBrokenInvariants(desk.network.db)).toEqual([])
  })
})

function textsOf(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, one]) => [
      name,
      wellFormed(typeof one === 'object' ? (JSON.stringify(one) ?? '') : String(one)),
    ]),
  )
}

/** An address can't hold half a character. */
function wellFormed(text: string): string {
  return text.toWellFormed()
}
