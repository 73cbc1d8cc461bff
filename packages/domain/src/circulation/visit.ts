import { type Fen, type Instant, MINUTE_MS } from '../kernel/index.ts'
import type { ChargeStep } from './overdue-charge.ts'

/** What a charged return of a patron was charged, and the visit that it belonged to. */
export type VisitCharge = {
  readonly branch: string
  /** The effective time of the first charged return of the visit. */
  readonly visitAt: Instant
  readonly amountFen: Fen
}

/** A visit is what one patron returns at one branch within so long of its first charged return, the last minute included. */
export const VISIT_MINUTES = 30

/** The visit that a return at a branch and time belongs to: when it began, and what its other returns were charged. */
export function findVisit(
  charges: readonly VisitCharge[],
  branch: string,
  at: Instant,
): { readonly visitAt: Instant; readonly othersFen: Fen } {
  const lasting = charges.filter(
    (one) => one.branch === branch && one.visitAt <= at && at <= one.visitAt + VISIT_MINUTES * MINUTE_MS,
  )
  // Two visits overlap where a backdated return came before: the later one has it.
  const visitAt = lasting.reduce<Instant | null>((latest, one) => Math.max(latest ?? one.visitAt, one.visitAt), null)
  if (visitAt === null) return { visitAt: at, othersFen: 0 }
  const othersFen = lasting.reduce((sum, one) => (one.visitAt === visitAt ? sum + one.amountFen : sum), 0)
  return { visitAt, othersFen }
}

/** What a return is charged under the cap of its visit; the charge itself has been cut to the cap of its loan already. */
export function capPerVisit(
  amountFen: Fen,
  capFen: Fen | null,
  othersFen: Fen,
): { readonly amountFen: Fen; readonly step: ChargeStep | null } {
  if (capFen === null) return { amountFen, step: null }
  const leftFen = Math.max(0, capFen - othersFen)
  if (amountFen <= leftFen) return { amountFen, step: null }
  return { amountFen: leftFen, step: { code: 'CAP_PER_VISIT', capFen, othersFen, leftFen } }
}
