import { settleAccount } from '@wenyuan/domain/account'
import type { Fen } from '@wenyuan/domain/kernel'
import type { AccountEntry, ChargeLine } from './act-facts.ts'
import type { World } from './world.ts'

/** A charge of a loan, with what corrections, waivers and undoing have left of it as its amount. */
export type StandingCharge = Omit<ChargeLine, 'loanId' | 'waivedFen'> & { readonly bookedFen: Fen }

/**
 * The charges of a loan of which something stands, oldest first: those read, and those that acts of this transaction have
 * booked. What was waived was never paid and comes back to nobody, so it stands no more either.
 */
export function standingChargesOf(world: World, { id, patronId }: { id: string; patronId: string }): StandingCharge[] {
  const lines = linesOf(world, id)
  const waived = waivedFenIn(world, patronId)
  return lines
    .filter(({ kind }) => kind === 'charge')
    .map(({ waivedFen, ...line }) => {
      const corrected = lines.reduce(
        (sum, { forLineId, amountFen }) => (forLineId === line.id ? sum + amountFen : sum),
        0,
      )
      const leftFen = line.amountFen + corrected - (waived.get(line.id) ?? waivedFen ?? 0)
      return { ...line, bookedFen: line.amountFen, amountFen: leftFen }
    })
    .filter(({ amountFen }) => amountFen > 0)
}

/** The charges and corrections of a loan, those of this transaction too. */
export function linesOf(world: World, loanId: string): ChargeLine[] {
  const booked = world.lines.map((line) => ({ ...line, loanId: line.loanId ?? '', atMs: world.recordedAt }))
  return [...world.facts.chargeLines, ...booked].filter((line) => line.loanId === loanId)
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

/** As it was read, and with what acts of this transaction have booked since. */
export function accountOf({ facts, lines, now }: World, patronId: string): AccountEntry[] {
  const read = facts.accounts.filter((line) => line.patronId === patronId)
  const booked = lines.filter((line) => line.patronId === patronId).map((line) => ({ ...line, at: now }))
  return [...read, ...booked]
}
