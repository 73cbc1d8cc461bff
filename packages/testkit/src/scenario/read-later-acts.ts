import { readKnown } from './names.ts'
import { BASE, ITEM_OR_BARCODE } from './read-act-base.ts'
import { readAmount, readDays, readListOf, readOneOf, readText } from './read-values.ts'
import { needKeys, type Place, readFields, tell } from './yaml-place.ts'

const DISPUTE = {
  patron: readKnown('patron'),
  of: readOneOf(['charge', 'loan', 'credit']),
  ...ITEM_OR_BARCODE,
  ...BASE,
}

/** Acts of later versions, with all their keys: a file that uses one is told "not yet", and its slips with it. */
const LATER = {
  reportLost: { shape: { patron: readKnown('patron'), ...ITEM_OR_BARCODE, ...BASE }, needed: [] },
  replaceLost: { shape: { ...ITEM_OR_BARCODE, ...BASE }, needed: [] },
  claimReturned: { shape: { patron: readKnown('patron'), ...ITEM_OR_BARCODE, ...BASE }, needed: [] },
  resolveClaim: {
    shape: { ...ITEM_OR_BARCODE, outcome: readOneOf(['found', 'not-found']), ...BASE },
    needed: ['outcome'],
  },
  dispute: { shape: DISPUTE, needed: ['patron', 'of'] },
  decideDispute: { shape: { ...DISPUTE, outcome: readText }, needed: ['outcome'] },
  correct: {
    shape: { patron: readKnown('patron'), charge: readKnown('item'), amount: readAmount, ...BASE },
    needed: ['patron', 'amount'],
  },
  closeAfterwards: { shape: { dates: readListOf(readDays), ...BASE }, needed: ['branch', 'dates'] },
} as const

export const LATER_ACTS = Object.keys(LATER) as readonly (keyof typeof LATER)[]

export function readLaterAct(kind: keyof typeof LATER, place: Place): undefined {
  const { shape, needed } = LATER[kind]
  const fields = readFields<Readonly<Record<string, (place: Place) => unknown>>>(place, shape)
  if (fields !== undefined) needKeys(place, fields, needed)
  return tell(place, { what: 'not-yet' }, kind)
}
