import type { LocalDate } from '@wenyuan/domain/kernel'

/** When a hold can be expected, or why nothing can be said. */
export type HoldEstimate =
  | { readonly kind: 'days'; readonly from: LocalDate; readonly to: LocalDate; readonly level: 80 }
  | { readonly kind: 'unknown'; readonly why: 'too-little-known' | 'no-copy' | 'too-far' }
