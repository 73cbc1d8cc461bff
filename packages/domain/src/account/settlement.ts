import type { Fen, Instant } from '../kernel/index.ts'

export type LedgerLine = {
  readonly id: string
  readonly kind: 'charge' | 'payment' | 'waiver' | 'refund' | 'correction' | 'deposit'
  /** What a charge is for; null where it is none. */
  readonly cause: string | null
  /** Positive: owed more. */
  readonly amountFen: Fen
  readonly at: Instant
  /** The charge that it pays, waives or corrects, or the payment that it takes back; null: the oldest first. */
  readonly forLineId: string | null
}

/** What one line did to one charge. */
export type Settled = { readonly chargeId: string; readonly amountFen: Fen }

/** balance = owed − credit − deposit. */
export type Settlement = {
  /** The sum of all lines. */
  readonly balanceFen: Fen
  /** What is open of all charges, credits left alone. */
  readonly owedFen: Fen
  /** What was paid or taken back beyond what was owed then, and neither refunded nor set off since. */
  readonly creditFen: Fen
  readonly depositFen: Fen
  /** What is still unpaid of each charge, by its line; the paid ones are there with 0. */
  readonly openFen: ReadonlyMap<string, Fen>
  /** Which charges each payment, waiver or correction settled, by its line; empty where all of it became credit. */
  readonly settles: ReadonlyMap<string, readonly Settled[]>
}

/** The cost of handling a loss is paid after the compensation that was booked with it. */
const HANDLING = /handling$/

/**
 * Goes through an account in the order of its lines and says what each of them settled. A payment goes to the charge that it
 * names, then to the oldest, compensation before its handling; what is left over is a credit, which pays no later charge by
 * itself. A refund gives a credit back and opens no charge; a deposit is apart from both.
 */
export function settleAccount(lines: readonly LedgerLine[]): Settlement {
  const open = new Map<string, Fen>()
  const settles = new Map<string, readonly Settled[]>()
  const charges: LedgerLine[] = []
  let [balanceFen, depositFen] = [0, 0]
  for (const line of lines) {
    const { id, kind, amountFen, forLineId } = line
    balanceFen += amountFen
    if (kind === 'deposit') depositFen -= amountFen
    if (kind === 'deposit' || kind === 'refund') continue
    const taken = forLineId === null ? undefined : settles.get(forLineId)
    if (amountFen > 0 && taken !== undefined) reopen(open, taken, amountFen)
    else if (amountFen > 0) {
      const chargeId = forLineId !== null && open.has(forLineId) ? forLineId : id
      if (!open.has(chargeId)) placeCharge(charges, line)
      open.set(chargeId, (open.get(chargeId) ?? 0) + amountFen)
    } else if (amountFen < 0) settles.set(id, payCharges(open, charges, line))
  }
  let owedFen = 0
  for (const left of open.values()) owedFen += left
  return { balanceFen, owedFen, creditFen: owedFen - depositFen - balanceFen, depositFen, openFen: open, settles }
}

/** By age; of those of one moment, handling comes last. */
function placeCharge(charges: LedgerLine[], charge: LedgerLine): void {
  const isHandling = (line: LedgerLine) => HANDLING.test(line.cause ?? '')
  let place = charges.length
  if (!isHandling(charge)) {
    for (let before = charges[place - 1]; before !== undefined; before = charges[place - 1]) {
      if (before.at !== charge.at || !isHandling(before)) break
      place -= 1
    }
  }
  charges.splice(place, 0, charge)
}

function payCharges(open: Map<string, Fen>, charges: readonly LedgerLine[], line: LedgerLine): Settled[] {
  const settled: Settled[] = []
  let left = -line.amountFen
  const named = line.forLineId !== null && open.has(line.forLineId) ? [line.forLineId] : []
  for (const chargeId of [...named, ...charges.map(({ id }) => id)]) {
    const takes = Math.min(left, open.get(chargeId) ?? 0)
    if (takes === 0) continue
    open.set(chargeId, (open.get(chargeId) ?? 0) - takes)
    settled.push({ chargeId, amountFen: takes })
    left -= takes
  }
  return settled
}

/** What was settled last is open again first. */
function reopen(open: Map<string, Fen>, taken: readonly Settled[], amountFen: Fen): void {
  let left = amountFen
  for (const { chargeId, amountFen: was } of taken.toReversed()) {
    const opens = Math.min(left, was)
    open.set(chargeId, (open.get(chargeId) ?? 0) + opens)
    left -= opens
  }
}
