import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type WechatAccount = { readonly appid: string; readonly openid: string; readonly unionid: string | null }

export async function findBoundPatron(
  queryable: Queryable,
  { appid, openid }: Pick<WechatAccount, 'appid' | 'openid'>,
): Promise<string | null> {
  const { rows } = await queryable.query<{ patron_id: string }>(
    'find-bound-patron',
    'SELECT patron_id FROM wechat_account WHERE appid = $1 AND openid = $2',
    [appid, openid],
  )
  return rows[0]?.patron_id ?? null
}

export type BoundAccount = WechatAccount & { readonly bound_at: Instant }

export async function accountsOfPatron(queryable: Queryable, patronId: string): Promise<BoundAccount[]> {
  const { rows } = await queryable.query<BoundAccount>(
    'wechat-accounts-of-patron',
    'SELECT appid, openid, unionid, bound_at FROM wechat_account WHERE patron_id = $1 ORDER BY bound_at, appid',
    [patronId],
  )
  return rows
}

/** In place of the account of this mini-program that the patron had. */
export async function putAccount(
  tx: Tx,
  { appid, openid, unionid }: WechatAccount,
  { patronId, at }: { patronId: string; at: Instant },
): Promise<void> {
  await tx.query(
    'put-wechat-account',
    `INSERT INTO wechat_account (appid, openid, unionid, patron_id, bound_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (appid, patron_id)
     DO UPDATE SET openid = excluded.openid, unionid = excluded.unionid, bound_at = excluded.bound_at`,
    [appid, openid, unionid, patronId, timestamptz(at)],
  )
}

/** The app ids of what was taken off. */
export async function deleteAccountsOf(tx: Tx, patronId: string): Promise<string[]> {
  const { rows } = await tx.query<{ appid: string }>(
    'delete-wechat-accounts',
    'DELETE FROM wechat_account WHERE patron_id = $1 RETURNING appid',
    [patronId],
  )
  return rows.map(({ appid }) => appid)
}

export async function putTicket(
  tx: Tx,
  { appid, openid, unionid }: WechatAccount,
  { digest, validUntil }: { digest: Buffer; validUntil: Instant },
): Promise<void> {
  await tx.query(
    'put-binding-ticket',
    `INSERT INTO binding_ticket (appid, openid, unionid, ticket_hash, valid_until) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (appid, openid) DO UPDATE
     SET unionid = excluded.unionid, ticket_hash = excluded.ticket_hash, valid_until = excluded.valid_until`,
    [appid, openid, unionid, digest, timestamptz(validUntil)],
  )
}

/** Uses the ticket up; null: used, ended by a newer one, run out or never given. */
export async function takeTicket(tx: Tx, digest: Buffer, at: Instant): Promise<WechatAccount | null> {
  const { rows } = await tx.query<WechatAccount>(
    'take-binding-ticket',
    'DELETE FROM binding_ticket WHERE ticket_hash = $1 AND valid_until > $2 RETURNING appid, openid, unionid',
    [digest, timestamptz(at)],
  )
  return rows[0] ?? null
}

export async function deleteEndedTickets(queryable: Queryable, now: Instant): Promise<void> {
  await queryable.query('delete-ended-tickets', 'DELETE FROM binding_ticket WHERE valid_until <= $1', [
    timestamptz(now),
  ])
}
