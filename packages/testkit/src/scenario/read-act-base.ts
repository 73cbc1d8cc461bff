import { readKnown } from './names.ts'
import { readListOf, readReasonCode, readText } from './read-values.ts'
import type { ActBase, ActorRef } from './step.ts'
import { type Fields, needOneOf, type Place, type Reader, scalarText, tell } from './yaml-place.ts'

export const EVERYONE: ActorRef = { kind: 'everyone' }

/** `reader`, `kiosk`, `sip`, a name in `staff`, or a patron who acts for another. */
export const readActor: Reader<ActorRef> = (place) => {
  const text = scalarText(place)
  if (text === 'reader' || text === 'kiosk' || text === 'sip') return { kind: text }
  const staff = place.source.names.staff
  if (text !== null && staff.has(text)) return { kind: 'staff', name: text }
  const card = place.source.names.patron.get(text ?? '')
  if (card !== undefined) return { kind: 'patron', card }
  return tell(place, { what: 'known', noun: 'staff', values: ['reader', 'kiosk', 'sip', ...staff.keys()] })
}

/** The keys that nearly every act may carry. */
export const BASE = {
  by: readActor,
  branch: readKnown('branch'),
  override: readListOf(readReasonCode),
  reason: readText,
  key: readText,
}

type BaseGot = {
  readonly by?: ActorRef | undefined
  readonly branch?: string | undefined
  readonly override?: readonly string[] | undefined
  readonly reason?: string | undefined
  readonly key?: string | undefined
}

/** What a step carries for its act beside the act itself: `by:` and `key:`. */
export type StepWide = { readonly by: ActorRef | null; readonly key: string | null }

export function baseOf(got: BaseGot, step: StepWide): ActBase {
  return {
    by: got.by ?? step.by ?? EVERYONE,
    branch: got.branch ?? null,
    override: got.override ?? [],
    reason: got.reason ?? null,
    key: got.key ?? step.key,
  }
}

/** An item by its name in the file, or a barcode that may name nothing. */
export const ITEM_OR_BARCODE = { item: readKnown('item'), barcode: readText }
/** A patron by name, or a card number that may name nothing. */
export const PATRON_OR_CARD = { patron: readKnown('patron'), card: readText }

/** The one barcode of `item` or `barcode`; what is missing has been told. */
export function barcodeOf(place: Place, fields: Fields<typeof ITEM_OR_BARCODE>): string {
  needOneOf(place, fields, ['item', 'barcode'])
  return fields.got.item ?? fields.got.barcode ?? ''
}

export function cardOf(place: Place, fields: Fields<typeof PATRON_OR_CARD>): string {
  needOneOf(place, fields, ['patron', 'card'])
  return fields.got.patron ?? fields.got.card ?? ''
}
