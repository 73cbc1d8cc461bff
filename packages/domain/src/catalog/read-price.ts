import { CURRENCY_NAMES, currencyNamed } from './currency-names.ts'
import { readChineseNumber } from './read-chinese-number.ts'
import { readCode } from './read-text.ts'
import type { PriceFault } from './row-reason.ts'
import type { PrintedPrice } from './title-draft.ts'

export type ReadPrice =
  | ({ readonly kind: 'price' } & PrintedPrice)
  | { readonly kind: 'unknown'; readonly why: PriceFault }

/** A printed price of exactly one million yuan is still read; above it the cell holds something else. */
export const PRINTED_PRICE_LIMIT_FEN = 100_000_000
/** A set of exactly so many volumes is still read (丛书集成 has 4,000). */
export const VOLUMES_LIMIT = 5000

/** A cell of exactly so many characters is still read; longer ones are prose. */
export const PRICE_LENGTH_LIMIT = 100

// 五 stands where 无 was meant, in real records.
const NOTHING = new Set(['无', '無', '五', '免费', '赠送', '赠阅', '非卖品'])

const BINDING = '(?:(?:软精|假精|简精|精|平|简|簡|线|線|盒|软|函)[装裝]?|HARDCOVER|PAPERBACK)'
const AMOUNT = /^(\d{1,3}(?:,\d{3})+(?!\d)|\d*)(?:\.(\d*))?/
const FRONT = new RegExp(`^(\\D*?)(?:${BINDING})?(?=\\.?\\d)`)
const OTHER_CURRENCY = /^[A-Z]{1,3}$/

type Reading = { currency: string | null; covers: 'volume' | 'set'; volumes: number; other: PrintedPrice | null }
type Piece = { readonly pattern: RegExp; readonly take: (found: RegExpExecArray, reading: Reading) => boolean }

/**
 * Reads a price cell: currency, amount, and after it binding, unit and number of volumes in any order. It is read whole
 * or not at all, since a wrong price is charged to a reader. Of several prices the one in yuan counts, else the first.
 */
export function readPrice(raw: string): ReadPrice {
  const text = readCode(raw)
    .toUpperCase()
    .replace(/\s+/g, '')
    .replaceAll('()', '')
    .replace(/,(?=\.)/g, '')
    .replace(/^[&?]+/, '')
    .replace(/[?.·]+$/, '')
  if (text.length > PRICE_LENGTH_LIMIT) return { kind: 'unknown', why: 'PRICE_UNREADABLE' }
  if (NOTHING.has(text)) return { kind: 'price', fen: 0, currency: 'CNY', covers: 'volume', volumes: 1 }
  const front = FRONT.exec(text)
  if (!front) return { kind: 'unknown', why: 'PRICE_NO_AMOUNT' }
  const name = front[1] ?? ''
  if (name.endsWith('-')) return { kind: 'unknown', why: 'PRICE_NEGATIVE' }
  const named = currencyNamed(name) ?? (OTHER_CURRENCY.test(name) ? name : null)
  if (named === null && name !== '' && name !== '$') return { kind: 'unknown', why: unknownFront(name) }

  const rest = text.slice(front[0].length)
  const amount = AMOUNT.exec(rest)
  const fen = amount ? toHundredths(amount[1] ?? '', amount[2] ?? '') : null
  if (!amount || fen === null) return { kind: 'unknown', why: 'PRICE_UNREADABLE' }
  if (fen > PRINTED_PRICE_LIMIT_FEN) return { kind: 'unknown', why: 'PRICE_TOO_LARGE' }

  const reading: Reading = { currency: named, covers: 'volume', volumes: 1, other: null }
  // A bare ¥ is yuan unless a Japanese sign follows.
  if (name === '¥') reading.currency = null
  if (!readRest(rest.slice(amount[0].length), reading)) return { kind: 'unknown', why: 'PRICE_UNREADABLE' }
  if (name === '$' && reading.currency === null) return { kind: 'unknown', why: 'PRICE_CURRENCY_UNKNOWN' }
  const { covers, volumes, other } = reading
  const currency = reading.currency ?? 'CNY'
  if (other !== null && other.currency === 'CNY' && currency !== 'CNY') return { kind: 'price', ...other }
  return { kind: 'price', fen, currency, covers, volumes }
}

