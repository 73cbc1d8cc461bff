const SLOTS_A_ROW = 20
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** `A01` … `A20`, `B01` …: rows of a hold shelf, without the letters that look like digits; then `2A01` and on. */
export function slotCode(slot: number): string {
  const row = Math.floor((slot - 1) / SLOTS_A_ROW)
  const round = Math.floor(row / LETTERS.length)
  const place = String(((slot - 1) % SLOTS_A_ROW) + 1).padStart(2, '0')
  return `${round === 0 ? '' : round + 1}${LETTERS[row % LETTERS.length] ?? ''}${place}`
}
