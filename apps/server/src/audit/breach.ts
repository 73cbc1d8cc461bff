/** The invariants of circulation that can be looked for in a database at rest, by what is broken. */
export const BREACHES = {
  ITEM_LENT_TWICE: 1,
  ITEM_SET_ASIDE_TWICE: 1,
  ITEM_STATUS_LOAN: 1,
  ITEM_STATUS_HOLD: 1,
  HOLD_ITEM_PLACE: 1,
  ITEM_TRANSIT: 1,
  QUEUE_TIE: 2,
  PATRON_TWICE_IN_QUEUE: 2,
  LOAN_LIMIT: 3,
  LOAN_LIMIT_FOR_TYPE: 3,
  LINE_CHANGED: 4,
  LOAN_LINES: 4,
  CREDIT_MOVES: 4,
  CHARGE: 5,
  RENEWED_EARLIER: 7,
  LOAN_STATE: 9,
  LOAN_WITHOUT_EVENT: 9,
  KEY_UNANSWERED: 10,
  RECORD: 11,
} as const
export type BreachCode = keyof typeof BREACHES

export type Breach = {
  readonly code: BreachCode
  /** `loan:17`, `item:3`, `title:9`, `line:4`, `patron:2`, `event:88`. */
  readonly subject: string
  /** What was met and what would be right, in plain values. */
  readonly facts: Readonly<Record<string, unknown>>
}
