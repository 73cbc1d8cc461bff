/** `12`, `12.5`, `１２．５` as the contract writes money; what is no amount stays, for the server to name. */
export function moneyText(typed: string): string {
  const text = typed.normalize('NFKC').replace(/[元¥\s,]/g, '')
  const [, yuan, fen = ''] = /^(\d+)(?:\.(\d{0,2}))?$/.exec(text) ?? []
  return yuan === undefined ? typed.trim() : `${yuan}.${fen.padEnd(2, '0')}`
}
