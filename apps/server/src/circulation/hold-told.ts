import type { LocalDate } from '@wenyuan/domain/kernel'

/** What the record tells of a hold; `passedOver` is null where it was not counted. */
export type HoldTold = { readonly passedOver: number | null; readonly calledBackTo: LocalDate | null }
