import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWechatLogin, type WechatOptions, type WechatTrouble } from '../../../src/wechat/index.ts'
import { APPID, SECRET, startWechatStandIn, type WechatStandIn } from './wechat-stand-in.ts'

let wechat: WechatStandIn
beforeAll(async () => {
  wechat = await startWechatStandIn()
})
afterAll(() => wechat.close())

function client(options: Partial<WechatOptions> = {}) {
  const troubles: WechatTrouble[] = []
  const login = createWechatLogin({
    appid: APPID,
    secret: SECRET,
    baseUrl: wechat.baseUrl,
    onTrouble: (trouble) => troubles.push(trouble),
    busyWaitMs: 1,
    ...options,
  })
  return { login, troubles }
}

test('an account comes with its openid, and with a unionid where there is one; nothing else is read', async () => {
  const { login } = client()
  expect(await login.whoIs(wechat.login('o-1'))).toEqual({ kind: 'account', openid: 'o-1', unionid: null })
  expect(await login.whoIs(wechat.login('o-1', 'u-1'))).toEqual({ kind: 'account', openid: 'o-1', unionid: 'u-1' })
})

test.each([
  [{ appid: 'wxanother' }, 40013],
  [{ secret: 'anothersecret' }, 40125],
])('with %j the trouble is told by its number', async (options, errcode) => {
  const { login, troubles } = client(options)
  expect(await login.whoIs(wechat.login('o-1'))).toEqual({ kind: 'misconfigured' })
  expect(troubles).toEqual([{ what: 'misconfigured', errcode }])
})

test('a server that is not there, or not WeChat’s, is told without the address, which holds the secret', async () => {
  const closed = await startWechatStandIn()
  await closed.close()
  for (const baseUrl of [closed.baseUrl, `${wechat.baseUrl}/elsewhere`]) {
    const { login, troubles } = client({ baseUrl })
    expect(await login.whoIs('x')).toEqual({ kind: 'away' })
    expect(troubles).toMatchObject([{ what: 'away', error: expect.any(String) }])
    expect(JSON.stringify(troubles)).not.toContain(SECRET)
  }
})

test('a code is sent as it is, whatever stands in it', async () => {
  const before = wechat.asked()
  expect(await client().login.whoIs('a&appid=b#c 微信')).toEqual({ kind: 'code-refused' })
  expect(wechat.asked()).toBe(before + 1)
})
