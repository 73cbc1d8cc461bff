import { readChineseNumber } from './read-chinese-number.ts'
import { readCode } from './read-text.ts'
import type { YearFault } from './row-reason.ts'

export type ReadYear =
  | { readonly kind: 'year'; readonly year: number; readonly month?: number }
  | { readonly kind: 'unknown'; readonly why: YearFault }

/** Printed books with a year of exactly this are still read. */
export const EARLIEST_YEAR = 1000

/** The year before the first of each era: 民国二十四年 is 1911 + 24. */
const ERAS: Readonly<Record<string, number>> = {
  民国: 1911,
  民國: 1911,
  民: 1911,
  光绪: 1874,
  光緒: 1874,
  宣统: 1908,
  宣統: 1908,
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
}
const ERA = new RegExp(`(${Object.keys(ERAS).join('|')})(元|\\d{1,3})(?:年(?:(\\d{1,2})月)?)?`)
const CHINESE_NUMERALS = /[〇○零一二三四五六七八九十百]+/g
// 二OO八, 二00八: letters and digits typed for 〇.
const TYPED_ZERO = /(?<=[〇○零一二三四五六七八九])[O0]+(?=[〇○零一二三四五六七八九O0年]|$)/gi
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The year of publication and, where it is said, the month. `latestYear` is the last year that is believed (this year
 * and one more: books are announced). A month that can't be makes the whole date unknown.
 */
export function readYear(raw: string, latestYear: number): ReadYear {
  const text = readCode(raw)
    .replace(TYPED_ZERO, (zeros) => '〇'.repeat(zeros.length))
    .replace(CHINESE_NUMERALS, (numerals) => String(readChineseNumber(numerals) ?? numerals))
  const compact = text.replace(/\s+/g, '').replace(/\.0$/, '')
  const found = readEra(compact) ?? readDigits(compact) ?? readWestern(text, compact)
  if (found === null) return { kind: 'unknown', why: 'YEAR_UNREADABLE' }
  const { year, month } = found
  const monthFits = month === undefined || (month >= 1 && month <= 12)
  if (year < EARLIEST_YEAR || year > latestYear || !monthFits) return { kind: 'unknown', why: 'YEAR_IMPOSSIBLE' }
  return month === undefined ? { kind: 'year', year } : { kind: 'year', year, month }
}

type Found = { year: number; month?: number | undefined } | null

function readEra(text: string): Found {
  const match = ERA.exec(text)
  if (!match) return null
  const ordinal = match[2] === '元' ? 1 : Number(match[2])
  return { year: (ERAS[match[1] ?? ''] ?? 0) + ordinal, month: match[3] === undefined ? undefined : Number(match[3]) }
}

/** `20070326`, `200703`. */
function readDigits(text: string): Found {
  const match = /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null
}

function readWestern(text: string, compact: string): Found {
  const dayFirst = /^(\d{1,2})[-/.](?:(\d{1,2})[-/.])?(\d{4})$/.exec(compact)
  if (dayFirst) return { year: Number(dayFirst[3]), month: monthOfPair(Number(dayFirst[1]), dayFirst[2]) }
  const match = /(?<!\d)(\d{4})(?!\d)(?:[-/.年](\d{1,2})(?!\d))?/.exec(compact)
  if (!match) return null
  const named = MONTHS.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(text))
  const month = match[2] !== undefined ? Number(match[2]) : named >= 0 ? named + 1 : undefined
  return { year: Number(match[1]), month }
}

/** `08/09/2006` is September or August: no one knows, so no month is said. */
function monthOfPair(first: number, second: string | undefined): number | undefined {
  if (second === undefined) return first
  const other = Number(second)
  if (first > 12) return other
  if (other > 12 || other === first) return first
  return undefined
}
