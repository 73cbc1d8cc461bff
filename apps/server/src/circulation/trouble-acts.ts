import type { ClaimOutcome } from '@wenyuan/domain/claims'
import type { Fen } from '@wenyuan/domain/kernel'
import type { LoanRow } from './act-facts.ts'
import type { Destination } from './acts.ts'

/** Acts on loans that don't end as they should; each names its loan by id, and its commands are part of `ActCommand`. */
export type TroubleAct =
  /** Lost: reported by someone, or declared by the night's work. `titleId`: so that the other copies are read. */
  | {
      readonly act: 'lose'
      readonly loanId: string
      readonly titleId: string
      readonly how: 'reported' | 'declared'
      readonly note?: string | undefined
    }
  /** Nothing more is asked for a lost item. */
  | {
      readonly act: 'settle-loss'
      readonly loanId: string
      readonly how: 'paid' | 'written-off'
      readonly note?: string | undefined
    }
  /** The reader brings a new copy: the charges named are taken back as far as said, and the old copy is withdrawn. */
  | {
      readonly act: 'replace'
      readonly loanId: string
      readonly cancels: readonly Cancelled[]
      /** The barcode of the new copy, where it is registered at once. */
      readonly withItem: string | null
      readonly note?: string | undefined
    }
  | {
      readonly act: 'claim'
      readonly loanId: string
      /** How often its reader has claimed so in this calendar year. */
      readonly claimsThisYear: number
      readonly override: readonly string[]
      readonly note?: string | undefined
    }
  | {
      readonly act: 'resolve-claim'
      readonly loanId: string
      readonly outcome: ClaimOutcome
      /** Not found, and lost then. */
      readonly lost: { readonly titleId: string } | null
      readonly note?: string | undefined
    }
  /** A dispute about the loan begins or ends. */
  | { readonly act: 'freeze-loan' | 'thaw-loan'; readonly loanId: string }
  /** A system error is corrected by lines against the charges. */
  | {
      readonly act: 'take-back'
      readonly patronId: string
      readonly cancels: readonly (Cancelled & { readonly loanId: string | null; readonly itemId: string | null })[]
      readonly cause: 'dispute'
      readonly explained: unknown
    }
  | { readonly act: 'end-repair'; readonly itemId: string; readonly outcome: 'repaired' | 'beyond-repair' }
  /** A copy came to stand on the shelf by someone's word: whoever waits for it is served. */
  | { readonly act: 'offer-item'; readonly itemId: string }

export type Cancelled = { readonly lineId: string; readonly amountFen: Fen }

export type TroubleOutcome =
  | { readonly kind: 'loan-changed'; readonly loan: LoanRow }
  | { readonly kind: 'item-freed'; readonly destination: Destination }
  | { readonly kind: 'taken-back' }
