import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PRICE_LENGTH_LIMIT, readPrice, VOLUMES_LIMIT } from './read-price.ts'

/** `CNY 2900`, `CNY 12000 set of 2`, or the fault: one line per reading keeps the tables legible. */
function said(raw: string): string {
  const read = readPrice(raw)
  if (read.kind === 'unknown') return read.why
  const volumes =
    read.volumes === 1 ? '' : read.covers === 'set' ? ` set of ${read.volumes}` : ` each of ${read.volumes}`
  return `${read.currency} ${read.fen}${volumes}`
}

describe('a price as printed', () => {
  test.each([
    ['29.00元', 'CNY 2900'],
    ['CNY 29.00元', 'CNY 2900'],
    ['29.00元/平装', 'CNY 2900'],
    ['２９．００元', 'CNY 2900'],
    ['¥159.00元', 'CNY 15900'],
    ['24.80 RMB', 'CNY 2480'],
    ['90(元)', 'CNY 9000'],
    ['32.80元·', 'CNY 3280'],
    ['07.50 / 册', 'CNY 750'],
    ['4.20元/本', 'CNY 420'],
    ['68.00元（有2020年7月34印本）', 'CNY 6800'],
    ['1,180.00', 'CNY 118000'],
    ['.5', 'CNY 50'],
    ['35.000', 'CNY 3500'],
    ['0.00', 'CNY 0'],
    ['132.00（全三册）', 'CNY 13200 set of 3'],
    ['58.00元（全两册）', 'CNY 5800 set of 2'],
    ['280.00元（全10册）', 'CNY 28000 set of 10'],
    ['288.00元(全十册)', 'CNY 28800 set of 10'],
    ['49.8(上、中、下)', 'CNY 4980 set of 3'],
    ['45.00×2', 'CNY 4500 each of 2'],
    ['160 TWD', 'TWD 16000'],
    ['NT$ 85元', 'TWD 8500'],
    ['新台币95元', 'TWD 9500'],
    ['臺幣1200圓', 'TWD 120000'],
    ['hkd 55', 'HKD 5500'],
    ['$24.99 USD', 'USD 2499'],
    ['JP￥1000', 'JPY 100000'],
    ['1,350円+税', 'JPY 135000'],
    ['¥650 （本体：¥619）', 'JPY 65000'],
  ])('%s is %s', (raw, expected) => expect(said(raw)).toBe(expected))

  test.each([
    ['53.00元/68.00元', 'CNY 5300'],
    ['26.80/29.30元', 'CNY 2680'],
    ['88元,7.99英镑', 'CNY 8800'],
    ['7.99英镑,88元', 'CNY 8800'],
    ['HK$120／US$18', 'HKD 12000'],
    ['HKD55 NTD220', 'HKD 5500'],
  ])('of several prices the one in yuan counts, else the first: %s is %s', (raw, expected) => {
    expect(said(raw)).toBe(expected)
  })

  test.each([
    ['(1)NT180 (2)同人志型态出版', 'PRICE_UNREADABLE'],
    ['$198.00', 'PRICE_CURRENCY_UNKNOWN'],
    ['12.345', 'PRICE_UNREADABLE'],
    ['10-20', 'PRICE_UNREADABLE'],
    ['USD10元RMB', 'PRICE_UNREADABLE'],
    ['-5', 'PRICE_NEGATIVE'],
    ['1000000', 'CNY 100000000'],
    ['1000000.01', 'PRICE_TOO_LARGE'],
    [`10/${VOLUMES_LIMIT}`, 'CNY 1000 set of 5000'],
    [`10/${VOLUMES_LIMIT + 1}`, 'PRICE_UNREADABLE'],
    ['10/0', 'PRICE_UNREADABLE'],
    [' '.repeat(50) + '1'.padStart(PRICE_LENGTH_LIMIT, '0'), 'CNY 100'],
    ['1'.padStart(PRICE_LENGTH_LIMIT + 1, '0'), 'PRICE_UNREADABLE'],
  ])('a price is read whole or not at all, within its limits: %s is %s', (raw, expected) => {
    expect(said(raw)).toBe(expected)
  })
})

const SET = new URL('../../../../../shared/data/bib/price_strings.tsv', import.meta.url)

// The set gives the corrected string, or says that the string is right as it stands, or that it can't be mended.
describe.skipIf(!existsSync(SET))('the 72 price strings of real records (needs ../shared/data)', () => {
  const rows = existsSync(SET) ? readFileSync(SET, 'utf8').trimEnd().split('\n').slice(1) : []
  test('are all there', () => expect(rows).toHaveLength(72))

  test.each(rows.map((row) => row.split('\t')))('%j is read as %j (%s)', (source = '', target = '', note = '') => {
    // A minus is well formed to the set's own checker; as the price of a book it is none.
    if (source === '-5') return expect(said(source)).toBe('PRICE_NEGATIVE')
    const right = target !== '' ? target : note.includes('valid=Y') ? source : null
    if (right === null) return expect(said(source)).toMatch(/^PRICE_/)
    const [, currency = '', amount = '', count] = /^(\D*?)(\d+\.?\d*)(?:[/*](\d+))?$/.exec(right) ?? []
    const read = readPrice(source)
    expect(read).toMatchObject({
      kind: 'price',
      fen: Math.round(Number(amount) * 100),
      currency: /^(?:|CNY|中国)$/.test(currency) ? 'CNY' : currency,
    })
    if (count !== undefined) {
      expect(read).toMatchObject({ volumes: Number(count), covers: right.includes('/') ? 'set' : 'volume' })
    }
  })
})
