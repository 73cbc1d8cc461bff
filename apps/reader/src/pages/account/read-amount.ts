const TYPED = /^(\d{1,7})(?:\.(\d{1,2}))?$/

/** An amount above nothing and at most `most`, as the contract writes it; null: it is none. */
export function readAmount(typed: string, most: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace('。', '.')
    .replace(/[\s元¥]/g, '')
  const [, whole, part = ''] = TYPED.exec(plain) ?? []
  if (whole === undefined) return null
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  const amount = `${Number(whole)}.${part.padEnd(2, '0')}`
  return fen > 0 && fen <= Math.round(Number(most) * 100) ? amount : null
}
