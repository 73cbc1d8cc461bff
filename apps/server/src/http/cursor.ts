import type { z } from 'zod'
import { type ProblemAnswer, problem } from './answer.ts'
import { findUnfit, readJson } from './read-json.ts'

/** The opaque text of a place in a list: the sort key of the last row shown. */
export function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

export type ReadCursor<Place> = { kind: 'place'; place: Place | null } | { kind: 'refused'; answer: ProblemAnswer }

/** Whatever a client sends as a cursor: the place it was made of, null for the beginning, or the 400 for it. */
export function readCursor<Place>(cursor: string | undefined, schema: z.ZodType<Place>): ReadCursor<Place> {
  if (cursor === undefined) return { kind: 'place', place: null }
  const json = readJson(Buffer.from(cursor, 'base64url'))
  const place = json.kind === 'json' && findUnfit(json.value, '') === null ? schema.safeParse(json.value) : null
  if (place?.success === true) return { kind: 'place', place: place.data }
  const errors = [{ path: 'query.cursor', code: 'bad-cursor' } as const]
  return { kind: 'refused', answer: problem('malformed', { errors }) }
}

/** The page of rows that were read one beyond the limit, to know whether there are more. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => unknown,
): { rows: readonly Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, nextCursor: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null }
}
