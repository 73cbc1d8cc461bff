import { computeOverdueCharge } from '@wenyuan/domain/circulation'
import type { Network } from '../network/index.ts'
import { type AuditedLoan, findLoanEvents, findLoans, findResolutions } from './audit-store.ts'
import type { Breach, BreachCode } from './breach.ts'
import { type CalendarHistory, readCalendarHistory } from './calendar-history.ts'
import { type ComputeCharge, type LoanEvent, type ReplayedLoan, replayLoan } from './replay-loan.ts'

const BATCH = 2000

export type CheckedLoans = {
  readonly loans: number
  /** Charges computed again; `unsure` of them by a price that has since changed. */
  readonly charges: number
  readonly unsure: number
  readonly breaches: readonly Breach[]
}

/** Makes every loan anew from the record, computes its charges again, and compares with what is stored. */
export async function checkLoans(network: Network): Promise<CheckedLoans> {
  const { db } = network
  const resolutions = await findResolutions(db)
  const calendars = await readCalendarHistory(db)
  const breaches: Breach[] = []
  let [loans, charges, unsure, after] = [0, 0, 0, '0']
  for (;;) {
    const batch = await findLoans(db, after, BATCH)
    const events = await findLoanEvents(
      db,
      batch.map(({ id }) => id),
    )
    for (const loan of batch) {
      const own = events.get(loan.id) ?? []
      const replayed = replayLoan(own, (id) => resolutions.get(id)?.values ?? null, chargeOf(network, loan, calendars))
      const found = breachesOf(loan, replayed)
      charges += countCharges(own)
      if (loan.priceChanged) unsure += countCharges(own)
      // By another price the charge may well have been right.
      breaches.push(...found.filter(({ code }) => !(code === 'CHARGE' && loan.priceChanged)))
    }
    loans += batch.length
    after = batch.at(-1)?.id ?? after
    if (batch.length < BATCH) return { loans, charges, unsure, breaches }
  }
}

function countCharges(events: readonly LoanEvent[]): number {
  return events.filter(({ kind }) => kind === 'loan.returned' || kind === 'loan.renewed').length
}

function chargeOf({ zone }: Network, loan: AuditedLoan, calendars: CalendarHistory): ComputeCharge {
  const priceFen = loan.priceFen === null ? null : Number(loan.priceFen)
  return ({ dueOn, dueAt, hourly, values }, at, recordedAt) =>
    computeOverdueCharge({
      ...{ dueOn, dueAt, hourly, at, zone, priceFen },
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