const NAME = CURRENCY_NAMES.filter((name) => name !== '¥')
  .map((name) => name.replaceAll('$', '\\$'))
  .join('|')
const VOLUME = '(?:册|冊|卷|编|編|本|部|集)'

/** What may follow the amount. The first piece that fits is taken; what none fits makes the price unreadable. */
const PIECES: readonly Piece[] = [
  { pattern: /^(?:元整?|圓|圆|\(元\))/, take: () => true },
  { pattern: new RegExp(`^(?:/?${BINDING}|\\(${BINDING}\\))`), take: () => true },
  { pattern: /^\/?每?[册冊本卷](?![\p{L}\d])/u, take: () => true },
  { pattern: /^共$/, take: () => true },
  { pattern: /^\(有[^()]*印本\)/, take: () => true },
  { pattern: /^(?:円|\(税込\)|\(本体:[^()]*\)|\+税)/, take: (_, reading) => agree(reading, 'JPY') },
  { pattern: /^\/(\d{1,4})$/, take: ([, count], reading) => setVolumes(reading, 'set', Number(count)) },
  { pattern: /^[*X×](\d{1,4})$/, take: ([, count], reading) => setVolumes(reading, 'volume', Number(count)) },
  {
    pattern: new RegExp(`^(?:\\((上、?中?、?下)${VOLUME}?\\)|(上、?中?、?下)${VOLUME})$`),
    take: ([whole], reading) => setVolumes(reading, 'set', whole.includes('中') ? 3 : 2),
  },
  {
    pattern: new RegExp(`^\\(?[全共]?套?([\\d〇零一二两兩三四五六七八九十百]{1,5})${VOLUME}\\)?$`),
    take: ([, count = ''], reading) =>
      setVolumes(reading, 'set', /^\d+$/.test(count) ? Number(count) : (readChineseNumber(count) ?? 0)),
  },
  { pattern: /^(?:,|\/(?!\d+$)).*\d.*$/, take: ([rest], reading) => takeOther(reading, rest.slice(1)) },
  { pattern: new RegExp(`^(?:${NAME}).*\\d.*$`), take: ([rest], reading) => takeOther(reading, rest) },
  {
    pattern: new RegExp(`^(?:${NAME})`),
    take: ([name], reading) => agree(reading, currencyNamed(name) ?? ''),
  },
]

function readRest(rest: string, reading: Reading): boolean {
  let left = rest
  while (left !== '') {
    const fits = PIECES.some(({ pattern, take }) => {
      const found = pattern.exec(left)
      if (!found || !take(found, reading)) return false
      left = left.slice(found[0].length)
      return true
    })
    if (!fits) return false
  }
  return true
}

function agree(reading: Reading, currency: string): boolean {
  if (reading.currency !== null && reading.currency !== currency) return false
  reading.currency = currency
  return true
}

function setVolumes(reading: Reading, covers: 'volume' | 'set', volumes: number): boolean {
  if (volumes < 1 || volumes > VOLUMES_LIMIT) return false
  reading.covers = volumes === 1 ? 'volume' : covers
  reading.volumes = volumes
  return true
}

/** `53.00元/68.00元`, `88元,7.99英镑`: a second price must be a whole one too. */
function takeOther(reading: Reading, text: string): boolean {
  const other = readPrice(text)
  if (other.kind !== 'price') return false
  const { fen, currency, covers, volumes } = other
  reading.other = { fen, currency, covers, volumes }
  return true
}

/** Never rounds: a third decimal that isn't zero makes the number something other than money. */
function toHundredths(whole: string, decimals: string): number | null {
  const digits = whole.replaceAll(',', '')
  if (digits === '' && decimals === '') return null
  if (!/^\d{0,2}0*$/.test(decimals)) return null
  return Number(digits) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
}

function unknownFront(name: string): PriceFault {
  return /^\p{L}*(?:\(\p{L}+\))?\$?$/u.test(name) ? 'PRICE_CURRENCY_UNKNOWN' : 'PRICE_UNREADABLE'
}
