import { EXPECTED, pickExpected, readNoticePattern } from './read-expect-values.ts'
import { readListOf, readNumber, readReasonCode } from './read-values.ts'
import type { Act, Expectation } from './step.ts'
import { type Place, readFields } from './yaml-place.ts'

const MOST_AT_ONCE = 1000

export const NOTHING_EXPECTED: Expectation = {
  denied: null,
  permitted: null,
  notices: null,
  noticesExactly: null,
  fields: [],
}

const NOTICES = { notices: readListOf(readNoticePattern), noticesExactly: readListOf(readNoticePattern) }
const LOT = { permitted: readNumber(0, MOST_AT_ONCE), ...NOTICES }
const DENIED = { denied: readListOf(readReasonCode) }

type Got = { readonly [K in keyof Expectation]?: Expectation[K] | undefined }

/** Which group of `EXPECTED` an act's result belongs to. */
const RESULT_OF: Readonly<Record<Exclude<Act['kind'], 'show'>, keyof typeof EXPECTED>> = {
  checkout: 'checkout',
  renew: 'renew',
  return: 'return',
  hold: 'hold',
  cancelHold: 'hold',
  suspendHold: 'hold',
  moveHold: 'hold',
  extendHold: 'hold',
  pay: 'balance',
  waive: 'balance',
  correct: 'balance',
  block: 'block',
  unblock: 'block',
  closeAfterwards: 'nothing',
  reportLost: 'trouble',
  replaceLost: 'trouble',
  claimReturned: 'trouble',
  resolveClaim: 'trouble',
  dispute: 'trouble',
  decideDispute: 'trouble',
  jobs: 'nothing',
  activatePolicy: 'nothing',
}

/** What the lot of `together` may be expected to give: `{ permitted: 1 }`, and notices. */
export function readLotExpect(place: Place): Expectation {
  const got = readFields(place, LOT)?.got
  return {
    ...NOTHING_EXPECTED,
    permitted: got?.permitted ?? null,
    notices: got?.notices ?? null,
    noticesExactly: got?.noticesExactly ?? null,
  }
}

/** `act` undefined: it could not be read, and what is expected of it can't be judged. */
export function readExpect(place: Place, act: Act | undefined, repeated: boolean): Expectation {
  if (act === undefined) return NOTHING_EXPECTED
  const values = act.kind === 'show' ? EXPECTED[act.of] : EXPECTED[RESULT_OF[act.kind]]
  const denied = act.kind === 'show' || act.kind === 'jobs' ? {} : DENIED
  const fields = readFields(place, { ...values, ...denied, ...(repeated ? LOT : NOTICES) })
  if (fields === undefined) return NOTHING_EXPECTED
  const got: Got = fields.got
  return {
    denied: got.denied ?? null,
    permitted: got.permitted ?? null,
    notices: got.notices ?? null,
    noticesExactly: got.noticesExactly ?? null,
    fields: pickExpected(fields, Object.keys(values)),
  }
}
