import { readConfig } from '@wenyuan/server/platform'
import { describe, expect, test } from 'vitest'

const ordinary = { isRoot: false, cwd: '/srv/library' }

const MINI_PROGRAM = { WENYUAN_WECHAT_APPID: 'wx01', WENYUAN_WECHAT_SECRET: 'hunter2' }

function problemsOf(env: Record<string, string>): string[] {
  const result = readConfig(env, ordinary)
  return result.kind === 'refused' ? result.problems : []
}

const PAY = 'WENYUAN_WECHAT_PAY_'
const MERCHANT = {
  ...{
    [`${PAY}MCHID`]: '19',
    [`${PAY}SERIAL`]: 'A1',
    [`${PAY}KEY_FILE`]: '/etc/m.pem',
    [`${PAY}API_KEY`]: 'k'.repeat(32),
  },
  ...{ [`${PAY}PLATFORM_ID`]: 'PUB_1', [`${PAY}PLATFORM_FILE`]: '/etc/p.pem', [`${PAY}NOTIFY_URL`]: 'https://x/n' },
}

describe('settings', () => {
  test('without any variable the defaults hold', () => {
    expect(readConfig({}, ordinary)).toEqual({
      kind: 'ok',
      config: {
        port: 8080,
        host: '127.0.0.1',
        dataFolder: '/srv/library/data',
        keyFile: '/srv/library/data/master.key',
        database: { kind: 'embedded' },
        adminPassword: null,
        demo: false,
        role: 'all',
        timezone: 'Asia/Shanghai',
        logLevel: 'info',
        wechat: null,
        wechatPay: null,
        photoStore: null,
        language: 'en',
      },
    })
  })

  test('root keeps its data where another user can reach them', () => {
    const result = readConfig({}, { isRoot: true, cwd: '/root' })
    expect(result).toMatchObject({ config: { dataFolder: '/var/lib/wenyuan', keyFile: '/var/lib/wenyuan/master.key' } })
  })

  test('an empty variable is one that is not set', () => {
    expect(readConfig({ PORT: '', WENYUAN_ROLE: ' ' }, ordinary)).toMatchObject({ config: { port: 8080, role: 'all' } })
  })

  test.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ WENYUAN_DATA: 'x' }, { dataFolder: '/srv/library/x' }],
    [{ WENYUAN_KEY_FILE: '/etc/k' }, { keyFile: '/etc/k' }],
    [{ DATABASE_URL: 'postgres://a@b/c' }, { database: { kind: 'external', url: 'postgres://a@b/c' } }],
    [{ WENYUAN_ADMIN_PASSWORD: '12345678' }, { adminPassword: '12345678' }],
    [{ WENYUAN_DEMO: 'Yes' }, { demo: true }],
    [{ WENYUAN_DEMO: '0' }, { demo: false }],
    [{ WENYUAN_ROLE: 'worker' }, { role: 'worker' }],
    [{ WENYUAN_TIMEZONE: 'Asia/Urumqi' }, { timezone: 'Asia/Urumqi' }],
    [{ WENYUAN_LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ ...MINI_PROGRAM }, { wechat: { appid: 'wx01', secret: 'hunter2', baseUrl: 'https://api.weixin.qq.com' } }],
    [
      { ...MINI_PROGRAM, WENYUAN_WECHAT_BASE_URL: 'http://127.0.0.1:9/x/' },
      { wechat: { baseUrl: 'http://127.0.0.1:9/x' } },
    ],
    [
      { ...MERCHANT },
      { wechatPay: { mchid: '19', notifyUrl: 'https://x/n', baseUrl: 'https://api.mch.weixin.qq.com' } },
    ],
    [{ LANG: 'zh_CN.UTF-8' }, { language: 'zh-CN' }],
    [{ WENYUAN_URL: 'http://x', WENYUAN_TOKEN: 'y' }, {}],
  ])('%j is read', (env, config) => {
    expect(readConfig(env, ordinary)).toMatchObject({ kind: 'ok', config })
  })

  test.each([
    [{ PORT: '65536' }, 'PORT is "65536": give a port from 0 to 65535'],
    [{ PORT: '80a' }, 'PORT is "80a"'],
    [{ WENYUAN_WECHAT_PAY_MCHID: '19' }, 'WENYUAN_WECHAT_PAY_SERIAL'],
    [
      { ...MERCHANT, WENYUAN_WECHAT_PAY_API_KEY: 'short' },
      'WENYUAN_WECHAT_PAY_API_KEY is a value of 5 characters (not shown)',
    ],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ HOST: 'a b' }, 'HOST is "a b": give an address'],
    [
      { DATABASE_URL: 'mysql://u:secret@h/d' },
      'DATABASE_URL is a value of 20 characters (not shown): give an address such as postgres://',
    ],
    [{ WENYUAN_ADMIN_PASSWORD: '1234567' }, 'a value of 7 characters (not shown): give at least 8 characters'],
    [{ WENYUAN_DEMO: 'maybe' }, 'WENYUAN_DEMO is "maybe": give one of 1, yes, true, 0, no, false'],
    [{ WENYUAN_ROLE: 'HTTP' }, 'WENYUAN_ROLE is "HTTP": give one of all, http, worker'],
    [{ WENYUAN_TIMEZONE: 'Asia/Peking' }, 'WENYUAN_TIMEZONE is "Asia/Peking": give an IANA time zone'],
    [{ WENYUAN_TIMEZONE: '+08:00' }, 'WENYUAN_TIMEZONE is "+08:00"'],
    [{ WENYUAN_LOG_LEVEL: 'loud' }, 'WENYUAN_LOG_LEVEL is "loud": give one of fatal, error'],
    [{ WENYUAN_WECHAT_APPID: 'wx01' }, 'WENYUAN_WECHAT_APPID is set without WENYUAN_WECHAT_SECRET: set both'],
    [{ WENYUAN_WECHAT_SECRET: 'hunter2' }, 'WENYUAN_WECHAT_SECRET is set without WENYUAN_WECHAT_APPID: set both'],
    [{ ...MINI_PROGRAM, WENYUAN_WECHAT_APPID: 'wx 01' }, 'WENYUAN_WECHAT_APPID is "wx 01": give the app id'],
    [
      { ...MINI_PROGRAM, WENYUAN_WECHAT_SECRET: 'hunter 2' },
      'a value of 8 characters (not shown): give the app secret',
    ],
    [{ ...MINI_PROGRAM, WENYUAN_WECHAT_BASE_URL: 'api.weixin.qq.com' }, 'give an address that begins with https://'],
    [{ WENYUAN_DTA: '/x' }, 'WENYUAN_DTA is not a setting of Wenyuan: did you mean WENYUAN_DATA?'],
    [{ WENYUAN_SOMETHING: '1' }, 'WENYUAN_SOMETHING is not a setting of Wenyuan: remove it'],
    [{ LANG: 'zh_CN.UTF-8', PORT: 'x' }, 'PORT 的值是“x”，应为'],
  ])('%j is refused with what would be right', (env, words) => {
    expect(problemsOf(env)).toEqual([expect.stringContaining(words)])
  })

  test('a secret is not shown in its refusal', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://u:secret@h/d', WENYUAN_ADMIN_PASSWORD: 'hunter2' }).join()).not.toMatch(
      /secret|hunter2/,
    )
  })

  test('all that is wrong is told at once', () => {
    expect(problemsOf({ PORT: 'x', WENYUAN_ROLE: 'x', WENYUAN_X: '1' })).toHaveLength(3)
  })
})
