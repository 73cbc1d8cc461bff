import { holdStatuses, itemStatuses } from '@wenyuan/contract'
import { isScalar } from 'yaml'
import { readKnown } from './names.ts'
import {
  orNull,
  readDay,
  readFlag,
  readListOf,
  readMoney,
  readNumber,
  readOneOf,
  readReasonCode,
  readText,
  readTimeText,
} from './read-values.ts'
import type { BlockPattern, ExpectedField, ExpectedValue, NoticePattern } from './step.ts'
import { isNothing, lineOf, needKeys, type Place, type Reader, readFields, scalarText, tell } from './yaml-place.ts'

const MOST = 1_000_000
const DESTINATIONS = ['shelf', 'hold-shelf', 'repair', 'processing']
const NOTICE_KINDS = [
  ...['checkout', 'return', 'due-soon', 'overdue', 'renewed', 'renewal-failed', 'hold-placed', 'hold-ready'],
  ...['hold-reminder', 'hold-expired', 'hold-passed-on', 'hold-cancelled', 'hold-unfilled', 'charge', 'payment'],
  ...['refund', 'waiver', 'recall', 'card-expiring', 'due-moved', 'block', 'lost', 'dispute'],
] as const

function same(read: Reader<string | number | null>): Reader<ExpectedValue> {
  return (place) => {
    const value = read(place)
    return value === undefined ? undefined : { kind: 'same', value }
  }
}

const count = same(readNumber(0, MOST))
const time: Reader<ExpectedValue> = (place) => {
  const text = orNull(readTimeText)(place)
  return text === undefined ? undefined : { kind: 'time', text }
}
/** A day is met by a loan in hours at any minute of it. */
const due: Reader<ExpectedValue> = (place) => {
  const text = readTimeText(place)
  return text === undefined ? undefined : { kind: 'time', text }
}
const money: Reader<ExpectedValue> = (place) => {
  const fen = readMoney(place)
  return fen === undefined ? undefined : { kind: 'money', fen }
}
const codes: Reader<ExpectedValue> = (place) => {
  const read = readListOf(readReasonCode)(place)
  return read && { kind: 'codes', codes: read }
}

const readDestination: Reader<string> = (place) => {
  const text = scalarText(place) ?? ''
  if (DESTINATIONS.includes(text)) return text
  const branches = place.source.names.branch
  if (!text.startsWith('transit:')) return tell(place, { what: 'destination' })
  const branch = text.slice('transit:'.length)
  return branches.has(branch) ? text : tell(place, { what: 'known', noun: 'branch', values: [...branches.keys()] })
}

const BLOCK = { code: readReasonCode, until: orNull(readDay) }
const readBlockPattern: Reader<BlockPattern> = (place) => {
  if (isScalar(place.node)) {
    const code = readReasonCode(place)
    return code === undefined ? undefined : { code }
  }
  const fields = readFields(place, BLOCK)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['code'])
  return { code: fields.got.code ?? '', until: fields.got.until }
}
const blocks: Reader<ExpectedValue> = (place) => {
  const read = readListOf(readBlockPattern)(place)
  return read && { kind: 'blocks', blocks: read }
}

const HOLD = {
  of: same(readKnown('patron')),
  status: same(readOneOf(holdStatuses)),
  until: time,
  position: same(orNull(readNumber(1, MOST))),
}
const hold: Reader<ExpectedValue> = (place) => {
  if (isNothing(place)) return { kind: 'hold', fields: null }
  const fields = readExpectedFields(place, HOLD)
  return fields && { kind: 'hold', fields }
}

const NOTICE = { to: readKnown('patron'), kind: readOneOf(NOTICE_KINDS), offersRenewal: readFlag }
export const readNoticePattern: Reader<NoticePattern> = (place) => readFields(place, NOTICE)?.got

type Values = Readonly<Record<string, Reader<ExpectedValue>>>

/** What can be compared, by act and by what is shown. */
export const EXPECTED = {
  checkout: { due, renewals: count, charge: money, findings: codes },
  renew: { due, renewals: count, charge: money, findings: codes },
  return: { overdueDays: count, charge: money, damageCharge: money, to: same(readDestination), hold, findings: codes },
  hold: { ...HOLD, findings: codes },
  balance: { balance: money },
  block: { blocks },
  /** `charge`: what it added to what is owed. */
  trouble: { loans: count, overdue: count, balance: money, charge: money, blocks },
  patron: { loans: count, overdue: count, holds: count, balance: money, blocks, credit: same(readNumber(0, MOST)) },
  item: { status: same(readOneOf(itemStatuses)), at: same(orNull(readKnown('branch'))) },
  loan: {
    due,
    renewals: count,
    charge: money,
    overdueDays: count,
    effectiveReturn: time,
    status: same(readText),
  },
  nothing: {},
} as const satisfies Readonly<Record<string, Values>>

/** Reads each key with its own reader and keeps where it stands. */
function readExpectedFields(place: Place, values: Values): readonly ExpectedField[] | undefined {
  const fields = readFields(place, values)
  return fields && pickExpected(fields, Object.keys(values))
}

export function pickExpected(
  fields: { readonly got: Readonly<Record<string, unknown>>; place(key: string): Place },
  keys: readonly string[],
): readonly ExpectedField[] {
  return keys.flatMap((key) => {
    const value = fields.got[key] as ExpectedValue | undefined
    return value === undefined ? [] : [{ key, line: lineOf(fields.place(key)), value }]
  })
}
