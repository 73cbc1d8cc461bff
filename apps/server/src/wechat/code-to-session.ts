import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { WechatLogin, WechatTrouble, WhoIs } from './wechat-login.ts'

/** How often "busy" is asked again, and how long after the first time; each wait is twice the one before. */
export const BUSY_RETRIES = 2
const BUSY_WAIT_MS = 200
/** A reader who waits longer has tapped again. */
const ANSWER_LIMIT_MS = 5_000

export type WechatOptions = {
  readonly appid: string
  readonly secret: string
  /** `https://api.weixin.qq.com`, or a stand-in; without a slash at its end. */
  readonly baseUrl: string
  readonly onTrouble?: (trouble: WechatTrouble) => void
  readonly busyWaitMs?: number
  readonly answerLimitMs?: number
}

/** The session key that comes with it is not read: nothing here needs it, and what isn't kept can't leak. */
const answer = z.object({
  openid: z.string().min(1).optional(),
  unionid: z.string().min(1).nullish(),
  errcode: z.int().optional(),
})
type SessionAnswer = z.infer<typeof answer>

const BUSY = -1
type Refusal = Exclude<WhoIs['kind'], 'account'>
const REFUSALS: ReadonlyMap<number, Refusal> = new Map([
  [40029, 'code-refused'],
  [40163, 'code-refused'],
  [45011, 'too-often'],
  [40226, 'blocked'],
  [40013, 'misconfigured'],
  [40125, 'misconfigured'],
  // The secret is frozen; the server's address is not on the list of those that may ask.
  [40243, 'misconfigured'],
  [40164, 'misconfigured'],
])

/** The real client of `code2Session`. WeChat says errors with HTTP 200: the status tells nothing. */
export function createWechatLogin(options: WechatOptions): WechatLogin {
  const { appid, onTrouble = () => undefined, busyWaitMs = BUSY_WAIT_MS } = options

  async function whoIs(code: string): Promise<WhoIs> {
    for (let retries = 0; ; retries += 1) {
      const asked = await ask(options, code)
      if ('error' in asked) return trouble({ what: 'away', error: asked.error })
      const { openid, unionid = null, errcode = 0 } = asked
      if (errcode === 0 && openid !== undefined) return { kind: 'account', openid, unionid }
      if (errcode === BUSY && retries < BUSY_RETRIES) {
        await wait(busyWaitMs * 2 ** retries)
        continue
      }
      const refusal = REFUSALS.get(errcode)
      if (refusal === 'misconfigured' || refusal === undefined) return trouble({ what: refusal ?? 'away', errcode })
      return { kind: refusal }
    }
  }

  function trouble(met: WechatTrouble): WhoIs {
    onTrouble(met)
    return { kind: met.what }
  }

  return { appid, whoIs }
}

type Asked = SessionAnswer | { readonly error: string }

async function ask(
  { appid, secret, baseUrl, answerLimitMs = ANSWER_LIMIT_MS }: WechatOptions,
  code: string,
): Promise<Asked> {
  const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
  try {
    const response = await fetch(`${baseUrl}/sns/jscode2session?${query}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(answerLimitMs),
    })
    const read = answer.safeParse(JSON.parse(await response.text()))
    return read.success ? read.data : { error: 'an answer of another form' }
  } catch (error) {
    // Only the kind of error: its words may hold the address, and that holds the secret.
    return { error: nameOf(error) }
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error && 'code' in error.cause ? ` ${String(error.cause.code)}` : ''
  return `${error.name}${cause}`
}
