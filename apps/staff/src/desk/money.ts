import { formatMoney, type Language } from '@wenyuan/look'

/** `12.30` → 1230; the wire has yuan with two decimals, sums may be negative. */
export function fenOf(yuan: string): number {
  const [whole = '0', cents = '00'] = yuan.replace('-', '').split('.')
  const fen = Number(whole) * 100 + Number(cents)
  return yuan.startsWith('-') ? -fen : fen
}

/** As a person types an amount: `12`, `12.3`, `12.30`, full-width or with 元; null: it is none. */
export function readYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s元¥]/g, '')
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain)
  if (match === null) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

export function yuanOf(fen: number): string {
  const size = Math.abs(fen)
  return `${fen < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
}

/** `2.40 元`, `¥2.40`. */
export function sayFen(fen: number, language: Language): string {
  return formatMoney(yuanOf(fen), language)
}
