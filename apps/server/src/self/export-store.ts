import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { Queryable } from '../platform/index.ts'

/** What no answer of the other operations tells a reader of themselves. */
export type KeptOfPatron = {
  readonly created_at: Instant
  readonly suspended_until_on: LocalDate | null
}

export async function findKeptOfPatron(queryable: Queryable, patronId: string): Promise<KeptOfPatron | null> {
  const { rows } = await queryable.query<KeptOfPatron>(
    'export-patron',
    'SELECT created_at, suspended_until_on FROM patron WHERE id = $1',
    [patronId],
  )
  return rows[0] ?? null
}

export type KeptBlock = {
  readonly reason: string
  readonly acts: readonly string[] | null
  readonly branch_code: string | null
  readonly until_on: LocalDate | null
  readonly placed_at: Instant
  readonly lifted_at: Instant | null
}

/** Those too that are over or were lifted. */
export async function listKeptBlocks(queryable: Queryable, patronId: string): Promise<KeptBlock[]> {
  const { rows } = await queryable.query<KeptBlock>(
    'export-blocks',
    'SELECT reason, acts, branch_code, until_on, placed_at, lifted_at FROM patron_block WHERE patron_id = $1 ORDER BY id',
    [patronId],
  )
  return rows
}

export type KeptSession = { readonly created_at: Instant; readonly expires_at: Instant }

export async function listKeptSessions(queryable: Queryable, patronId: string): Promise<KeptSession[]> {
  const { rows } = await queryable.query<KeptSession>(
    'export-sessions',
    'SELECT created_at, expires_at FROM session WHERE patron_id = $1 ORDER BY created_at',
    [patronId],
  )
  return rows
}

export type KeptWaiver = {
  readonly amount_fen: string
  readonly reason: string
  readonly charge_line_id: string | null
  readonly state: string
  readonly requested_at: Instant
  readonly decided_at: Instant | null
  readonly note: string | null
}

export async function listKeptWaivers(queryable: Queryable, patronId: string): Promise<KeptWaiver[]> {
  const { rows } = await queryable.query<KeptWaiver>(
    'export-waivers',
    `SELECT amount_fen, reason, charge_line_id, state, requested_at, decided_at, note FROM waiver
     WHERE patron_id = $1 ORDER BY id`,
    [patronId],
  )
  return rows
}

export type KeptRefusal = {
  readonly id: string
  readonly at: Instant
  readonly act: string
  readonly branch_code: string | null
  readonly item_id: string | null
  readonly codes: readonly string[]
}

/** Newest first; no index leads to them, and an export is rare. */
export async function listKeptRefusals(queryable: Queryable, patronId: string): Promise<KeptRefusal[]> {
  const { rows } = await queryable.query<KeptRefusal>(
    'export-refusals',
    'SELECT id, at, act, branch_code, item_id, codes FROM refusal WHERE patron_id = $1 ORDER BY id DESC',
    [patronId],
  )
  return rows
}

export type KeptConsent = {
  readonly kind: string
  readonly given_at: Instant
  readonly withdrawn_at: Instant | null
}

/** Also those that were withdrawn. */
export async function listKeptConsents(queryable: Queryable, patronId: string): Promise<KeptConsent[]> {
  const { rows } = await queryable.query<KeptConsent>(
    'export-consents',
    'SELECT kind, given_at, withdrawn_at FROM consent WHERE patron_id = $1 ORDER BY id',
    [patronId],
  )
  return rows
}
