import { readKnown } from './names.ts'
import { ITEM_OR_BARCODE } from './read-act-base.ts'
import { readOneOf } from './read-values.ts'
import { type ShowAct, VIEWS } from './step.ts'
import { needOneOf, type Place, readFields, tell } from './yaml-place.ts'

const SHOW = {
  patron: readKnown('patron'),
  ...ITEM_OR_BARCODE,
  loan: readKnown('item'),
  hold: readKnown('hold'),
  in: readOneOf(VIEWS),
}

export function readShow(place: Place): ShowAct | undefined {
  const fields = readFields(place, SHOW)
  if (fields === undefined) return undefined
  needOneOf(place, fields, ['patron', 'item', 'barcode', 'loan', 'hold'])
  const { got } = fields
  if (fields.has('in') && !fields.has('patron'))
    tell(fields.place('in'), { what: 'only-with', key: 'in', values: ['patron'] })
  if (fields.has('patron')) return { kind: 'show', of: 'patron', card: got.patron ?? '', view: got.in ?? 'desk' }
  if (fields.has('hold')) return { kind: 'show', of: 'hold', hold: got.hold ?? '' }
  if (fields.has('loan')) return { kind: 'show', of: 'loan', barcode: got.loan ?? '' }
  return { kind: 'show', of: 'item', barcode: got.item ?? got.barcode ?? '' }
}
