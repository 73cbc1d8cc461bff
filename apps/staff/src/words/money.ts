import { formatMoney, type Language } from '@wenyuan/look'

/** `12.30` → 1230; the wire has yuan with two decimals, sums may be negative. */
export function fenOf(yuan: string): number {
  const [whole = '0', cents = '00'] = yuan.replace('-', '').split('.')
  const fen = Number(whole) * 100 + Number(cents)
  return yuan.startsWith('-') ? -fen : fen
}

/** Fen as the contract writes money. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A comma stands before three digits, never for the point: `2,40` must not become two hundred and forty. */
const TYPED = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/

/** As a person types an amount: `12`, `12.3`, `1,200`, full-width, with 元, with 。 for the point; null: it is none. */
export function readFen(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace('。', '.')
    .replace(/[\s元¥]/g, '')
  const match = TYPED.exec(plain)
  if (match === null) return null
  return Number(match[1]?.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** What is typed to be paid or waived, as the contract writes it; null: no amount, or nothing at all. */
export function readAmount(typed: string): string | null {
  const fen = readFen(typed)
  return fen === null || fen === 0 ? null : yuanOf(fen)
}

/** `2.40 元`, `¥2.40`. */
export function sayFen(fen: number, language: Language): string {
  return formatMoney(yuanOf(fen), language)
}
