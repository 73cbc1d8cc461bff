import { readKnown } from './names.ts'
import { BASE } from './read-act-base.ts'
import { readAmount } from './read-values.ts'
import { needKeys, type Place, readFields, tell } from './yaml-place.ts'

/** Acts of later versions, with all their keys: a file that uses one is told "not yet", and its slips with it. */
const LATER = {
  correct: {
    shape: { patron: readKnown('patron'), charge: readKnown('item'), amount: readAmount, ...BASE },
    needed: ['patron', 'amount'],
  },
} as const

export const LATER_ACTS = Object.keys(LATER) as readonly (keyof typeof LATER)[]

export function readLaterAct(kind: keyof typeof LATER, place: Place): undefined {
  const { shape, needed } = LATER[kind]
  const fields = readFields<Readonly<Record<string, (place: Place) => unknown>>>(place, shape)
  if (fields !== undefined) needKeys(place, fields, needed)
  return tell(place, { what: 'not-yet' }, kind)
}
