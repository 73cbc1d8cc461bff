import { paymentMethods } from '@wenyuan/contract'
import { readKnown } from './names.ts'
import { BASE, baseOf, EVERYONE, readActor, type StepWide } from './read-act-base.ts'
import { orNull, readAmount, readDay, readListOf, readOneOf, readText } from './read-values.ts'
import {
  type ActorRef,
  BLOCKED_ACTS,
  type BlockAct,
  type CorrectAct,
  type PayAct,
  type UnblockAct,
  type WaiveAct,
} from './step.ts'
import { needKeys, type Place, readFields } from './yaml-place.ts'

const READER: ActorRef = { kind: 'reader' }

/** In `pay`, `by` is the method, and `staff` who took it. */
const PAY = {
  patron: readKnown('patron'),
  amount: readAmount,
  by: readOneOf(paymentMethods),
  staff: readActor,
  branch: readKnown('branch'),
  key: readText,
}

export function readPay(place: Place, step: StepWide): PayAct | undefined {
  const fields = readFields(place, PAY)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['patron', 'amount'])
  const { by, staff, patron, amount, ...got } = fields.got
  return {
    kind: 'pay',
    ...baseOf({ ...got, by: staff }, step),
    card: patron ?? '',
    amountFen: amount ?? 0,
    method: by ?? 'cash',
  }
}

const CORRECT = { patron: readKnown('patron'), charge: readKnown('item'), amount: readAmount, ...BASE }

/** `charge` is the item whose newest charge was wrong; left out: the newest of all. */
export function readCorrect(place: Place, step: StepWide): CorrectAct | undefined {
  const fields = readFields(place, CORRECT)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['patron', 'amount'])
  const { patron, charge, amount, ...got } = fields.got
  return { kind: 'correct', ...baseOf(got, step), card: patron ?? '', barcode: charge ?? null, amountFen: amount ?? 0 }
}

const WAIVE = {
  patron: readKnown('patron'),
  amount: readAmount,
  reason: readText,
  requestedBy: readActor,
  approvedBy: readActor,
  key: readText,
}

/** Unless it says otherwise, the reader asks and the default member of staff approves. */
export function readWaive(place: Place, step: StepWide): WaiveAct | undefined {
  const fields = readFields(place, WAIVE)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['patron', 'amount', 'reason'])
  const { got } = fields
  return {
    kind: 'waive',
    card: got.patron ?? '',
    amountFen: got.amount ?? 0,
    reason: got.reason ?? '',
    requestedBy: got.requestedBy ?? READER,
    approvedBy: got.approvedBy ?? step.by ?? EVERYONE,
    key: got.key ?? step.key,
  }
}

const BLOCK = {
  patron: readKnown('patron'),
  until: orNull(readDay),
  acts: readListOf(readOneOf(BLOCKED_ACTS)),
  ...BASE,
}

export function readBlock(place: Place, step: StepWide): BlockAct | undefined {
  const fields = readFields(place, BLOCK)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['patron'])
  const { got } = fields
  return {
    kind: 'block',
    ...baseOf(got, step),
    card: got.patron ?? '',
    until: got.until ?? null,
    acts: got.acts ?? [],
  }
}

export function readUnblock(place: Place, step: StepWide): UnblockAct | undefined {
  const fields = readFields(place, { patron: readKnown('patron'), ...BASE })
  if (fields === undefined) return undefined
  needKeys(place, fields, ['patron'])
  return { kind: 'unblock', ...baseOf(fields.got, step), card: fields.got.patron ?? '' }
}
