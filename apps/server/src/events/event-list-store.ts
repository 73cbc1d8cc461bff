import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'
import { type EventBody, readBody } from './event-body.ts'
import type { EventQuestion, Subject } from './list-events.ts'

export type EventEntry = {
  readonly id: string
  readonly body: EventBody
  /** Its place in the chain; null until the sealer has passed. */
  readonly seal: { readonly seq: number; readonly hash: string } | null
}

type Row = { id: string; body: string; seq: string | null; hash: Buffer | null }

const COLUMN_OF: Readonly<Record<string, string>> = {
  patron: 'patron_id',
  item: 'item_id',
  loan: 'loan_id',
  hold: 'hold_id',
}

/** Newest first, one more than the limit. `ownOf`: only what is about this patron. */
export async function findEvents(
  queryable: Queryable,
  question: EventQuestion,
  ownOf: string | null,
): Promise<EventEntry[]> {
  const values: unknown[] = []
  const conditions = conditionsOf(question, ownOf, (value) => `$${values.push(value)}`)
  if (conditions === null) return []
  // Unnamed: few, and each combination of conditions is a text of its own.
  const { rows } = await queryable.query<Row>(
    null,
    `SELECT e.id, e.body::text AS body, s.seq, s.hash FROM event e LEFT JOIN event_seal s ON s.event_id = e.id
     WHERE ${conditions.join(' AND ')} ORDER BY e.id DESC LIMIT ${question.limit + 1}`,
    values,
  )
  return rows.map(({ id, body, seq, hash }) => ({
    id,
    body: readBody(body),
    seal: seq === null || hash === null ? null : { seq: Number(seq), hash: hash.toString('hex') },
  }))
}

/** Null: nothing can match. */
function conditionsOf(question: EventQuestion, ownOf: string | null, add: (value: unknown) => string): string[] | null {
  const { subject, kind, actor, from, to, before } = question
  const conditions = ['true']
  if (subject !== null) {
    const about = aboutSubject(subject, add)
    if (about === null) return null
    conditions.push(about)
  }
  if (ownOf !== null) conditions.push(`e.patron_id = ${add(ownOf)}`)
  if (kind !== null) conditions.push(`e.kind = ${add(kind)}`)
  if (actor !== null) conditions.push(`e.body ->> 'actor' = ${add(actor)}`)
  if (from !== null) conditions.push(`e.recorded_at >= ${add(timestamptz(from))}`)
  if (to !== null) conditions.push(`e.recorded_at < ${add(timestamptz(to))}`)
  if (before !== null) conditions.push(`e.id < ${add(before)}`)
  return conditions
}

const ID = /^[1-9]\d{0,17}$/

function aboutSubject({ kind, id }: Subject, add: (value: unknown) => string): string | null {
  const column = COLUMN_OF[kind]
  if (id === null) return `e.subject = ${add(kind)}`
  if (column === undefined) return `e.subject = ${add(`${kind}:${id}`)}`
  return ID.test(id) ? `e.${column} = ${add(id)}` : null
}

/** Has this actor an event of this kind about the patron since then? */
export async function hasEventSince(
  queryable: Queryable,
  { kind, patronId, actor, since }: { kind: string; patronId: string; actor: string; since: Instant },
): Promise<boolean> {
  const { rows } = await queryable.query<{ some: boolean }>(
    'has-event-since',
    `SELECT EXISTS (SELECT FROM event WHERE patron_id = $1 AND kind = $2 AND recorded_at >= $3
       AND body ->> 'actor' = $4) AS some`,
    [patronId, kind, timestamptz(since), actor],
  )
  return rows[0]?.some ?? false
}
