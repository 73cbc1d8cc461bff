/** Yuan as people type them (`2`, `2.4`, `２.４０` from a Chinese keyboard), as the contract writes them; null: no amount. */
export function readYuan(text: string): string | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').replace('。', '.').trim())
  if (match === null) return null
  const amount = `${Number(match[1])}.${(match[2] ?? '').padEnd(2, '0')}`
  return /[1-9]/.test(amount) ? amount : null
}
