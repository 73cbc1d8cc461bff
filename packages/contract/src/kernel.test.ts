import { expect, test } from 'vitest'
import type { z } from 'zod'
import { isbn } from './catalog.ts'
import { code, date, flag, id, idempotencyKey, instant, money, moneyAboveZero, note, pageQuery } from './kernel.ts'
import { DEFAULT_PAGE_SIZE, MAX_CODE_LENGTH, MAX_KEY_LENGTH, MAX_NOTE_LENGTH, MAX_PAGE_SIZE } from './limits.ts'

function accepts(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success
}

test.each([
  ['12.30', true],
  ['-0.10', true],
  ['0.00', true],
  ['90071992547409.91', true],
  ['100000000000000.00', false],
  ['12.3', false],
  ['12', false],
  ['.30', false],
  ['1,000.00', false],
  ['1e3.00', false],
  [12.3, false],
])('money %j: %s', (value, expected) => {
  expect(accepts(money, value)).toBe(expected)
})

test.each([
  ['0.00', false],
  ['0.01', true],
  ['-0.01', false],
  ['999999999.99', true],
  ['1000000000.00', false],
])('an amount to pay of %s: %s', (value, expected) => {
  expect(accepts(moneyAboveZero, value)).toBe(expected)
})

test.each([
  ['1', true],
  ['9223372036854775807', true],
  ['9223372036854775808', false],
  ['0', false],
  ['01', false],
  ['x', false],
  [1, false],
])('id %j: %s', (value, expected) => {
  expect(accepts(id, value)).toBe(expected)
})

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['1000-01-01', true],
  ['0999-12-31', false],
  ['2027-2-1', false],
  ['2027-02-01T00:00:00Z', false],
])('date %s: %s', (value, expected) => {
  expect(accepts(date, value)).toBe(expected)
})

test.each([
  ['2027-02-01T10:00:00+08:00', true],
  ['2027-02-01T02:00:00Z', true],
  ['2027-02-01T02:00:00.123Z', true],
  ['2027-02-01T10:00:00', false],
  ['2027-02-30T10:00:00Z', false],
  ['2027-02-01', false],
])('instant %s: %s', (value, expected) => {
  expect(accepts(instant, value)).toBe(expected)
})

test.each([
  ['a code', code, MAX_CODE_LENGTH],
  ['a note', note, MAX_NOTE_LENGTH],
  ['an idempotency key', idempotencyKey, MAX_KEY_LENGTH],
])('%s may be as long as its limit and no longer', (_, schema, limit) => {
  expect(accepts(schema, 'x'.repeat(limit - 1))).toBe(true)
  expect(accepts(schema, 'x'.repeat(limit))).toBe(true)
  expect(accepts(schema, 'x'.repeat(limit + 1))).toBe(false)
  expect(accepts(schema, '')).toBe(false)
})

test('a scanned barcode is read without the blanks and line end around it', () => {
  expect(code.parse(' B0001\r\n')).toBe('B0001')
})

test('control characters are refused, but a note has lines', () => {
  expect(accepts(code, 'a\u0000b')).toBe(false)
  expect(accepts(code, 'a\nb')).toBe(false)
  expect(accepts(note, 'a\r\n\tb')).toBe(true)
  expect(accepts(note, 'a\u0000b')).toBe(false)
})

test.each([
  ['0', false],
  ['1', true],
  [String(MAX_PAGE_SIZE), true],
  [String(MAX_PAGE_SIZE + 1), false],
  ['2.5', false],
  ['many', false],
  ['', false],
])('a page of %j: %s', (limit, expected) => {
  expect(accepts(pageQuery, { limit })).toBe(expected)
})

test('a page has its usual size where none is asked for', () => {
  expect(pageQuery.parse({})).toEqual({ limit: DEFAULT_PAGE_SIZE })
})

test('a flag in a query string is true or false and nothing else', () => {
  expect(flag.parse('true')).toBe(true)
  expect(flag.parse('false')).toBe(false)
  expect(accepts(flag, '1')).toBe(false)
})

test.each([
  ['9787020002207', true],
  ['978-7-02-000220-7', true],
  ['7-02-000220-X', true],
  ['978702000220', false],
  ['97870200022070', false],
  ['x787020002207', false],
])('isbn %s: %s', (value, expected) => {
  expect(accepts(isbn, value)).toBe(expected)
})
