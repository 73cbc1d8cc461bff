import type { Fen, Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { PolicyValues } from '@wenyuan/domain/policy'

/** An event of a loan, as the record has it. */
export type LoanEvent = {
  readonly kind: 'loan.created' | 'loan.renewed' | 'loan.returned' | 'loan.undone' | 'loan.return-undone'
  readonly at: Instant
  readonly effectiveAt: Instant
  readonly data: {
    readonly due?: LocalDate
    readonly dueAt?: Instant
    readonly hourly?: boolean
    readonly resolution?: string
    readonly chargeFen?: Fen
  }
}

/** What a loan was from a checkout or renewal on. */
export type Term = {
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  readonly hourly: boolean
  readonly values: PolicyValues
}

/** `at`: of the return or renewal; `recordedAt`: whose calendar of the branch counts. */
export type ComputeCharge = (term: Term, at: Instant, recordedAt: Instant) => Fen

export type ReplayedLoan = {
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  readonly renewals: number
  readonly closed: boolean
  readonly chargeFen: Fen
  /** What else came back in the same visit may have cut its charge. */
  readonly cappedByVisit: boolean
  /** A return whose recorded charge isn't what the rules give: recorded and right. */
  readonly wrong: { readonly recordedFen: Fen; readonly computedFen: Fen } | null
}

type State = {
  term: Term
  renewals: number
  closed: boolean
  chargeFen: Fen
  /** Booked by the return that stands. */
  returnFen: Fen
  cappedByVisit: boolean
  late: { readonly at: Instant; readonly before: Term; readonly chargeFen: Fen }[]
  wrong: ReplayedLoan['wrong']
}

/** Makes a loan anew from its events, each charge computed again. Null: the events are no loan's. */
export function replayLoan(
  events: readonly LoanEvent[],
  valuesOf: (resolution: string) => PolicyValues | null,
  compute: ComputeCharge,
): ReplayedLoan | null {
  const [first, ...rest] = events
  const term = first?.kind === 'loan.created' ? termOf(first, valuesOf) : null
  if (term === null) return null
  const state: State = {
    term,
    renewals: 0,
    closed: false,
    chargeFen: 0,
    returnFen: 0,
    cappedByVisit: isCapped(term),
    late: [],
    wrong: null,
  }
  for (const event of rest) {
    if (event.kind === 'loan.created') return null
    if (event.kind === 'loan.renewed') {
      const next = termOf(event, valuesOf)
      if (next === null) return null
      renew(state, event, next, compute)
    } else if (event.kind === 'loan.returned') close(state, event, compute)
    else if (event.kind === 'loan.undone') state.closed = true
    else {
      state.closed = false
      state.chargeFen -= state.returnFen
      state.returnFen = 0
    }
  }
  const { dueOn, dueAt } = state.term
  const { renewals, closed, chargeFen, cappedByVisit, wrong } = state
  return { dueOn, dueAt, renewals, closed, chargeFen, cappedByVisit, wrong }
}

function termOf({ data }: LoanEvent, valuesOf: (resolution: string) => PolicyValues | null): Term | null {
  const { due, dueAt, hourly = false, resolution } = data
  const values = resolution === undefined ? null : valuesOf(resolution)
  return values === null || due === undefined || dueAt === undefined ? null : { dueOn: due, dueAt, hourly, values }
}

function isCapped({ values }: Term): boolean {
  return (values.overdueCapPerReturn ?? null) !== null
}

function renew(state: State, event: LoanEvent, next: Term, compute: ComputeCharge): void {
  const chargeFen = next.values.renewalFine === 'keep' ? compute(state.term, event.effectiveAt, event.at) : 0
  if (chargeFen > 0) state.late.push({ at: event.effectiveAt, before: state.term, chargeFen })
  state.chargeFen += chargeFen
  state.term = next
  state.cappedByVisit ||= isCapped(next)
  state.renewals += 1
}

/** As of a time before late renewals, what those have booked counts against what it owes by then. */
function close(state: State, event: LoanEvent, compute: ComputeCharge): void {
  const since = state.late.filter(({ at }) => at > event.effectiveAt)
  const computedFen = compute(since[0]?.before ?? state.term, event.effectiveAt, event.at)
  const recordedFen = event.data.chargeFen ?? 0
  if (recordedFen !== computedFen) state.wrong = { recordedFen, computedFen }
  state.returnFen = computedFen - since.reduce((sum, { chargeFen }) => sum + chargeFen, 0)
  state.chargeFen += state.returnFen
  state.closed = true
}
