import pg from 'pg'

type Parser = (text: string) => unknown

const INT8 = 20
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const NUMERIC = 1700
const TEXT_ARRAY: number = 1009
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185
const NUMERIC_ARRAY = 1231

// A Date made of a `date` column shifts with the machine's zone, and a float loses digits of a numeric:
// days, big integers and numerics stay the text that PostgreSQL sends; instants become epoch milliseconds.
const PARSERS = new Map<number, Parser>([
  [INT8, asText],
  [DATE, asText],
  [TIMESTAMP, asText],
  [TIMESTAMPTZ, parseInstant],
  [NUMERIC, asText],
  [INT8_ARRAY, arrayOf(asText)],
  [DATE_ARRAY, arrayOf(asText)],
  [TIMESTAMPTZ_ARRAY, arrayOf(parseInstant)],
  [NUMERIC_ARRAY, arrayOf(asText)],
])

/** How each PostgreSQL type is read; all others as node-postgres reads them. */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
    const own = format === 'binary' ? undefined : PARSERS.get(oid)
    return own ?? (pg.types.getTypeParser(oid, format ?? 'text') as Parser)
  },
}

/** The parameter for a `timestamptz` column. */
export function timestamptz(at: number): string {
  return new Date(at).toISOString()
}

function asText(text: string): string {
  return text
}

/** `2026-09-01 10:00:00.123456+00` → epoch milliseconds; microseconds are cut off. */
function parseInstant(text: string): number {
  const isUtcIso = text.endsWith('+00') && text.charCodeAt(4) === 45 && text.charCodeAt(10) === 32
  if (isUtcIso) return Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
  // Other session zones, infinity, years beyond 9999.
  return Number(pg.types.getTypeParser(TIMESTAMPTZ, 'text')(text))
}

function arrayOf(parse: Parser): Parser {
  const parseTexts = pg.types.getTypeParser(TEXT_ARRAY, 'text') as Parser
  const parseEach = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(parseEach)
    return typeof value === 'string' ? parse(value) : null
  }
  return (text) => parseEach(parseTexts(text))
}
