import type { Fen } from '../kernel/index.ts'
import type { LedgerLine, Settlement } from './settlement.ts'

/** By how much a charge can still be lowered: what it comes to by now, less what was waived of it. Null: no such charge. */
export function correctableFen(
  lines: readonly LedgerLine[],
  { settles, openFen }: Settlement,
  chargeId: string,
): Fen | null {
  if (!openFen.has(chargeId)) return null
  let leftFen = 0
  for (const { id, kind, amountFen, forLineId } of lines) {
    if (id === chargeId || (kind === 'correction' && forLineId === chargeId)) leftFen += amountFen
    if (kind !== 'waiver') continue
    for (const settled of settles.get(id) ?? []) if (settled.chargeId === chargeId) leftFen -= settled.amountFen
  }
  return Math.max(0, leftFen)
}
