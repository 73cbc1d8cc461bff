import type { Instant, LocalDate } from '@wenyuan/domain/kernel'

/** An event as far as the state of circulation comes from it. */
export type StateEvent = {
  readonly kind: string
  readonly patron: string | null
  readonly item: string | null
  readonly loan: string | null
  readonly hold: string | null
  readonly data: Readonly<Record<string, unknown>>
}

export type ItemState = { readonly status: string; readonly at: string | null; readonly to: string | null }
export type LoanState = {
  readonly due: LocalDate | null
  readonly dueAt: Instant | null
  readonly renewals: number
  readonly closed: boolean
  readonly branch: string | null
}
export type HoldState = {
  readonly status: string
  readonly pickup: string
  readonly rank: number
  readonly setAsideItemId: string | null
  readonly shelfUntilOn: LocalDate | null
  readonly suspendedUntilOn: LocalDate | null
}

/** The state of circulation, made from nothing but the record. */
export type Rebuilt = {
  readonly items: Map<string, ItemState>
  readonly loans: Map<string, LoanState>
  readonly holds: Map<string, HoldState>
  /** Fen that a patron owes; of a deposit, what is kept. */
  readonly balances: Map<string, number>
}

export function emptyState(): Rebuilt {
  return { items: new Map(), loans: new Map(), holds: new Map(), balances: new Map() }
}

/** Every kind that changes this state; all others are passed over. */
export function applyEvent(state: Rebuilt, event: StateEvent): void {
  if (event.kind.startsWith('hold.')) applyHold(state, event)
  else if (event.kind.startsWith('loan.')) applyLoan(state, event)
  else if (event.kind.startsWith('item.')) applyItem(state, event)
  else applyMoney(state, event)
}

function applyHold(state: Rebuilt, { hold, data }: StateEvent): void {
  // The hold as it stands is in each of its events.
  if (hold !== null && 'status' in data) state.holds.set(hold, data as unknown as HoldState)
}

function applyLoan(state: Rebuilt, { kind, loan, item, data }: StateEvent): void {
  if (loan === null) return
  const before = state.loans.get(loan)
  const { due, dueAt, renewals, branch } = data as Partial<LoanState>
  const moved = { ...(due === undefined ? {} : { due }), ...(dueAt === undefined ? {} : { dueAt }) }
  if (kind === 'loan.created') {
    state.loans.set(loan, {
      due: due ?? null,
      dueAt: dueAt ?? null,
      renewals: 0,
      closed: false,
      branch: branch ?? null,
    })
    if (item !== null) state.items.set(item, { status: 'on_loan', at: branch ?? null, to: null })
    return
  }
  if (before === undefined) return
  const closed = closedBy(kind, before.closed)
  state.loans.set(loan, { ...before, ...moved, renewals: renewals ?? before.renewals, closed })
  if (kind === 'loan.return-undone' && item !== null) {
    state.items.set(item, { status: 'on_loan', at: before.branch, to: null })
  }
}

const CLOSING: readonly string[] = ['loan.returned', 'loan.undone', 'loan.found', 'loan.loss-settled']

function closedBy(kind: string, before: boolean): boolean {
  if (kind === 'loan.return-undone') return false
  return CLOSING.includes(kind) || before
}

function applyItem(state: Rebuilt, { kind, item, data }: StateEvent): void {
  if (item === null) return
  const before = state.items.get(item)
  const { status, to, at, going, branch } = data as Record<string, string | null | undefined>
  if (kind === 'item.created') {
    state.items.set(item, { status: status ?? 'available', at: branch ?? null, to: null })
  } else if (kind === 'item.moved') {
    state.items.set(item, { status: to ?? '', at: at ?? null, to: going ?? null })
  } else if (kind === 'item.changed' && before !== undefined && status !== undefined && status !== before.status) {
    state.items.set(item, { ...before, status: status ?? before.status, to: null })
  } else if (kind === 'item.removed') state.items.delete(item)
}

/** 1: more is owed, −1: less, by so much as `amountFen` says. A correction says its own sign. */
const SIGNS: Readonly<Record<string, 1 | -1>> = {
  'charge.booked': 1,
  'charge.corrected': 1,
  'payment.taken': -1,
  'payment.reversed': 1,
  'credit.refunded': 1,
  'deposit.taken': -1,
  'deposit.returned': 1,
}

function applyMoney(state: Rebuilt, { kind, patron, data }: StateEvent): void {
  const amountFen = Number(data['amountFen'] ?? 0)
  if (patron === null) return
  const sign = kind === 'waiver.decided' && data['outcome'] === 'approved' ? -1 : SIGNS[kind]
  if (sign === undefined) return
  state.balances.set(patron, (state.balances.get(patron) ?? 0) + sign * amountFen)
}
