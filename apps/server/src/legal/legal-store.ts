import type { Instant } from '@wenyuan/domain/kernel'
import type { Queryable } from '../platform/index.ts'

export async function findPatronOfLoan(queryable: Queryable, loanId: string): Promise<string | null> {
  const { rows } = await queryable.query<{ patron_id: string }>(
    'legal-patron-of-loan',
    'SELECT patron_id FROM loan WHERE id = $1',
    [loanId],
  )
  return rows[0]?.patron_id ?? null
}

/** A debt is about the loans that are still out and those that cost something. Newest first. */
export async function findLoansInQuestion(queryable: Queryable, patronId: string, limit: number): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'legal-loans',
    `SELECT l.id FROM loan l WHERE l.patron_id = $1
       AND (l.closed_at IS NULL OR EXISTS (SELECT FROM account_line a WHERE a.loan_id = l.id AND a.patron_id = l.patron_id))
     ORDER BY l.id DESC LIMIT $2`,
    [patronId, limit],
  )
  return rows.map(({ id }) => id)
}

export type NoticeRow = {
  readonly id: string
  readonly kind: string
  readonly at: Instant
  readonly loan_id: string | null
  readonly data: unknown
  readonly state: string
}

/** Null loan: all of the patron. Oldest first. */
export async function findNotices(queryable: Queryable, { patronId, loanId }: Of): Promise<NoticeRow[]> {
  const { rows } = await queryable.query<NoticeRow>(
    'legal-notices',
    `SELECT id, kind, at, loan_id, data, state FROM notice
     WHERE patron_id = $1 AND ($2::bigint IS NULL OR loan_id = $2) ORDER BY id`,
    [patronId, loanId],
  )
  return rows
}

export type Of = { readonly patronId: string; readonly loanId: string | null }

export type ContactRow = {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly loan_id: string | null
  readonly opened_at: Instant
  readonly ended_at: Instant | null
  readonly ended_by: string | null
  readonly outcome: string | null
  readonly note: string | null
}

/** What staff did about it: calls, visits, with what came of them. Oldest first. */
export async function findContacts(queryable: Queryable, { patronId, loanId }: Of): Promise<ContactRow[]> {
  const { rows } = await queryable.query<ContactRow>(
    'legal-contacts',
    `SELECT id, kind, state, loan_id, opened_at, ended_at, ended_by, outcome, note FROM task
     WHERE patron_id = $1 AND ($2::bigint IS NULL OR loan_id = $2) ORDER BY id`,
    [patronId, loanId],
  )
  return rows
}

export type EventRow = {
  readonly id: string
  readonly kind: string
  readonly at: Instant
  readonly body: string
  readonly mac: Buffer
  readonly seq: string | null
  readonly hash: Buffer | null
  readonly before: Buffer | null
}

/** Each with its seal and the hash before it. Oldest first. */
export async function findChainedEvents(queryable: Queryable, { patronId, loanId }: Of): Promise<EventRow[]> {
  const { rows } = await queryable.query<EventRow>(
    'legal-events',
    `SELECT e.id, e.kind, e.recorded_at AS at, e.body::text AS body, e.mac, s.seq, s.hash, b.hash AS before
     FROM event e LEFT JOIN event_seal s ON s.event_id = e.id LEFT JOIN event_seal b ON b.seq = s.seq - 1
     WHERE e.patron_id = $1 AND ($2::bigint IS NULL OR e.loan_id = $2) ORDER BY e.id`,
    [patronId, loanId],
  )
  return rows
}
