import { conditions, severities } from '@wenyuan/contract'
import { readKnown } from './names.ts'
import { BASE, barcodeOf, baseOf, cardOf, ITEM_OR_BARCODE, PATRON_OR_CARD, type StepWide } from './read-act-base.ts'
import { readEffective, readListOf, readOneOf, readText } from './read-values.ts'
import type { CheckoutAct, RenewAct, ReturnAct } from './step.ts'
import { needOneOf, type Place, readFields } from './yaml-place.ts'

const CHECKOUT = {
  ...PATRON_OR_CARD,
  ...ITEM_OR_BARCODE,
  ...BASE,
  due: readEffective,
  member: readKnown('patron'),
}

export function readCheckout(place: Place, step: StepWide): CheckoutAct | undefined {
  const fields = readFields(place, CHECKOUT)
  if (fields === undefined) return undefined
  const [card, barcode] = [cardOf(place, fields), barcodeOf(place, fields)]
  const { member = null, due = null } = fields.got
  return { kind: 'checkout', ...baseOf(fields.got, step), card, barcode, member, due }
}

const RENEW = { patron: readKnown('patron'), ...ITEM_OR_BARCODE, ...BASE }

export function readRenew(place: Place, step: StepWide): RenewAct | undefined {
  const fields = readFields(place, RENEW)
  if (fields === undefined) return undefined
  const { got } = fields
  return { kind: 'renew', ...baseOf(got, step), card: got.patron ?? null, barcode: barcodeOf(place, fields) }
}

const RETURN = {
  ...ITEM_OR_BARCODE,
  items: readListOf(readKnown('item')),
  ...BASE,
  effective: readEffective,
  condition: readOneOf(conditions),
  severity: readOneOf(severities),
  note: readText,
}

export function readReturn(place: Place, step: StepWide): ReturnAct | undefined {
  const fields = readFields(place, RETURN)
  if (fields === undefined) return undefined
  needOneOf(place, fields, ['item', 'items', 'barcode'])
  const { got } = fields
  return {
    kind: 'return',
    ...baseOf(got, step),
    barcodes: got.items ?? [got.item ?? got.barcode ?? ''],
    effective: got.effective ?? null,
    condition: got.condition ?? null,
    severity: got.severity ?? null,
    note: got.note ?? null,
  }
}
