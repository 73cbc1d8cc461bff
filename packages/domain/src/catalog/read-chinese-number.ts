const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 }

/** `二〇〇八` (digit by digit) or `二十四`, `一百零五` (up to 999) as a number; null for anything else. */
export function readChineseNumber(text: string): number | null {
  if (text === '') return null
  const signs = [...text]
  if (signs.every((sign) => sign in DIGITS)) return Number(signs.map((sign) => DIGITS[sign]).join(''))
  let sum = 0
  let digit: number | null = null
  let lastUnit = 1000
  for (const sign of signs) {
    const unit = UNITS[sign]
    if (unit === undefined) {
      // 一二十: two digits side by side are no number; a zero only fills a gap (一百零五).
      if (!(sign in DIGITS) || (digit !== null && digit !== 0)) return null
      digit = DIGITS[sign] ?? null
    } else {
      if (unit >= lastUnit) return null
      sum += (digit === null || digit === 0 ? 1 : digit) * unit
      lastUnit = unit
      digit = null
    }
  }
  return sum + (digit ?? 0)
}
