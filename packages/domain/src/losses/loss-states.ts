/** Where the loan of a lost item stands; the table of docs/rules/lost.md. */
export const LOSS_STATES = ['lost', 'paid', 'written-off', 'replaced', 'found'] as const
export type LossState = (typeof LOSS_STATES)[number]

export const LOSS_EVENTS = ['paid-in-full', 'written-off', 'replaced', 'came-back'] as const
export type LossEvent = (typeof LOSS_EVENTS)[number]

/** What can still happen in each state; anything else leaves everything as it is. */
export const LOSS_TRANSITIONS: Readonly<Record<LossState, Readonly<Partial<Record<LossEvent, LossState>>>>> = {
  lost: { 'paid-in-full': 'paid', 'written-off': 'written-off', replaced: 'replaced', 'came-back': 'found' },
  paid: { 'came-back': 'found' },
  'written-off': { 'came-back': 'found' },
  replaced: { 'came-back': 'found' },
  found: {},
}

/** Null: that can't happen in this state. */
export function afterLossEvent(state: LossState, event: LossEvent): LossState | null {
  return LOSS_TRANSITIONS[state][event] ?? null
}
