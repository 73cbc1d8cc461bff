import { readKept, writeKept } from '../../state/kept.ts'

const NAME = 'pickup'

/** The branch chosen last, as long as it is still among those to choose from. */
export function keptPickup(codes: readonly string[]): string {
  const kept = readKept(NAME)
  if (typeof kept === 'string' && codes.includes(kept)) return kept
  return codes.includes('main') ? 'main' : (codes[0] ?? '')
}

export function keepPickup(code: string): void {
  writeKept(NAME, code)
}
