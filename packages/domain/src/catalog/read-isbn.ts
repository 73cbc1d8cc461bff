import { readCode } from './read-text.ts'
import type { IsbnFault } from './row-reason.ts'

export type ReadIsbn =
  | { readonly kind: 'isbn'; readonly isbn13: string }
  | { readonly kind: 'bad'; readonly why: IsbnFault; readonly met: string; readonly expected?: string }

const PREFIX = /^(?:E-?)?ISBN(?:-?1[03](?=\D))?[:\s]*/
const HYPHENS = /[\s\-\u2010-\u2015\u2212]/g
// 统一书号: class and publisher (4 or 5 digits), a dot, the number within them.
const UNIFIED_NUMBER = /^(?:(?:全国)?统一书号|CSBN)?[:\s]*(\d{4,5}[.·•‧]\d{1,5})$/
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/

/**
 * Reads an ISBN-10 or -13 in any dress (hyphens, full width, `ISBN` before it, binding or price after it) and checks it;
 * the answer has 13 digits and no hyphens. Of several in one cell the first right one counts.
 */
export function readIsbn(raw: string): ReadIsbn {
  const text = readCode(raw).toUpperCase().replace(/^'/, '')
  const unified = UNIFIED_NUMBER.exec(text)
  if (unified) return { kind: 'bad', why: 'ISBN_UNIFIED_NUMBER', met: (unified[1] ?? '').replace(/[·•‧]/, '.') }
  let first: ReadIsbn | null = null
  for (const part of text.split(/[;,/|、]/)) {
    if (part.trim() === '') continue
    const read = readOne(part.trim())
    if (read.kind === 'isbn') return read
    first ??= read
  }
  return first ?? { kind: 'bad', why: 'ISBN_LENGTH', met: text, expected: '10, 13' }
}

/** The check digit that belongs after the first nine digits of an ISBN-10 (weights 10…2, modulo 11; ISO 2108). */
export function isbn10CheckDigit(nine: string): string {
  let sum = 0
  for (let i = 0; i < 9; i += 1) sum += Number(nine[i]) * (10 - i)
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? 'X' : String(digit)
}

/** The check digit that belongs after the first twelve digits of an ISBN-13 (weights 1 and 3, modulo 10; ISO 2108). */
export function isbn13CheckDigit(twelve: string): string {
  let sum = 0
  for (let i = 0; i < 12; i += 1) sum += Number(twelve[i]) * (i % 2 === 0 ? 1 : 3)
  return String((10 - (sum % 10)) % 10)
}

function readOne(part: string): ReadIsbn {
  // A spreadsheet that took the number for a quantity has lost its last digits for good.
  if (SCIENTIFIC.test(part)) return { kind: 'bad', why: 'ISBN_SPREADSHEET', met: part }
  const digits = part
    .replace(PREFIX, '')
    .replace(/\(.*$|:.*$/, '')
    .replace(/\.0$/, '')
    .replace(HYPHENS, '')
  if (!/^(?:\d*|\d{9}X)$/.test(digits)) return { kind: 'bad', why: 'ISBN_CHARACTERS', met: part }
  if (/^\d{13}$/.test(digits)) return check13(digits)
  if (digits.length === 10) return check10(digits)
  return { kind: 'bad', why: 'ISBN_LENGTH', met: part, expected: '10, 13' }
}

function check10(digits: string): ReadIsbn {
  const expected = isbn10CheckDigit(digits)
  if (digits[9] !== expected) return { kind: 'bad', why: 'ISBN_CHECK_DIGIT', met: digits, expected }
  const twelve = `978${digits.slice(0, 9)}`
  return { kind: 'isbn', isbn13: twelve + isbn13CheckDigit(twelve) }
}

function check13(digits: string): ReadIsbn {
  // 979-0 is printed music (ISMN); other prefixes are goods.
  if (!/^(?:978|979[1-9])/.test(digits)) return { kind: 'bad', why: 'ISBN_PREFIX', met: digits, expected: '978, 979' }
  const expected = isbn13CheckDigit(digits)
  if (digits[12] !== expected) return { kind: 'bad', why: 'ISBN_CHECK_DIGIT', met: digits, expected }
  return { kind: 'isbn', isbn13: digits }
}
