import { appendEvents, type EventDraft } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { digestOfTicket } from './give-binding-ticket.ts'
import { accountsOfPatron, findBoundPatron, putAccount, takeTicket, type WechatAccount } from './wechat-store.ts'

export type BindRefused =
  /** Used, run out, ended by a newer one, or never given. */
  | { readonly kind: 'ticket-ended' }
  /** The WeChat account belongs to a card already. */
  | { readonly kind: 'wechat-taken' }

/** The account that a ticket stands for, once, while it belongs to nobody. */
export async function redeemBindingTicket(
  tx: Tx,
  { clock }: Network,
  ticket: string,
): Promise<{ readonly kind: 'free'; readonly account: WechatAccount } | BindRefused> {
  const account = await takeTicket(tx, digestOfTicket(ticket), clock.now())
  if (account === null) return { kind: 'ticket-ended' }
  // Whoever bound this account held the row of its ticket, so by now it shows.
  return (await findBoundPatron(tx, account)) === null ? { kind: 'free', account } : { kind: 'wechat-taken' }
}

/** Binds an account that a redeemed ticket gave; another one of the same mini-program, if the patron had one, gives way. */
export async function bindAccount(
  tx: Tx,
  network: Network,
  { account, patronId }: { account: WechatAccount; patronId: string },
): Promise<void> {
  const { appid } = account
  const before = (await accountsOfPatron(tx, patronId)).some((bound) => bound.appid === appid)
  const at = network.clock.now()
  await putAccount(tx, account, { patronId, at })
  const actor = { kind: 'reader', patronId } as const
  const drafts: EventDraft[] = [
    ...(before ? [{ kind: 'wechat.unbound', actor, patronId, data: { appid } } as const] : []),
    { kind: 'wechat.bound', actor, patronId, data: { appid } },
  ]
  await appendEvents(tx, network.recorder, at, drafts)
}

/** Binds the WeChat account that asked to the card of who has just shown its PIN. */
export async function bindWechat(
  tx: Tx,
  network: Network,
  { ticket, patronId }: { ticket: string; patronId: string },
): Promise<{ readonly kind: 'bound' } | BindRefused> {
  const redeemed = await redeemBindingTicket(tx, network, ticket)
  if (redeemed.kind !== 'free') return redeemed
  await bindAccount(tx, network, { account: redeemed.account, patronId })
  return { kind: 'bound' }
}
