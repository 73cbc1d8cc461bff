import { readFen, yuanOf } from '../words/money.ts'

/** `12`, `12.5`, `１２．５` as the contract writes money; what is no amount stays, for the server to name. */
export function moneyText(typed: string): string {
  const fen = readFen(typed)
  return fen === null ? typed.trim() : yuanOf(fen)
}
