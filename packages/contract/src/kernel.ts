import { z } from 'zod'
import {
  DEFAULT_PAGE_SIZE,
  FIRST_DAY,
  MAX_CODE_LENGTH,
  MAX_CURSOR_LENGTH,
  MAX_ID,
  MAX_KEY_LENGTH,
  MAX_NAME_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_PAGE_SIZE,
  MAX_SUM_YUAN_DIGITS,
  MAX_YUAN_DIGITS,
} from './limits.ts'

/** One line of text. Control characters are refused: PostgreSQL cannot store NUL and slips cannot print the rest. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u)
}

/** Text of several lines: tab and line breaks are its only control characters. */
export function prose(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:\P{Cc}|[\t\n\r])*$/u)
}

/** A secret is taken as it was typed: never trimmed. */
export function secret(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^\P{Cc}*$/u)
}

/** A database id, as a string of decimal digits: numbers beyond 2^53 would lose their last digits in JSON. */
export const id = z
  .string()
  .regex(/^[1-9]\d{0,18}$/)
  .refine((digits) => digits.length < MAX_ID.length || digits <= MAX_ID)

/** The code of a branch, type, period …, a card number or a barcode: what people name things by. */
export const code = line(MAX_CODE_LENGTH)
export const name = line(MAX_NAME_LENGTH)
export const note = prose(MAX_NOTE_LENGTH)

/** Yuan with two decimals, for example "12.30"; negative where money goes the other way. It may be a sum. */
export const money = z.string().regex(new RegExp(`^-?\\d{1,${MAX_SUM_YUAN_DIGITS}}\\.\\d{2}$`))
/** An amount as a request gives it. */
export const moneyFromZero = z.string().regex(new RegExp(`^\\d{1,${MAX_YUAN_DIGITS}}\\.\\d{2}$`))
/** More than nothing: what one can pay or ask to be waived. */
export const moneyAboveZero = moneyFromZero.refine((amount) => /[1-9]/.test(amount))

/** A calendar day in the library's time zone, `YYYY-MM-DD`. */
export const date = z.iso.date().refine((day) => day >= FIRST_DAY)
/** RFC 3339 with an offset, seconds included. */
export const instant = z.iso.datetime({ offset: true }).refine((at) => at >= FIRST_DAY)
/** A date for what is counted in days, an instant for what is counted in hours. */
export const dateOrInstant = z.union([date, instant])

export const count = z.int().min(0)
/** Goes up by one with each change; the entity tag that `If-Match` compares is this number in quotes. */
export const version = z.int().min(1)

/** In a query string, where everything is text. */
export const flag = z.codec(z.enum(['true', 'false']), z.boolean(), {
  decode: (text) => text === 'true',
  encode: (value) => (value ? 'true' : 'false'),
})

export function wholeNumber(min: number, max: number) {
  return z.coerce.number<string | number>().int().min(min).max(max)
}

/** `?limit=&cursor=`; the cursor is opaque and comes from the page before. */
export const pageQuery = z.strictObject({
  limit: wholeNumber(1, MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  cursor: line(MAX_CURSOR_LENGTH).optional(),
})

/** `nextCursor` is null on the last page; `total` is there where counting is cheap. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: count.optional() })
}

/** For calls whose body may be left out; a server that found none may hand null to validation, so null is read alike. */
export function optionalBody<Body extends z.ZodObject>(body: Body) {
  return body.nullish()
}

export const idParams = z.strictObject({ id })
export const codeParams = z.strictObject({ code })

/** The body of a 204. */
export const nothing = z.null()

/** The same key with the same body gives the same answer; with another body, 422. */
export const idempotencyKey = z
  .string()
  .min(1)
  .max(MAX_KEY_LENGTH)
  .regex(/^[\x21-\x7e]*$/)

export type PageQuery = z.infer<typeof pageQuery>
export type Page<Item> = { items: Item[]; nextCursor: string | null; total?: number | undefined }
