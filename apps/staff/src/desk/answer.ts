import type {
  Finding,
  Help,
  ItemView,
  LoanView,
  LookupAnswer,
  Problem,
  ReceiptView,
  RenewalEntry,
  ReturnAnswer,
  TitleItemView,
  TitleView,
} from '@wenyuan/contract'

import type { Identity, Terms } from './terms.ts'

export type Reader = { readonly id: string; readonly card: string; readonly name: string }

export type Book = {
  readonly barcode: string
  readonly titleId: string
  readonly titleText: string
  readonly shelf: string | null
}

/** An act that was refused and can be tried again, with reasons passed over or once they are gone. */
export type Attempt =
  | { readonly act: 'checkout'; readonly book: Book; readonly reader: Reader; readonly terms?: Terms }
  | {
      readonly act: 'renew'
      readonly book: Book
      readonly reader: Reader
      readonly loanId: string
      readonly identity?: Identity | null
    }

/** What the desk says about the last scan or act; one at a time, the log keeps the others. */
export type Answer =
  | { readonly kind: 'reader'; readonly reader: Reader }
  | {
      readonly kind: 'lent'
      readonly book: Book
      readonly reader: Reader
      readonly loan: LoanView
      readonly how: HowLent
    }
  | { readonly kind: 'returned'; readonly book: Book; readonly back: ReturnAnswer; readonly effectiveAt: string | null }
  | { readonly kind: 'renewed'; readonly book: Book; readonly reader: Reader; readonly loan: LoanView }
  | { readonly kind: 'renewed-all'; readonly reader: Reader; readonly entries: readonly RenewalOf[] }
  | { readonly kind: 'paid'; readonly reader: Reader; readonly receipt: ReceiptView; readonly givenFen: number | null }
  | { readonly kind: 'undone'; readonly book: Book; readonly what: 'loan' | 'return' }
  | {
      readonly kind: 'refused'
      readonly attempt: Attempt
      readonly findings: readonly Finding[]
      readonly helps: readonly Help[]
    }
  | {
      readonly kind: 'not-returned'
      readonly book: Book
      readonly findings: readonly Finding[]
      readonly effectiveAt: string | null
    }
  /** Scanned for a loan, and this reader has it already: it may be to renew or to return. */
  | { readonly kind: 'has-it'; readonly book: Book; readonly reader: Reader }
  | { readonly kind: 'needs-reader'; readonly book: Book; readonly item: ItemView | null; readonly mode: NeedsReader }
  | { readonly kind: 'not-set-aside'; readonly book: Book; readonly reader: Reader }
  | { readonly kind: 'not-their-loan'; readonly book: Book; readonly reader: Reader }
  | {
      readonly kind: 'matches'
      readonly text: string
      readonly patrons: LookupAnswer['patrons']
      readonly titles: LookupAnswer['titles']
    }
  | { readonly kind: 'copies'; readonly title: TitleView; readonly items: readonly TitleItemView[] }
  | { readonly kind: 'not-lent'; readonly book: Book }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'problem'; readonly about: string; readonly problem: Problem }

export type HowLent = 'plain' | 'pickup' | 'overridden'
export type NeedsReader = 'checkout' | 'renew' | 'pickup'
export type RenewalOf = RenewalEntry & { readonly titleText: string }
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>

/** What changed something: these stand in the log; the others are only said. */
export type Done = AnswerOf<
  'lent' | 'returned' | 'renewed' | 'renewed-all' | 'paid' | 'undone' | 'refused' | 'not-returned'
>

const LOGGED: ReadonlySet<Answer['kind']> = new Set<Done['kind']>([
  'lent',
  'returned',
  'renewed',
  'renewed-all',
  'paid',
  'undone',
  'refused',
  'not-returned',
])

export function isDone(answer: Answer): answer is Done {
  return LOGGED.has(answer.kind)
}
