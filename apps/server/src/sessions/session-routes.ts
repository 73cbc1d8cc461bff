import { formatInstant } from '@wenyuan/domain/kernel'
import { type App, endedSessionCookies, problem, route } from '../http/index.ts'
import type { WechatLogin } from '../wechat/index.ts'
import { STAFF_SESSION_MS } from './open-session.ts'
import { readMe } from './read-me.ts'
import { bindRefused, handOver, readerSessionAnswer, secretRefused, wechatRefused } from './session-answers.ts'
import { permissionsOf } from './session-view.ts'
import { signInReader, signInStaff } from './sign-in.ts'
import { signInByWechat } from './sign-in-by-wechat.ts'
import { signOut } from './sign-out.ts'

/** `wechat` is null where no mini-program is set up. */
export function sessionRoutes(app: App, { wechat }: { readonly wechat: WechatLogin | null }): void {
  const { network, identities } = app

  route(app, 'signInStaff', async ({ body, request }) => {
    const result = await signInStaff(network, body)
    if (result.kind !== 'signed-in') return secretRefused(result)
    // Read as any later request would be, so that the answer and the session can't differ in what is allowed.
    const identity = await identities.of(result.token)
    const permissions = identity === null ? [] : permissionsOf(identity.actor)
    const { token, headers } = handOver(request, result.token, STAFF_SESSION_MS)
    const expiresAt = formatInstant(result.expiresAt, network.zone)
    return { status: 200, body: { token, expiresAt, staff: { ...result.who, permissions } }, headers }
  })

  route(app, 'signInReader', async ({ body, request }) => {
    if ('wechatCode' in body) {
      if (wechat === null) return problem('impossible', { detail: 'wechat-off' })
      const result = await signInByWechat(network, wechat, body.wechatCode)
      if (result.kind === 'unbound') {
        return problem('wechat-unbound', { detail: 'wechat-unbound', extra: { bindingTicket: result.ticket } })
      }
      if (result.kind !== 'signed-in') return wechatRefused(result)
      return { status: 200, ...readerSessionAnswer(request, result, network.zone) }
    }
    const { card, pin, bindingTicket = null } = body
    const result = await signInReader(network, { card, pin, bindingTicket })
    switch (result.kind) {
      case 'signed-in':
        return { status: 200, ...readerSessionAnswer(request, result, network.zone) }
      case 'ticket-ended':
      case 'wechat-taken':
        return bindRefused(result)
      default:
        return secretRefused(result)
    }
  })

  route(app, 'signOut', async ({ identity }) => {
    await signOut(network, identity)
    identities.forget(identity.credential)
    return { status: 204, body: null, headers: { 'set-cookie': endedSessionCookies() } }
  })

  route(app, 'getMe', async ({ identity }) => ({ status: 200, body: await readMe(network, identity) }))
}
