import type { DateRange } from '@wenyuan/domain/calendar'
import { computeOverdueCharge } from '@wenyuan/domain/circulation'
import type { Network } from '../network/index.ts'
import { type AuditedLoan, findLoanEvents, findLoans, findLoansByIds, findResolutions } from './audit-store.ts'
import type { Breach, BreachCode } from './breach.ts'
import { type CalendarHistory, readCalendarHistory } from './calendar-history.ts'
import { type ComputeCharge, type LoanEvent, type ReplayedLoan, replayLoan } from './replay-loan.ts'

const BATCH = 2000

/** The codes that these looks can find. */
export const LOAN_CODES: readonly BreachCode[] = ['LOAN_STATE', 'LOAN_WITHOUT_EVENT', 'CHARGE']

export type CheckedLoans = {
  readonly loans: number
  /** Charges computed again; `unsure` of them by a price that has since changed, or of a loan that was lost, moved or disputed. */
  readonly charges: number
  readonly unsure: number
  readonly breaches: readonly Breach[]
}

/** Makes every loan anew from the record, computes its charges again, and compares with what is stored. */
export async function checkLoans(network: Network): Promise<CheckedLoans> {
  const look = await openLook(network)
  let all: CheckedLoans = NONE
  for (let after = '0'; ; ) {
    const batch = await findLoans(network.db, after, BATCH)
    all = add(all, await look(batch))
    after = batch.at(-1)?.id ?? after
    if (batch.length < BATCH) return all
  }
}

export type CheckedSpan = CheckedLoans & {
  /** The last loan that was looked at; null: there are none after it. */
  readonly last: string | null
}

/**
 * The same for at most so many loans after one, beside acts: what is found is looked at once more before it is believed,
 * for the loan and its events are read one after the other.
 */
export async function checkLoansAfter(network: Network, after: string, limit: number): Promise<CheckedSpan> {
  const look = await openLook(network)
  let all: CheckedLoans = NONE
  let last = after
  for (let left = limit; left > 0; ) {
    const wanted = Math.min(BATCH, left)
    const batch = await findLoans(network.db, last, wanted)
    all = add(all, await lookTwice(network, look, batch))
    last = batch.at(-1)?.id ?? last
    left -= batch.length
    if (batch.length < wanted) return { ...all, last: null }
  }
  return { ...all, last }
}

export async function checkTheseLoans(network: Network, ids: readonly string[]): Promise<CheckedLoans> {
  const look = await openLook(network)
  return lookTwice(network, look, await findLoansByIds(network.db, ids))
}

type Look = (loans: readonly AuditedLoan[]) => Promise<CheckedLoans>
const NONE: CheckedLoans = { loans: 0, charges: 0, unsure: 0, breaches: [] }

function add(a: CheckedLoans, b: CheckedLoans): CheckedLoans {
  return {
    loans: a.loans + b.loans,
    charges: a.charges + b.charges,
    unsure: a.unsure + b.unsure,
    breaches: [...a.breaches, ...b.breaches],
  }
}

async function lookTwice({ db }: Network, look: Look, batch: readonly AuditedLoan[]): Promise<CheckedLoans> {
  const first = await look(batch)
  if (first.breaches.length === 0) return first
  const ids = first.breaches.map(({ subject }) => subject.slice('loan:'.length))
  return { ...first, breaches: (await look(await findLoansByIds(db, ids))).breaches }
}

async function openLook(network: Network): Promise<Look> {
  const { db } = network
  const resolutions = await findResolutions(db)
  const calendars = await readCalendarHistory(db)
  const { amnesty } = await network.directory.current(db)
  return async (batch) => {
    const events = await findLoanEvents(
      db,
      batch.map(({ id }) => id),
    )
    const breaches: Breach[] = []
    let [charges, unsure] = [0, 0]
    for (const loan of batch) {
      const own = events.get(loan.id) ?? []
      const replayUnder = (free: readonly DateRange[]) =>
        replayLoan(own, (id) => resolutions.get(id)?.values ?? null, chargeOf(network, loan, { calendars, free }))
      const replayed = replayUnder([])
      const isUnsure = loan.priceChanged || loan.elsewise || loan.disputed || replayed?.cappedByVisit === true
      charges += countCharges(own)
      if (isUnsure) unsure += countCharges(own)
      const found = breachesOf(loan, replayed).filter(
        ({ code }) => isCertain(code, loan) && !(code === 'CHARGE' && isUnsure),
      )
      // A charge stands as it was computed, before an amnesty was declared or after.
      const stand = found.length === 0 || amnesty.length === 0 ? [] : breachesOf(loan, replayUnder(amnesty))
      breaches.push(
        ...(amnesty.length === 0 ? found : found.filter(({ code }) => stand.some((one) => one.code === code))),
      )
    }
    return { loans: batch.length, charges, unsure, breaches }
  }
}

/** What else became of a loan is not followed here. */
function isCertain(code: BreachCode, { elsewise }: AuditedLoan): boolean {
  return code === 'LOAN_WITHOUT_EVENT' || !elsewise
}

function countCharges(events: readonly LoanEvent[]): number {
  return events.filter(({ kind }) => kind === 'loan.returned' || kind === 'loan.renewed').length
}

type Days = { readonly calendars: CalendarHistory; readonly free: readonly DateRange[] }

function chargeOf({ zone }: Network, loan: AuditedLoan, { calendars, free }: Days): ComputeCharge {
  const priceFen = loan.priceFen === null ? null : Number(loan.priceFen)
  return ({ dueOn, dueAt, hourly, values }, at, recordedAt) =>
    computeOverdueCharge({
      ...{ dueOn, dueAt, hourly, at, zone, priceFen, amnesty: free },
      policy: values,
      calendar: calendars(loan.policyBranch, recordedAt),
    }).amountFen
}

function breachesOf(loan: AuditedLoan, replayed: ReplayedLoan | null): Breach[] {
  const subject = `loan:${loan.id}`
  if (replayed === null) return [{ code: 'LOAN_WITHOUT_EVENT', subject, facts: {} }]
  const breaches: Breach[] = []
  const found = (code: BreachCode, facts: Breach['facts']) => breaches.push({ code, subject, facts })
  const stored = { dueOn: loan.dueOn, dueAt: loan.dueAt, renewals: loan.renewals, closed: loan.closed }
  const { dueOn, dueAt, renewals, closed } = replayed
  const same =
    stored.dueAt === dueAt && stored.dueOn === dueOn && stored.renewals === renewals && stored.closed === closed
  if (!same) found('LOAN_STATE', { stored, recorded: { dueOn, dueAt, renewals, closed } })
  const chargeFen = Number(loan.chargeFen ?? 0)
  if (replayed.wrong !== null) found('CHARGE', replayed.wrong)
  else if (chargeFen !== replayed.chargeFen)
    found('CHARGE', { recordedFen: chargeFen, computedFen: replayed.chargeFen })
  return breaches
}
