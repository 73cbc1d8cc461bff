/** Money is an integer number of fen; 1 yuan is 100 fen. */
export type Fen = number

/** Whole yuan of one amount; the contract says the same. Sums of many stay far below 2^53 fen. */
export const MAX_YUAN_DIGITS = 9
export const MAX_YUAN = `${'9'.repeat(MAX_YUAN_DIGITS)}.99`

const YUAN = new RegExp(`^(-?)(\\d{1,${MAX_YUAN_DIGITS}})(?:\\.(\\d{1,2}))?$`)

/** Reads yuan with at most two decimals (`12`, `12.3`, `12.30`); null for anything else. Never rounds. */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(text)
  if (!match) return null
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' && fen !== 0 ? -fen : fen
}

/** `1230` → `12.30`. */
export function formatYuan(fen: Fen): string {
  const size = Math.abs(fen)
  return `${fen < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
}
