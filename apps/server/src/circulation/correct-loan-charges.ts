import { actorName } from '@wenyuan/domain/access'
import { settleAccount } from '@wenyuan/domain/account'
import type { Fen } from '@wenyuan/domain/kernel'
import type { ChargeLine, LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import { accountOf } from './close-found.ts'
import type { World } from './world.ts'

type ChargeOrCorrection = Pick<ChargeLine, 'id' | 'kind' | 'cause' | 'amountFen' | 'forLineId' | 'waivedFen'>

export type StandingChargeOfLoan = { readonly id: string; readonly amountFen: Fen }

/** The charges of a loan for one cause, oldest first, each with what corrections, waivers and undoing have left of it. */
export function standingChargesOf(world: World, loan: LoanRow, cause: string): StandingChargeOfLoan[] {
  const all: ChargeOrCorrection[] = [...world.facts.chargeLines, ...world.lines].filter((l) => l.loanId === loan.id)
  const settledFen = waivedFenIn(world, loan.patronId)
  return all
    .filter((line) => line.kind === 'charge' && line.cause === cause)
    .map(({ id, amountFen, waivedFen }) => {
      const taken = all.reduce((sum, line) => (line.forLineId === id ? sum + line.amountFen : sum), 0)
      return { id, amountFen: amountFen + taken - (settledFen.get(id) ?? waivedFen ?? 0) }
    })
    .filter(({ amountFen }) => amountFen > 0)
}

/** What waivers that name no charge, and those that do, have taken off each: read where the patron has one of the former. */
function waivedFenIn(world: World, patronId: string): ReadonlyMap<string, Fen> {
  const waived = new Map<string, Fen>()
  const account = accountOf(world, patronId)
  const { settles } = settleAccount(account)
  for (const { id, kind } of account) {
    if (kind !== 'waiver') continue
    for (const part of settles.get(id) ?? []) {
      waived.set(part.chargeId, (waived.get(part.chargeId) ?? 0) + part.amountFen)
    }
  }
  return waived
}

type Correction = { readonly cause: string; readonly amountFen: Fen; readonly lineId?: string }

/** Takes back so much of a loan's charges, the latest first, and no more than stands; gives what was taken back. */
export function correctChargeOfLoan(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  { cause, amountFen, lineId }: Correction,
): Fen {
  let left = amountFen
  for (const line of standingChargesOf(world, loan, cause).reverse()) {
    if (left === 0) break
    if (lineId !== undefined && line.id !== lineId) continue
    const taken = Math.min(left, line.amountFen)
    left -= taken
    addCorrection(world, command, loan, { cause, amountFen: -taken, forLineId: line.id })
  }
  return amountFen - left
}

export function addCorrection(
  world: World,
  command: ActCommand,
  { id: loanId, patronId, itemId }: LoanRow,
  {
    cause,
    amountFen,
    forLineId,
  }: { readonly cause: string | null; readonly amountFen: Fen; readonly forLineId: string },
): void {
  const id = world.newId('line')
  const explained = [{ code: 'CLOSED_AFTERWARDS', amountFen }]
  const { actor } = command
  const ids = { patronId, loanId, itemId }
  world.addLine({ ...ids, id, kind: 'correction', cause, amountFen, forLineId, explained, actor: actorName(actor) })
  const data = { cause, amountFen, corrects: forLineId, why: 'closure' }
  world.addEvent({ kind: 'charge.corrected', actor, ...ids, subject: `line:${id}`, data })
}
