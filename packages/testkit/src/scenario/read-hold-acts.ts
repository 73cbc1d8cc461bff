import { MAX_HOLD_POSITION } from '@wenyuan/contract'
import { isMap } from 'yaml'
import { readKnown } from './names.ts'
import { BASE, baseOf, cardOf, PATRON_OR_CARD, type StepWide } from './read-act-base.ts'
import { orNull, readDay, readNumber, readText } from './read-values.ts'
import type { CancelHoldAct, ExtendHoldAct, HoldAct, MoveHoldAct, SuspendHoldAct } from './step.ts'
import { needKeys, needOneOf, type Place, readFields } from './yaml-place.ts'

const HOLD = {
  ...PATRON_OR_CARD,
  title: readKnown('title'),
  item: readKnown('item'),
  barcode: readText,
  pickup: readKnown('branch'),
  suspendUntil: readDay,
  from: readDay,
  notAfter: readDay,
  ...BASE,
}

export function readHold(place: Place, step: StepWide): HoldAct | undefined {
  const fields = readFields(place, HOLD)
  if (fields === undefined) return undefined
  needOneOf(place, fields, ['title', 'item', 'barcode'])
  const { got } = fields
  return {
    kind: 'hold',
    ...baseOf(got, step),
    card: cardOf(place, fields),
    of: got.title === undefined ? { barcode: got.item ?? got.barcode ?? '' } : { title: got.title },
    pickup: got.pickup ?? null,
    suspendUntil: got.suspendUntil ?? null,
    from: got.from ?? null,
    notAfter: got.notAfter ?? null,
  }
}

const HOLD_NAME = { hold: readKnown('hold'), ...BASE }

/** `cancelHold: h1`, or `cancelHold: { hold: h1, by: reader }`. */
function readHoldName(place: Place, step: StepWide) {
  if (!isMap(place.node)) return { ...baseOf({}, step), hold: readKnown('hold')(place) ?? '' }
  const fields = readFields(place, HOLD_NAME)
  if (fields === undefined) return undefined
  needKeys(place, fields, ['hold'])
  return { ...baseOf(fields.got, step), hold: fields.got.hold ?? '' }
}

export function readCancelHold(place: Place, step: StepWide): CancelHoldAct | undefined {
  const named = readHoldName(place, step)
  return named && { kind: 'cancelHold', ...named }
}

export function readExtendHold(place: Place, step: StepWide): ExtendHoldAct | undefined {
  const named = readHoldName(place, step)
  return named && { kind: 'extendHold', ...named }
}

export function readSuspendHold(place: Place, step: StepWide): SuspendHoldAct | undefined {
  const fields = readFields(place, { ...HOLD_NAME, until: orNull(readDay) })
  if (fields === undefined) return undefined
  needKeys(place, fields, ['hold', 'until'])
  const { got } = fields
  return { kind: 'suspendHold', ...baseOf(got, step), hold: got.hold ?? '', until: got.until ?? null }
}

export function readMoveHold(place: Place, step: StepWide): MoveHoldAct | undefined {
  const fields = readFields(place, { ...HOLD_NAME, position: readNumber(1, MAX_HOLD_POSITION) })
  if (fields === undefined) return undefined
  needKeys(place, fields, ['hold', 'position'])
  const { got } = fields
  return { kind: 'moveHold', ...baseOf(got, step), hold: got.hold ?? '', position: got.position ?? 1 }
}
