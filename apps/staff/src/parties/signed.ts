/** A change as it is written: with its sign, minus as the typographic one. */
export function formatSigned(change: number): string {
  if (change === 0) return '0'
  return change > 0 ? `+${change}` : `−${-change}`
}
