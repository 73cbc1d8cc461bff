import { createServer, type ServerResponse } from 'node:http'

export const APPID = 'wx0123456789abcdef'
export const SECRET = 'secretofthestandin'
/** No answer and no log line of ours may ever hold it. */
export const SESSION_KEY = 'HyVFkGl5F5OQWJZZaNzBBg=='

/** What the next requests meet instead of the ordinary answer, one each. */
export type Disturbance =
  | { readonly errcode: number }
  /** Never answers. */
  | 'silence'
  | 'no-json'
  | 'empty-object'
  | 'cut'

export type WechatStandIn = {
  readonly baseUrl: string
  /** How often it was asked. */
  asked(): number
  /** A code as `wx.login` gives it: for one use, until `expire`. */
  login(openid: string, unionid?: string): string
  expire(code: string): void
  disturb(...disturbances: Disturbance[]): void
  close(): Promise<void>
}

/** `GET /sns/jscode2session` as WeChat documents it: errors come with HTTP 200 too, and a code works once. */
export async function startWechatStandIn(): Promise<WechatStandIn> {
  const codes = new Map<string, { openid: string; unionid: string | undefined; used: boolean }>()
  const waiting: Disturbance[] = []
  let asked = 0
  let given = 0

  function answer(query: URLSearchParams): object {
    if (query.get('grant_type') !== 'authorization_code') return { errcode: 40002, errmsg: 'invalid grant_type' }
    if (query.get('appid') !== APPID) return { errcode: 40013, errmsg: 'invalid appid' }
    if (query.get('secret') !== SECRET) return { errcode: 40125, errmsg: 'invalid appsecret' }
    const code = codes.get(query.get('js_code') ?? '')
    if (code === undefined) return { errcode: 40029, errmsg: 'invalid code' }
    if (code.used) return { errcode: 40163, errmsg: 'code been used' }
    code.used = true
    const { openid, unionid } = code
    return { session_key: SESSION_KEY, openid, ...(unionid === undefined ? {} : { unionid }) }
  }

  const server = createServer((request, response) => {
    asked += 1
    const url = new URL(request.url ?? '/', 'http://stand-in')
    if (request.method !== 'GET' || url.pathname !== '/sns/jscode2session') return response.writeHead(404).end()
    const disturbance = waiting.shift()
    if (disturbance === undefined) return send(response, answer(url.searchParams))
    if (disturbance === 'silence') return
    if (disturbance === 'cut') return response.destroy()
    if (disturbance === 'no-json') return response.writeHead(502).end('<html>Bad Gateway</html>')
    return send(response, disturbance === 'empty-object' ? {} : { ...disturbance, errmsg: 'as was asked, rid: 1-2-3' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port to listen at')
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    asked: () => asked,
    login(openid, unionid) {
      given += 1
      const code = `0c1${String(given).padStart(29, '0')}`
      codes.set(code, { openid, unionid, used: false })
      return code
    },
    expire: (code) => void codes.delete(code),
    disturb: (...disturbances) => void waiting.push(...disturbances),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(body))
}
