import type { Actor } from '@wenyuan/domain/access'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { appendEvents, type EventDraft } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type ReplayPatron = { readonly card: string; readonly name: string }
export type PatronKind = { readonly type: string; readonly branch: string; readonly expiresOn: LocalDate }

/**
 * Registers thousands in a statement. They are numbers of a log, not people: nothing of them is sealed, and they have no
 * key of their own.
 */
export async function insertReplayPatrons(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patrons, kind }: { patrons: readonly ReplayPatron[]; kind: PatronKind },
): Promise<void> {
  const at = network.clock.now()
  const { type, branch, expiresOn } = kind
  const { rows } = await tx.query<{ id: string; card: string }>(
    'insert-replay-patrons',
    `WITH n AS (SELECT * FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS n (card, name, place)), made AS (
       INSERT INTO patron (name, type_code, branch_code, expires_on, created_at)
       SELECT name, $3, $4, $5, $6 FROM n ORDER BY place RETURNING id, name
     ), cards AS (
       INSERT INTO card (number, patron_id, issued_at) SELECT n.card, made.id, $6 FROM made JOIN n USING (name)
     ) SELECT made.id, n.card FROM made JOIN n USING (name)`,
    [patrons.map(({ card }) => card), patrons.map(({ name }) => name), type, branch, expiresOn, timestamptz(at)],
  )
  const events = rows.flatMap(({ id, card }): EventDraft[] => [
    { kind: 'patron.registered', actor, patronId: id, data: { type, branch, expiresOn } },
    { kind: 'card.issued', actor, patronId: id, data: { card } },
  ])
  await appendEvents(tx, network.recorder, at, events)
}

export type ReadyHold = {
  readonly card: string
  readonly barcode: string
  /** Of the title. */
  readonly key: string
  readonly readyAt: Instant
}

/** What has become ready since, in an order that does not depend on who was served first. */
export async function findReadySince(queryable: Queryable, since: Instant): Promise<ReadyHold[]> {
  const { rows } = await queryable.query<ReadyHold>(
    'replay-ready-holds',
    `SELECT c.number AS card, i.barcode, t.identity_key AS key, h.ready_at AS "readyAt"
     FROM hold h JOIN item i ON i.id = h.set_aside_item_id JOIN title t ON t.id = h.title_id
     JOIN card c ON c.patron_id = h.patron_id AND c.state = 'active'
     WHERE h.status = 'ready' AND h.ready_at > $1 ORDER BY c.number, i.barcode`,
    [timestamptz(since)],
  )
  return rows
}

/** Barcodes of title's copies that stand on a shelf. */
export async function findOnShelf(queryable: Queryable, keys: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await queryable.query<{ key: string; barcodes: string[] }>(
    'replay-on-shelf',
    `SELECT t.identity_key AS key, array_agg(i.barcode ORDER BY i.barcode) AS barcodes
     FROM title t JOIN item i ON i.title_id = t.id JOIN item_state s ON s.item_id = i.id
     WHERE t.identity_key = ANY($1::text[]) AND s.status = 'available' GROUP BY t.identity_key`,
    [keys],
  )
  return new Map(rows.map(({ key, barcodes }) => [key, barcodes]))
}

export type ReplayTotals = {
  readonly charges: number
  readonly chargedFen: string
  readonly holds: Readonly<Record<string, number>>
  readonly loans: number
  readonly renewals: number
  readonly late: number
}

export async function readTotals(queryable: Queryable): Promise<ReplayTotals> {
  const { rows } = await queryable.query<ReplayTotals>(
    'replay-totals',
    `SELECT (SELECT count(*)::int FROM account_line WHERE kind = 'charge') AS charges,
       (SELECT coalesce(sum(amount_fen), 0) FROM account_line WHERE kind IN ('charge', 'correction'))::text AS "chargedFen",
       (SELECT coalesce(json_object_agg(status, n), '{}') FROM (SELECT status, count(*)::int AS n FROM hold GROUP BY status ORDER BY status) h) AS holds,
       (SELECT count(*)::int FROM loan) AS loans,
       (SELECT coalesce(sum(renewals), 0)::int FROM loan) AS renewals,
       (SELECT count(*)::int FROM loan WHERE effective_return_at > due_at) AS late`,
  )
  const totals = rows[0]
  if (totals === undefined) throw new Error('a count gives its row')
  return totals
}
