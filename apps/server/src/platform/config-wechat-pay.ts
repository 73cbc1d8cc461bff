import type { Environment } from './config.ts'
import type { ConfigProblem } from './config-problems.ts'

/** What WeChat Pay gave the library; the keys lie in files. */
export type WechatPayConfig = {
  readonly mchid: string
  readonly serial: string
  readonly keyFile: string
  readonly apiKey: string
  readonly platformId: string
  readonly platformFile: string
  readonly notifyUrl: string
  readonly baseUrl: string
}

const PREFIX = 'WENYUAN_WECHAT_PAY_'
const NEEDED = {
  MCHID: 'mchid',
  SERIAL: 'serial',
  KEY_FILE: 'keyFile',
  API_KEY: 'apiKey',
  PLATFORM_ID: 'platformId',
  PLATFORM_FILE: 'platformFile',
  NOTIFY_URL: 'notifyUrl',
} as const
const BASE_URL = 'BASE_URL'
const HOST = 'https://api.mch.weixin.qq.com'
const API_KEY_BYTES = 32

export const WECHAT_PAY_VARIABLES = [...Object.keys(NEEDED), BASE_URL].map((name) => `${PREFIX}${name}`)

/** All of them or none; null: readers pay at the desk only. */
export function readWechatPay(env: Environment, problems: ConfigProblem[]): WechatPayConfig | null {
  const readText = (name: string) => env[`${PREFIX}${name}`]?.trim() ?? ''
  const names = Object.keys(NEEDED) as (keyof typeof NEEDED)[]
  const isSet = names.filter((name) => readText(name) !== '')
  const [first] = isSet
  if (first === undefined) return null
  const missing = names.find((name) => readText(name) === '')
  if (missing !== undefined) {
    problems.push({ code: 'alone', variable: `${PREFIX}${first}`, missing: `${PREFIX}${missing}` })
    return null
  }
  const apiKey = readText('API_KEY')
  if (Buffer.byteLength(apiKey) !== API_KEY_BYTES) {
    const met = { hidden: true, length: apiKey.length } as const
    problems.push({
      code: 'bad-value',
      variable: `${PREFIX}API_KEY`,
      met,
      expected: { kind: 'password', minLength: API_KEY_BYTES },
    })
  }
  for (const name of ['NOTIFY_URL', BASE_URL] as const) {
    const text = readText(name)
    if (text !== '' && !isWebAddress(text)) {
      problems.push({
        code: 'bad-value',
        variable: `${PREFIX}${name}`,
        met: { text },
        expected: { kind: 'web-address' },
      })
    }
  }
  const values = Object.fromEntries(names.map((name) => [NEEDED[name], readText(name)]))
  const baseUrl = (readText(BASE_URL) || HOST).replace(/\/+$/, '')
  return { ...(values as Omit<WechatPayConfig, 'baseUrl'>), baseUrl }
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
}
