import { randomBytes } from 'node:crypto'
import { zoneOf } from '@wenyuan/domain/kernel'
import { createTestDatabase, type VirtualClock, virtualClock } from '@wenyuan/testkit'
import type { InjectOptions } from 'fastify'
import { atDemoOpening } from '../../src/demo/index.ts'
import { type BuildOptions, buildApp, type OpenNetwork, openNetwork, plantNetwork } from '../../src/index.ts'
import type { MasterKey } from '../../src/platform/index.ts'

export const ADMIN_PASSWORD = 'admin-of-a-test'
/** Tuesday, 1 September 2026, 10:00 in Shanghai. */
export const START_AT = Date.parse('2026-09-01T10:00:00+08:00')

export type TestAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  readonly body: any
  readonly text: string
}

export type TestAsk = {
  readonly token?: string | null
  readonly body?: unknown
  readonly query?: Record<string, string>
  readonly headers?: Record<string, string>
}

export type TestAppOptions = BuildOptions & { readonly demo?: boolean }

export type TestApp = {
  readonly network: OpenNetwork
  readonly clock: VirtualClock
  readonly app: Awaited<ReturnType<typeof buildApp>>
  /** `ask('GET', '/me')`, under the prefix unless the path is from the root; as admin unless a token is given. */
  ask(method: string, path: string, options?: TestAsk): Promise<TestAnswer>
  signIn(username: string, password: string): Promise<string>
  readonly adminToken: string
  close(): Promise<void>
}

/**
 * The real application on a database of its own, freshly planted, with a clock that stands still. `demo`: as the start of
 * a demonstration library leaves it before that is planted.
 */
export async function openTestApp({ demo = false, ...options }: TestAppOptions = {}): Promise<TestApp> {
  const { database, drop } = await createTestDatabase()
  const clock = virtualClock(START_AT)
  const masterKey = randomBytes(32) as unknown as MasterKey
  const network = openNetwork({ db: database, clock, zone: zoneOf('Asia/Shanghai'), masterKey })
  await plantNetwork(demo ? atDemoOpening(network) : network, { adminPassword: ADMIN_PASSWORD, demo })
  const app = await buildApp(network, { checkAnswers: true, ...options })

  async function send(method: string, path: string, { token, body, query, headers }: TestAsk): Promise<TestAnswer> {
    const url = /^\/(api\/|healthz|readyz|metrics)/.test(path) ? path : `/api/v1${path}`
    const payload = body === undefined ? {} : { payload: payloadOf(body) }
    const answer = await app.fastify.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url,
      headers: {
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null || token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(query === undefined ? {} : { query }),
      ...payload,
    })
    const isJson = answer.payload !== '' && /json/.test(String(answer.headers['content-type']))
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson ? answer.json() : answer.payload,
      text: answer.payload,
    }
  }

  async function signIn(username: string, password: string): Promise<string> {
    const answer = await send('POST', '/session/staff', { token: null, body: { username, password } })
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${answer.text}`)
    return answer.body.token
  }

  const adminToken = await signIn('admin', ADMIN_PASSWORD)
  return {
    network,
    clock,
    app,
    adminToken,
    signIn,
    ask: (method, path, options = {}) => send(method, path, { token: adminToken, ...options }),
    close: async () => {
      await app.fastify.close()
      await drop()
    },
  }
}

function payloadOf(body: unknown): string | Buffer {
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
}
