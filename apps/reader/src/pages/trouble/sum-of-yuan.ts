/** Two amounts as the contract writes them, neither below zero. */
export function sumOfYuan(one: string, other: string): string {
  const fen = fenOf(one) + fenOf(other)
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function fenOf(yuan: string): number {
  const [whole = '0', cents = '00'] = yuan.split('.')
  return Number(whole) * 100 + Number(cents)
}
