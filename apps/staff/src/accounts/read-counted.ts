import { readFen, yuanOf } from '../words/money.ts'

/** Cash that was counted, as the contract writes it: also nothing, and less than nothing; null: no amount. */
export function readCounted(typed: string): string | null {
  const [, sign = '', rest = ''] = /^\s*([-−－]?)(.*)$/s.exec(typed) ?? []
  const fen = readFen(rest)
  if (fen === null) return null
  return yuanOf(sign === '' || fen === 0 ? fen : -fen)
}
