import type { Instant } from '@wenyuan/domain/kernel'
import type { Queryable, Tx } from '../platform/index.ts'

export type Head = { readonly seq: number; readonly hash: Buffer; readonly settledId: bigint }

/** An event as it stands in the table; `body` is the exact text. */
export type StoredEvent = {
  readonly id: string
  readonly kind: string
  readonly recorded_at: Instant
  readonly patron_id: string | null
  readonly item_id: string | null
  readonly loan_id: string | null
  readonly hold_id: string | null
  readonly subject: string | null
  readonly body: string
  readonly mac: Buffer
}

const EVENT_COLUMNS = `e.id, e.kind, e.recorded_at, e.patron_id, e.item_id, e.loan_id, e.hold_id, e.subject,
  e.body::text AS body, e.mac`

/** Null: another sealer is at work. */
export async function lockHead(tx: Tx): Promise<Head | null> {
  const { rows } = await tx.query<HeadRow>(
    'lock-event-head',
    'SELECT seq, hash, settled_id FROM event_head FOR NO KEY UPDATE SKIP LOCKED',
  )
  return rows[0] === undefined ? null : headOf(rows[0])
}

export async function unsealedEvents(
  tx: Tx,
  afterId: bigint,
  limit: number,
): Promise<{ id: string; body: string; mac: Buffer }[]> {
  const { rows } = await tx.query<{ id: string; body: string; mac: Buffer }>(
    'unsealed-events',
    `SELECT e.id, e.body::text AS body, e.mac FROM event e
     WHERE e.id > $1 AND NOT EXISTS (SELECT FROM event_seal s WHERE s.event_id = e.id) ORDER BY e.id LIMIT $2`,
    [afterId, limit],
  )
  return rows
}

export type Seal = { readonly seq: number; readonly eventId: string; readonly hash: Buffer }

export async function appendSeals(tx: Tx, seals: readonly Seal[]): Promise<void> {
  const last = seals.at(-1)
  if (last === undefined) return
  await tx.query(
    'append-seals',
    'INSERT INTO event_seal (seq, event_id, hash) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])',
    [seals.map((seal) => seal.seq), seals.map((seal) => seal.eventId), seals.map((seal) => seal.hash)],
  )
  await tx.query('move-event-head', 'UPDATE event_head SET seq = $1, hash = $2', [last.seq, last.hash])
}

export async function settleTo(tx: Tx, id: bigint): Promise<void> {
  await tx.query('settle-events', 'UPDATE event_head SET settled_id = greatest(settled_id, $1)', [id])
}

/** Asked before anything is locked or written, so that a sealer with nothing to do costs nothing. */
export async function hasUnsettled(queryable: Queryable): Promise<boolean> {
  const { rows } = await queryable.query<{ some: boolean }>(
    'has-unsettled-events',
    'SELECT EXISTS (SELECT FROM event WHERE id > (SELECT settled_id FROM event_head)) AS some',
  )
  return rows[0]?.some ?? false
}

/** Of this transaction: its own id, the oldest one still running, and the newest event that it sees. */
export type Horizon = { readonly own: bigint; readonly oldestRunning: bigint; readonly newestId: bigint }

export async function readHorizon(tx: Tx): Promise<Horizon> {
  const { rows } = await tx.query<{ own: string; oldest: string; newest: string }>(
    'event-horizon',
    `SELECT pg_current_xact_id()::text AS own, pg_snapshot_xmin(pg_current_snapshot())::text AS oldest,
       coalesce((SELECT max(id) FROM event), 0)::text AS newest`,
  )
  const { own = '0', oldest = '0', newest = '0' } = rows[0] ?? {}
  return { own: BigInt(own), oldestRunning: BigInt(oldest), newestId: BigInt(newest) }
}

/** The head, and the last seal that is really there. */
export async function readHead(queryable: Queryable): Promise<Head & { readonly lastSeq: number }> {
  const { rows } = await queryable.query<HeadRow & { last: string }>(
    'read-event-head',
    'SELECT seq, hash, settled_id, (SELECT coalesce(max(seq), 0) FROM event_seal) AS last FROM event_head',
  )
  const row = rows[0]
  if (row === undefined) return { seq: 0, hash: Buffer.alloc(0), settledId: 0n, lastSeq: 0 }
  return { ...headOf(row), lastSeq: Number(row.last) }
}

/** A link of the chain with its event; all but `seq`, `event_id` and `hash` null where the event is gone. */
export type Link = { readonly seq: string; readonly event_id: string; readonly hash: Buffer } & {
  readonly [Column in keyof StoredEvent]: StoredEvent[Column] | null
}

export async function chainLinks(
  queryable: Queryable,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<Link[]> {
  const { rows } = await queryable.query<Link>(
    'chain-links',
    `SELECT s.seq, s.event_id, s.hash, ${EVENT_COLUMNS} FROM event_seal s LEFT JOIN event e ON e.id = s.event_id
     WHERE s.seq > $1 AND s.seq <= $2 ORDER BY s.seq LIMIT $3`,
    [after, upTo, limit],
  )
  return rows
}

export async function looseEvents(queryable: Queryable, afterId: string, limit: number): Promise<StoredEvent[]> {
  const { rows } = await queryable.query<StoredEvent>(
    'loose-events',
    `SELECT ${EVENT_COLUMNS} FROM event e
     WHERE e.id > $1 AND NOT EXISTS (SELECT FROM event_seal s WHERE s.event_id = e.id) ORDER BY e.id LIMIT $2`,
    [afterId, limit],
  )
  return rows
}

type HeadRow = { seq: string; hash: Buffer; settled_id: string }

function headOf({ seq, hash, settled_id }: HeadRow): Head {
  return { seq: Number(seq), hash, settledId: BigInt(settled_id) }
}
