import { createCipheriv, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const APPID = 'wx0123456789abcdef'
export const MCHID = '1900000001'
export const SERIAL = 'MERCHANT01'
export const PLATFORM_SERIAL = 'PUB_KEY_ID_0119000000012026'
export const API_V3_KEY = Buffer.from('a-key-of-thirty-two-bytes-length')

/** An order of so many fen is refused. */
export const REFUSED_TOTAL = 66_600

type Order = {
  total: number
  openid: string
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED'
  transactionId?: string
  payer?: string
}

/**
 * WeChat Pay's side of API v3 on loopback: checks every signature as the real one does, signs every answer, keeps orders and
 * refunds, and can be told to be away.
 */
export async function openWechatPay(now: () => number) {
  const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const orders = new Map<string, Order>()
  const refunds = new Map<string, { amount: number; transactionId: string; asked: number; status: string }>()
  const asked: string[] = []
  const state = { away: false, refundStatus: 'PROCESSING', signWith: platform.privateKey as KeyObject }

  const server = createServer(async (request, response) => {
    const body = await bytesOf(request)
    asked.push(`${request.method} ${request.url?.replace(/\?.*/, '')}`)
    if (state.away) {
      response.destroy()
      return
    }
    const isOurs = isSigned(request, body, merchant.publicKey)
    const [status, json] = isOurs ? handle(request, body === '' ? {} : JSON.parse(body)) : refuse(401, 'SIGN_ERROR')
    const text = json === undefined ? '' : JSON.stringify(json)
    response.writeHead(status, { 'content-type': 'application/json', ...signedHeaders(text) }).end(text)
  })

  type Told = [status: number, json?: object]
  const refuse = (status: number, code: string): Told => [status, { code, message: code }]

  function signedHeaders(body: string, { key = state.signWith, at = now() } = {}): Record<string, string> {
    const [timestamp, nonce] = [String(Math.floor(at / 1000)), randomBytes(8).toString('hex')]
    return {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-serial': PLATFORM_SERIAL,
      'wechatpay-signature': sign('RSA-SHA256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), key).toString(
        'base64',
      ),
    }
  }

  function told(tradeNo: string, order: Order): object {
    const paid = order.transactionId === undefined ? {} : { transaction_id: order.transactionId }
    return {
      ...{ appid: APPID, mchid: MCHID, out_trade_no: tradeNo, trade_state: order.state, ...paid },
      payer: { openid: order.payer ?? order.openid },
      amount: { total: order.total, currency: 'CNY' },
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever the client sent
  function handle(request: IncomingMessage, body: any): Told {
    const path = (request.url ?? '').replace(/\?.*/, '')
    const tradeNo = /out-trade-no\/([^/]+)/.exec(path)?.[1]
    if (path === '/v3/pay/transactions/jsapi') {
      if (body.amount.total === REFUSED_TOTAL) return refuse(403, 'NO_AUTH')
      orders.set(body.out_trade_no, { total: body.amount.total, openid: body.payer.openid, state: 'NOTPAY' })
      return [200, { prepay_id: `wx${body.out_trade_no}` }]
    }
    if (path === '/v3/refund/domestic/refunds') {
      const asked = (refunds.get(body.out_refund_no)?.asked ?? 0) + 1
      const refund = {
        amount: body.amount.refund,
        transactionId: body.transaction_id,
        asked,
        status: state.refundStatus,
      }
      refunds.set(body.out_refund_no, refund)
      return [200, { out_refund_no: body.out_refund_no, status: state.refundStatus }]
    }
    const order = orders.get(tradeNo ?? '')
    if (tradeNo === undefined || order === undefined) return refuse(404, 'ORDER_NOT_EXIST')
    if (!path.endsWith('/close')) return [200, told(tradeNo, order)]
    if (order.state === 'SUCCESS') return refuse(403, 'ORDERPAID')
    order.state = 'CLOSED'
    return [204]
  }

  /** A notification as it is sent: body and headers. */
  function notificationOf(eventType: string, resource: object, { key = API_V3_KEY } = {}) {
    const nonce = randomBytes(6).toString('hex')
    const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(nonce))
    cipher.setAAD(Buffer.from('transaction'))
    const sealed = Buffer.concat([cipher.update(JSON.stringify(resource)), cipher.final(), cipher.getAuthTag()])
    return JSON.stringify({
      ...{ id: randomBytes(8).toString('hex'), event_type: eventType, resource_type: 'encrypt-resource' },
      resource: {
        ...{ algorithm: 'AEAD_AES_256_GCM', ciphertext: sealed.toString('base64'), nonce },
        associated_data: 'transaction',
      },
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    merchantKey: merchant.privateKey,
    platformKey: platform.publicKey,
    strangerKey: stranger.privateKey,
    ...{ orders, refunds, asked, state, signedHeaders, notificationOf },
    /** The reader pays; what the provider would tell. */
    pay(tradeNo: string, change: Partial<Order> = {}) {
      const order = orders.get(tradeNo)
      if (order === undefined) throw new Error(`no order ${tradeNo}`)
      Object.assign(order, { state: 'SUCCESS', transactionId: `42000${tradeNo.slice(-8)}`, ...change })
      return notificationOf('TRANSACTION.SUCCESS', told(tradeNo, order))
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function bytesOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function isSigned(request: IncomingMessage, body: string, key: KeyObject): boolean {
  const header = request.headers.authorization ?? ''
  const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? ''
  if (!header.startsWith('WECHATPAY2-SHA256-RSA2048 ') || part('mchid') !== MCHID || part('serial_no') !== SERIAL) {
    return false
  }
  if (request.headers.accept === undefined || request.headers['user-agent'] === undefined) return false
  const text = `${request.method}\n${request.url}\n${part('timestamp')}\n${part('nonce_str')}\n${body}\n`
  return verify('RSA-SHA256', Buffer.from(text), key, Buffer.from(part('signature'), 'base64'))
}
