import { type Client, createClient } from '@wenyuan/api-client'
import type { Problem } from '@wenyuan/contract'
import { problemPrefix } from '@wenyuan/contract/paths'
import type { Io } from './command.ts'
import { say } from './say.ts'

const DEFAULT_URL = 'http://127.0.0.1:8080'

/** The library that is live: asked over HTTP, with the rights of the token. */
export function openClient({ env, language }: Io): Client {
  const token = env['WENYUAN_TOKEN']
  return createClient({ baseUrl: urlOf(env), language, ...(token === undefined || token === '' ? {} : { token }) })
}

function urlOf(env: Io['env']): string {
  return env['WENYUAN_URL'] || DEFAULT_URL
}

/** What the server answered instead, in its own words; for what it can't say itself, ours. */
export function sayProblem(problem: Problem, { language, env }: Io): string {
  const url = urlOf(env)
  switch (problem.type) {
    case `${problemPrefix}unreachable`:
      return say(language, {
        'zh-CN': `无法连接 ${url}。请先启动服务（npm start），或用 WENYUAN_URL 指定地址`,
        en: `nothing answers at ${url}: start the server (npm start), or name another with WENYUAN_URL`,
      })
    case `${problemPrefix}timed-out`:
      return say(language, { 'zh-CN': `${url} 未在时限内答复`, en: `${url} took too long to answer` })
    case `${problemPrefix}unreadable`:
      return say(language, { 'zh-CN': `${url} 的答复无法读取`, en: `the answer of ${url} can't be read` })
    case `${problemPrefix}unauthenticated`:
      return say(language, {
        'zh-CN': '需要登录：请将访问令牌放入 WENYUAN_TOKEN',
        en: 'not signed in: put an access token into WENYUAN_TOKEN',
      })
    default:
      return [problem.detail ?? problem.title, ...reasonsOf(problem), ...faultsOf(problem)].join('\n  ')
  }
}

function reasonsOf({ reasons = [] }: Problem): string[] {
  return reasons.map(({ code, message }) => (message === '' ? code : `${code}: ${message}`))
}

function faultsOf({ errors = [] }: Problem): string[] {
  return errors.map(({ path, message, expected }) => [path, message, expected].filter(Boolean).join(': '))
}
