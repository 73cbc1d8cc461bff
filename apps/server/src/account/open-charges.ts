import type { Fen } from '@wenyuan/domain/kernel'

export type LedgerLine = {
  readonly id: string
  readonly kind: 'charge' | 'payment' | 'waiver' | 'refund' | 'correction' | 'deposit'
  /** Positive: owed more. */
  readonly amountFen: Fen
  /** The charge that it pays, waives or corrects; null: the oldest first. */
  readonly forLineId: string | null
}

/** What one line did to one charge. */
export type Applied = { readonly chargeId: string; readonly amountFen: Fen }

export type OpenCharges = {
  /** What is still unpaid of each charge, by its line; the paid ones are there with 0. */
  readonly openFen: ReadonlyMap<string, Fen>
  /** What is owed, credits left alone. */
  readonly owedFen: Fen
  /** What the last line paid or waived. */
  readonly lastApplied: readonly Applied[]
}

/**
 * Goes through an account in the order of its lines and says what is still open of each charge. A payment goes to the
 * charge that it names, then to the oldest; what is left over is a credit, which stays a line of its own: it lowers the
 * balance, and pays no later charge by itself. A refund gives a credit back and opens no charge.
 */
export function computeOpenCharges(lines: readonly LedgerLine[]): OpenCharges {
  const open = new Map<string, Fen>()
  let lastApplied: Applied[] = []
  for (const line of lines) {
    lastApplied = []
    if (line.kind === 'refund' || line.amountFen === 0) continue
    if (line.amountFen > 0) {
      const charge = line.forLineId !== null && open.has(line.forLineId) ? line.forLineId : line.id
      open.set(charge, (open.get(charge) ?? 0) + line.amountFen)
    } else lastApplied = payCharges(open, -line.amountFen, line.forLineId)
  }
  let owedFen = 0
  for (const left of open.values()) owedFen += left
  return { openFen: open, owedFen, lastApplied }
}

function payCharges(open: Map<string, Fen>, amountFen: Fen, namedId: string | null): Applied[] {
  const applied: Applied[] = []
  let left = amountFen
  const ids = namedId !== null && open.has(namedId) ? [namedId, ...open.keys()] : [...open.keys()]
  for (const chargeId of ids) {
    const takes = Math.min(left, open.get(chargeId) ?? 0)
    if (takes === 0) continue
    open.set(chargeId, (open.get(chargeId) ?? 0) - takes)
    applied.push({ chargeId, amountFen: takes })
    left -= takes
  }
  return applied
}
