import { isZoneId } from '@wenyuan/domain/kernel'
import { type Config, type Environment, LOG_LEVELS, ROLES } from './config.ts'
import { readPhotoStore } from './config-photo-store.ts'
import type { ConfigProblem, Expected } from './config-problems.ts'
import { readWechatPay } from './config-wechat-pay.ts'

const PASSWORD_MIN_LENGTH = 8
const PORT_MAX = 65_535
const DEFAULT_PORT = 8080
const WECHAT_APPID = 'WENYUAN_WECHAT_APPID'
const WECHAT_SECRET = 'WENYUAN_WECHAT_SECRET'
const WECHAT_HOST = 'https://api.weixin.qq.com'

export type Settings = Pick<Config, 'port' | 'host' | 'adminPassword' | 'demo' | 'role' | 'timezone' | 'logLevel'> & {
  dataFolder: string | null
  keyFile: string | null
  databaseUrl: string | null
  wechat: Config['wechat']
  wechatPay: Config['wechatPay']
  photoStore: Config['photoStore']
}

type Parsed<T> = { value: T } | { expected: Expected; secret?: true }

/** Reads each variable by its own rule; what is wrong is added to `problems` and its default returned. */
export function readSettings(env: Environment, problems: ConfigProblem[]): Settings {
  function read<T, D>(variable: string, absent: D, parse: (text: string) => Parsed<T>): T | D {
    const text = env[variable]?.trim() ?? ''
    if (text === '') return absent
    const parsed = parse(text)
    if ('value' in parsed) return parsed.value
    const met = parsed.secret ? { hidden: true as const, length: text.length } : { text }
    problems.push({ code: 'bad-value', variable, met, expected: parsed.expected })
    return absent
  }
  return {
    port: read('PORT', DEFAULT_PORT, parsePort),
    host: read('HOST', '127.0.0.1', parseHost),
    dataFolder: read('WENYUAN_DATA', null, parsePath),
    keyFile: read('WENYUAN_KEY_FILE', null, parsePath),
    databaseUrl: read('DATABASE_URL', null, parseDatabaseUrl),
    adminPassword: read('WENYUAN_ADMIN_PASSWORD', null, parsePassword),
    demo: read('WENYUAN_DEMO', false, parseYesNo),
    role: read('WENYUAN_ROLE', 'all', oneOf(ROLES)),
    timezone: read('WENYUAN_TIMEZONE', 'Asia/Shanghai', parseZone),
    logLevel: read('WENYUAN_LOG_LEVEL', 'info', oneOf(LOG_LEVELS)),
    wechat: readWechat(),
    wechatPay: readWechatPay(env, problems),
    photoStore: readPhotoStore(env, problems),
  }

  function readWechat(): Config['wechat'] {
    const appid = read(WECHAT_APPID, null, parseAppId)
    const secret = read(WECHAT_SECRET, null, parseAppSecret)
    const baseUrl = read('WENYUAN_WECHAT_BASE_URL', WECHAT_HOST, parseWebAddress)
    const isSet = (variable: string) => (env[variable]?.trim() ?? '') !== ''
    for (const [variable, missing] of [
      [WECHAT_APPID, WECHAT_SECRET],
      [WECHAT_SECRET, WECHAT_APPID],
    ] as const) {
      if (isSet(variable) && !isSet(missing)) problems.push({ code: 'alone', variable, missing })
    }
    return appid === null || secret === null ? null : { appid, secret, baseUrl }
  }
}

function parsePort(text: string): Parsed<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= PORT_MAX ? { value: port } : { expected: { kind: 'port', max: PORT_MAX } }
}

function parseHost(text: string): Parsed<string> {
  return /^[\w.:%-]+$/.test(text) ? { value: text } : { expected: { kind: 'host' } }
}

function parsePath(text: string): Parsed<string> {
  return text.includes('\0') ? { expected: { kind: 'path' } } : { value: text }
}

function parseDatabaseUrl(text: string): Parsed<string> {
  const url = URL.parse(text)
  const isOurs = url !== null && (url.protocol === 'postgres:' || url.protocol === 'postgresql:')
  // The address may hold a password: it is never shown.
  return isOurs ? { value: text } : { expected: { kind: 'database-url' }, secret: true }
}

function parsePassword(text: string): Parsed<string> {
  if (text.length >= PASSWORD_MIN_LENGTH) return { value: text }
  return { expected: { kind: 'password', minLength: PASSWORD_MIN_LENGTH }, secret: true }
}

function parseAppId(text: string): Parsed<string> {
  return /^[A-Za-z0-9]{1,64}$/.test(text) ? { value: text } : { expected: { kind: 'app-id' } }
}

function parseAppSecret(text: string): Parsed<string> {
  if (/^[A-Za-z0-9]{1,128}$/.test(text)) return { value: text }
  return { expected: { kind: 'app-secret' }, secret: true }
}

function parseWebAddress(text: string): Parsed<string> {
  const url = URL.parse(text)
  const isOurs = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  return isOurs ? { value: text.replace(/\/+$/, '') } : { expected: { kind: 'web-address' } }
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['yes', true],
  ['true', true],
  ['0', false],
  ['no', false],
  ['false', false],
])

function parseYesNo(text: string): Parsed<boolean> {
  const value = YES_NO.get(text.toLowerCase())
  return value === undefined ? { expected: { kind: 'one-of', words: [...YES_NO.keys()] } } : { value }
}

function oneOf<T extends string>(words: readonly T[]): (text: string) => Parsed<T> {
  return (text) => {
    const value = words.find((word) => word === text)
    return value === undefined ? { expected: { kind: 'one-of', words } } : { value }
  }
}

function parseZone(text: string): Parsed<string> {
  // `Intl` also takes offsets such as +08:00, which know no change of clocks.
  return /^[A-Za-z]/.test(text) && isZoneId(text) ? { value: text } : { expected: { kind: 'zone' } }
}
