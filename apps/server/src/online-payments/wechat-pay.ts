import type { Clock } from '../platform/index.ts'
import type {
  Away,
  CloseOrder,
  CreateOrder,
  FindOrder,
  Notification,
  Order,
  PaymentPort,
  ProviderPayment,
  RefundOrder,
  RefundRequest,
  Refused,
} from './payment-port.ts'
import { money, notification, refundResult, transaction } from './wechat-pay-answers.ts'
import {
  authorization,
  isFromWechatPay,
  nonce,
  openResource,
  signLines,
  type WechatPayKeys,
} from './wechat-pay-signing.ts'

export type WechatPayOptions = {
  readonly keys: WechatPayKeys
  /** `https://api.mch.weixin.qq.com`, or a stand-in; without a slash at its end. */
  readonly baseUrl: string
  /** Where WeChat Pay tells what was paid: https, without a query. */
  readonly notifyUrl: string
  readonly clock: Clock
  readonly answerLimitMs?: number
}

const ANSWER_LIMIT_MS = 5_000
/** UTF-16 code units of a description that WeChat Pay takes. */
const MAX_DESCRIPTION = 127
const MAX_REASON = 80

type Answer = { readonly status: number; readonly json: unknown } | Away

/** The real client of WeChat Pay API v3 for payments in a mini-program (JSAPI). Nothing is believed that it did not sign. */
export function createWechatPay(options: WechatPayOptions): PaymentPort {
  const { keys, clock, notifyUrl } = options
  const { appid, mchid } = keys
  const ask = (method: string, path: string, body?: object) => askWechatPay(options, { method, path, body })

  async function create({ tradeNo, description, amountFen, payer, expiresAt }: Order): Promise<CreateOrder> {
    const answer = await ask('POST', '/v3/pay/transactions/jsapi', {
      ...{ appid, mchid, out_trade_no: tradeNo, notify_url: notifyUrl },
      description: description.slice(0, MAX_DESCRIPTION),
      time_expire: rfc3339(expiresAt),
      amount: { total: amountFen, currency: 'CNY' },
      payer: { openid: payer },
    })
    if ('kind' in answer) return answer
    const prepayId = textIn(answer.json, 'prepay_id')
    return answer.status === 200 && prepayId !== null ? { kind: 'created', prepayId } : refusalOf(answer)
  }

  async function find(tradeNo: string): Promise<FindOrder> {
    const answer = await ask('GET', `/v3/pay/transactions/out-trade-no/${tradeNo}?mchid=${mchid}`)
    if ('kind' in answer) return answer
    if (answer.status !== 200) return refusalOf(answer)
    const read = transaction.safeParse(answer.json)
    if (!read.success) return { kind: 'away' }
    const payment = paymentOf(read.data)
    switch (read.data.trade_state) {
      case 'SUCCESS':
      case 'REFUND':
        return payment === null ? { kind: 'away' } : { kind: 'paid', payment }
      case 'CLOSED':
      case 'REVOKED':
        return { kind: 'closed' }
      default:
        return { kind: 'open' }
    }
  }

  async function close(tradeNo: string): Promise<CloseOrder> {
    const answer = await ask('POST', `/v3/pay/transactions/out-trade-no/${tradeNo}/close`, { mchid })
    if ('kind' in answer) return answer
    return answer.status === 204 ? { kind: 'closed' } : refusalOf(answer)
  }

  async function refund({ refundNo, transactionId, amountFen, totalFen, reason }: RefundRequest): Promise<RefundOrder> {
    const answer = await ask('POST', '/v3/refund/domestic/refunds', {
      ...{ transaction_id: transactionId, out_refund_no: refundNo, notify_url: notifyUrl },
      reason: reason.slice(0, MAX_REASON),
      amount: { refund: amountFen, total: totalFen, currency: 'CNY' },
    })
    if ('kind' in answer) return answer
    const read = refundResult.safeParse(answer.json)
    if (answer.status !== 200 || !read.success) return refusalOf(answer)
    return { kind: 'refund', state: refundStateOf(read.data.status) }
  }

  /** Ours: of this app and this merchant. */
  function paymentOf(told: Parameters<typeof money>[0]): ProviderPayment | null {
    return told.mchid === mchid && told.appid === appid ? money(told) : null
  }

  function readNotification(headers: Readonly<Record<string, unknown>>, body: Buffer): Notification {
    const header = (name: string) => (typeof headers[name] === 'string' ? (headers[name] as string) : null)
    if (!isFromWechatPay(keys, header, { body, now: clock.now() })) return { kind: 'untrusted' }
    const read = notification.safeParse(jsonOf(body.toString('utf8')))
    if (!read.success) return { kind: 'untrusted' }
    const { event_type, resource } = read.data
    const opened = openResource(keys, resource)
    if (opened === null) return { kind: 'untrusted' }
    if (event_type === 'TRANSACTION.SUCCESS') {
      const told = transaction.safeParse(jsonOf(opened))
      const payment = told.success ? paymentOf(told.data) : null
      return payment === null ? { kind: 'untrusted' } : { kind: 'paid', payment }
    }
    if (!event_type.startsWith('REFUND.')) return { kind: 'other' }
    const told = refundResult.safeParse(jsonOf(opened))
    if (!told.success) return { kind: 'untrusted' }
    const { out_refund_no: refundNo, status, refund_status } = told.data
    return { kind: 'refund', refundNo, state: refundStateOf(refund_status ?? status) }
  }

  function payParameters(prepayId: string) {
    const [timeStamp, nonceStr, packageText] = [
      String(Math.floor(clock.now() / 1000)),
      nonce(),
      `prepay_id=${prepayId}`,
    ]
    const paySign = signLines(keys.privateKey, [appid, timeStamp, nonceStr, packageText])
    return { timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign } as const
  }

  return { provider: 'wechat', appid, create, payParameters, find, close, refund, readNotification }
}

type Question = { readonly method: string; readonly path: string; readonly body: object | undefined }

async function askWechatPay(options: WechatPayOptions, { method, path, body }: Question): Promise<Answer> {
  const { keys, baseUrl, clock, answerLimitMs = ANSWER_LIMIT_MS } = options
  const text = body === undefined ? '' : JSON.stringify(body)
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(answerLimitMs),
      headers: {
        authorization: authorization(keys, { method, path, body: text, at: clock.now() }),
        accept: 'application/json',
        'user-agent': 'wenyuan',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: text }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const header = (name: string) => response.headers.get(name)
    // A refusal for a wrong signature of ours is not signed in its turn: it is believed, for it changes nothing.
    if (response.ok && !isFromWechatPay(keys, header, { body: bytes, now: clock.now() })) return { kind: 'away' }
    if (response.status >= 500 || response.status === 429) return { kind: 'away' }
    return { status: response.status, json: jsonOf(bytes.toString('utf8')) }
  } catch {
    return { kind: 'away' }
  }
}

function refusalOf({ json }: { readonly json: unknown }): Refused {
  return { kind: 'refused', code: textIn(json, 'code') ?? 'UNKNOWN' }
}

function refundStateOf(status: string | undefined) {
  if (status === 'SUCCESS') return 'done'
  return status === 'CLOSED' || status === 'ABNORMAL' ? 'failed' : 'accepted'
}

function textIn(json: unknown, name: string): string | null {
  if (typeof json !== 'object' || json === null) return null
  const value = (json as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** With the offset that WeChat Pay wants to see. */
function rfc3339(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+00:00`
}
