import type { ConfigProblem, Expected } from './config-problems.ts'
import type { Language } from './language.ts'

/** One line: the variable, the value met and what would be right. */
export function describeConfigProblem(problem: ConfigProblem, language: Language): string {
  const words = WORDS[language]
  if (problem.code === 'unknown-variable') return words.unknown(problem.variable, problem.nearest)
  if (problem.code === 'alone') return words.alone(problem.variable, problem.missing)
  const { met } = problem
  const shown = 'text' in met ? words.quote(met.text) : words.hidden(met.length)
  return words.bad(problem.variable, shown, words.expected(problem.expected))
}

type Words = {
  quote(text: string): string
  hidden(length: number): string
  bad(variable: string, shown: string, expected: string): string
  unknown(variable: string, nearest: string | null): string
  alone(variable: string, missing: string): string
  expected(expected: Expected): string
}

const WORDS: Record<Language, Words> = {
  en: {
    quote: (text) => `"${text}"`,
    hidden: (length) => `a value of ${length} characters (not shown)`,
    bad: (variable, shown, expected) => `${variable} is ${shown}: give ${expected}.`,
    unknown: (variable, nearest) =>
      nearest === null
        ? `${variable} is not a setting of Wenyuan: remove it.`
        : `${variable} is not a setting of Wenyuan: did you mean ${nearest}?`,
    alone: (variable, missing) => `${variable} is set without ${missing}: set both or neither.`,
    expected: (expected) => {
      switch (expected.kind) {
        case 'port':
          return `a port from 0 to ${expected.max} (0 takes a free one), for example 8080`
        case 'host':
          return 'an address or host name to listen on, for example 127.0.0.1 or 0.0.0.0'
        case 'path':
          return 'a path without NUL characters'
        case 'database-url':
          return 'an address such as postgres://user:password@host:5432/database'
        case 'password':
          return `at least ${expected.minLength} characters`
        case 'one-of':
          return `one of ${expected.words.join(', ')}`
        case 'zone':
          return 'an IANA time zone, for example Asia/Shanghai'
        case 'app-id':
          return 'the app id of the mini-program: letters and digits only'
        case 'app-secret':
          return 'the app secret of the mini-program: letters and digits only'
        case 'web-address':
          return 'an address that begins with https:// or http:// and has no query'
      }
    },
  },
  'zh-CN': {
    quote: (text) => `“${text}”`,
    hidden: (length) => `长 ${length} 个字符的值（不显示）`,
    bad: (variable, shown, expected) => `${variable} 的值是${shown}，应为${expected}。`,
    unknown: (variable, nearest) =>
      nearest === null ? `${variable} 不是文渊的设置，请去掉。` : `${variable} 不是文渊的设置，是否想写 ${nearest}？`,
    alone: (variable, missing) => `只设置了 ${variable}，没有设置 ${missing}：请都设置，或都不设置。`,
    expected: (expected) => {
      switch (expected.kind) {
        case 'port':
          return `0 至 ${expected.max} 的端口号（0 表示任取一个空闲端口），例如 8080`
        case 'host':
          return '要监听的地址或主机名，例如 127.0.0.1 或 0.0.0.0'
        case 'path':
          return '不含 NUL 字符的路径'
        case 'database-url':
          return '形如 postgres://user:password@host:5432/database 的地址'
        case 'password':
          return `至少 ${expected.minLength} 个字符`
        case 'one-of':
          return `以下之一：${expected.words.join('、')}`
        case 'zone':
          return 'IANA 时区名，例如 Asia/Shanghai'
        case 'app-id':
          return '小程序的 AppID，只含字母和数字'
        case 'app-secret':
          return '小程序的 AppSecret，只含字母和数字'
        case 'web-address':
          return '以 https:// 或 http:// 开头、不带查询参数的地址'
      }
    },
  },
}
