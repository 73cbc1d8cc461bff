import type { Network } from '../network/index.ts'
import { findBoundPatron, giveBindingTicket, type WechatLogin, type WechatRefused } from '../wechat/index.ts'
import { openSession } from './open-session.ts'
import { findReaderName } from './sessions-store.ts'
import type { ReaderWho, SignedIn } from './sign-in.ts'

export type WechatSignIn = SignedIn<ReaderWho> | { readonly kind: 'unbound'; readonly ticket: string } | WechatRefused

/** By the code that `wx.login` gave. What belongs to no card yet gets a ticket, with which it can be bound to one. */
export async function signInByWechat(network: Network, wechat: WechatLogin, code: string): Promise<WechatSignIn> {
  const answer = await wechat.whoIs(code)
  if (answer.kind !== 'account') return answer
  const account = { appid: wechat.appid, openid: answer.openid, unionid: answer.unionid }
  return network.db.transaction(async (tx) => {
    const patronId = await findBoundPatron(tx, account)
    if (patronId === null) return { kind: 'unbound', ticket: await giveBindingTicket(tx, network, account) } as const
    const { name = '', card = null } = (await findReaderName(tx, patronId)) ?? {}
    const session = await openSession(tx, network, { patronId })
    return { kind: 'signed-in', ...session, who: { id: patronId, name, card: card ?? '' } } as const
  })
}
