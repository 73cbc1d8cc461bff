import { hash, randomBytes } from 'node:crypto'
import type { Network } from '../network/index.ts'
import type { Queryable, Tx } from '../platform/index.ts'
import { deleteEndedTickets, putTicket, type WechatAccount } from './wechat-store.ts'

/** Long enough to look for the card, or to register. */
export const TICKET_MS = 10 * 60_000
const TICKET_BYTES = 32

/** For who has shown that the WeChat account is theirs, to bind it to a card. A newer one ends it. */
export async function giveBindingTicket(
  tx: Tx,
  { clock }: Pick<Network, 'clock'>,
  account: WechatAccount,
): Promise<string> {
  const ticket = `WYB.${randomBytes(TICKET_BYTES).toString('base64url')}`
  await putTicket(tx, account, { digest: digestOfTicket(ticket), validUntil: clock.now() + TICKET_MS })
  return ticket
}

export function digestOfTicket(ticket: string): Buffer {
  return hash('sha256', ticket, 'buffer')
}

/** A task of the worker. */
export async function sweepBindingTickets({ db, clock }: { db: Queryable } & Pick<Network, 'clock'>): Promise<void> {
  await deleteEndedTickets(db, clock.now())
}
