import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { Done } from './answer.ts'
import { encodeGbk } from './gbk.ts'
import { makeSlip, type Printable, printableOf, type SlipFacts } from './slip.ts'
import { slipBytes, slipDocument } from './slip-escpos.ts'
import { slipHtml } from './slip-html.ts'
import { slipWords } from './slip-words.ts'

const READER = { id: '1', card: 'R0001', name: '沈清溪' }
const BOOK = { barcode: 'WY000060', titleId: '3', titleText: '包法利夫人', shelf: null }

const FACTS: SlipFacts = {
  library: '云溪市图书馆',
  branch: '总馆',
  at: '2026-11-28T09:41:12+08:00',
  language: 'zh-CN',
  words: slipWords['zh-CN'],
  methods: { cash: '现金' },
}

function lent(barcode = BOOK.barcode, titleText = BOOK.titleText): Printable {
  const loan = { id: '9', due: '2026-12-29', title: '3', titleText, item: barcode }
  return {
    kind: 'lent',
    book: { ...BOOK, barcode, titleText },
    reader: READER,
    loan,
    how: 'plain',
  } as unknown as Printable
}

function paid(givenFen: number | null): Printable {
  const receipt = { number: '2026-000001', amount: '2.90', method: 'cash', balance: '1.10' }
  return { kind: 'paid', reader: READER, receipt, givenFen } as unknown as Printable
}

function undone(barcode = BOOK.barcode): Done {
  return { kind: 'undone', book: { ...BOOK, barcode }, what: 'loan' }
}

function bytesText(bytes: Uint8Array): string {
  return new TextDecoder('gbk').decode(bytes)
}

const receiptline = createRequire(import.meta.url)('receiptline') as Parameters<typeof slipBytes>[2]

describe('what is printed', () => {
  it('is in the order in which it was done', () => {
    const printed = printableOf([lent('B'), lent('A')])
    expect(printed.map((answer) => 'book' in answer && answer.book.barcode)).toEqual(['A', 'B'])
  })

  it('leaves out what was undone, and keeps what was done again after that', () => {
    expect(printableOf([undone(), lent()])).toEqual([])
    expect(printableOf([lent(), undone(), lent()])).toHaveLength(1)
    expect(printableOf([undone('other'), lent()])).toHaveLength(1)
  })

  it('names the reader only so far that no stranger learns who reads what', () => {
    const text = JSON.stringify(makeSlip([lent()], READER, FACTS))
    expect(text).toContain('沈*溪 0001')
    expect(text).not.toContain('沈清溪')
  })

  it('says the due date as a day, never as tomorrow', () => {
    const answer = lent()
    if (answer.kind !== 'lent') throw new Error('it is')
    const tomorrow = { ...answer, loan: { ...answer.loan, due: '2026-11-29' } }
    expect(JSON.stringify(makeSlip([tomorrow], READER, FACTS))).toContain('还书日 11月29日 周日')
  })

  it('of a payment has its number, what was given, the change and what is still owed', () => {
    const { title, lines } = makeSlip([paid(1_000)], READER, FACTS)
    expect(title).toBe('收据')
    expect(lines).toContainEqual({ kind: 'pair', left: '收据号', right: '2026-000001' })
    expect(lines).toContainEqual({ kind: 'pair', left: '找零', right: '7.10 元' })
    expect(lines).toContainEqual({ kind: 'pair', left: '还欠', right: '1.10 元' })
  })
})

describe('a slip by the browser', () => {
  it.each(['58', '80', 'a6'] as const)('has the size of its paper: %s', (width) => {
    const html = slipHtml(makeSlip([lent()], READER, FACTS), width, 'zh-CN')
    expect(html).toContain(`@page{size:${width === 'a6' ? '105mm 148mm' : `${width}mm auto`}`)
  })

  it('shows markup in a title as it is written', () => {
    const html = slipHtml(makeSlip([lent('A', '<img src=x onerror="alert(1)">')], READER, FACTS), '58', 'zh-CN')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  })
})

describe('a slip by printer commands', () => {
  it.each(['58', '80'] as const)('begins with a reset, has its Chinese in GBK and cuts the paper at %s mm', (width) => {
    const bytes = slipBytes(makeSlip([lent()], READER, FACTS), width, receiptline)
    expect([...bytes.slice(0, 2)]).toEqual([0x1b, 0x40])
    const text = bytesText(bytes)
    expect(text).toContain('包法利夫人')
    expect(text).toContain('云溪市图书馆')
    expect(text).toContain('\x1dVB')
  })

  it.each([
    ['58', 32],
    ['80', 48],
  ] as const)('keeps each pair within the line, or sets the second below it: %s mm', (width, characters) => {
    const slip = makeSlip([lent('WY000060'), lent('LONG-BARCODE-000000001')], READER, FACTS)
    const lines = slipDocument(slip, width).split('\n')
    expect(lines.filter((line) => encodeGbk(line).length > characters + 1)).toEqual([])
    expect(lines.some((line) => line.includes('还书日 12月29日 周二'))).toBe(true)
  })

  it('prints the marks of its own language that stand in a title', () => {
    const document = slipDocument(makeSlip([lent('A', 'a|b{c}~d_e"f`g^h\\i')], READER, FACTS), '80')
    expect(document).toContain('a\\|b\\{c\\}\\~d\\_e\\"f\\`g\\^h\\\\i')
    const bytes = slipBytes(makeSlip([lent('A', 'a|b{c}_e"f^h')], READER, FACTS), '80', receiptline)
    expect(bytesText(bytes)).toContain('a|b{c}_e"f^h')
  })
})

describe('GBK', () => {
  it('is what the browser reads back', () => {
    const text = '《时间简史》—— 价 ￥12.30，共 3 本。'
    const bytes = Uint8Array.from(encodeGbk(text), (character) => character.charCodeAt(0))
    expect(new TextDecoder('gbk').decode(bytes)).toBe(text)
  })

  it('has a question mark for what it lacks', () => {
    expect(encodeGbk('a😀b')).toBe('a?b')
  })
})
