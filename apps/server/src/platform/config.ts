import path from 'node:path'
import type { PhotoStoreConfig } from './config-photo-store.ts'
import { type ConfigProblem, unknownVariables } from './config-problems.ts'
import { readSettings, type Settings } from './config-settings.ts'
import type { WechatPayConfig } from './config-wechat-pay.ts'
import { describeConfigProblem } from './config-words.ts'
import { type Language, languageOf } from './language.ts'

export const ROLES = ['all', 'http', 'worker'] as const
export type Role = (typeof ROLES)[number]

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export type Config = {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataFolder: string
  /** Absolute. */
  readonly keyFile: string
  readonly database: { readonly kind: 'embedded' } | { readonly kind: 'external'; readonly url: string }
  readonly adminPassword: string | null
  readonly demo: boolean
  readonly role: Role
  /** IANA zone. */
  readonly timezone: string
  readonly logLevel: LogLevel
  /** The mini-program whose sign-in is taken; null: none. */
  readonly wechat: { readonly appid: string; readonly secret: string; readonly baseUrl: string } | null
  /** Where readers pay from their phones; null: at the desk only. */
  readonly wechatPay: WechatPayConfig | null
  /** Where pictures are kept; null: in the data folder. */
  readonly photoStore: PhotoStoreConfig | null
  /** For what the program says to whoever runs it. */
  readonly language: Language
}

export type Environment = Readonly<Record<string, string | undefined>>

export type ConfigResult = { kind: 'ok'; config: Config } | { kind: 'refused'; problems: string[] }

const DATA_FOLDER_OF_ROOT = '/var/lib/wenyuan'

/** Reads the settings; every bad one is named at once, with what would be right. An empty variable is one not set. */
export function readConfig(env: Environment, { isRoot, cwd }: { isRoot: boolean; cwd: string }): ConfigResult {
  const language = languageOf(env)
  const problems: ConfigProblem[] = unknownVariables(env)
  const settings: Settings = readSettings(env, problems)
  if (problems.length > 0) {
    return { kind: 'refused', problems: problems.map((problem) => describeConfigProblem(problem, language)) }
  }
  const { dataFolder, keyFile, databaseUrl, ...asRead } = settings
  const folder = path.resolve(cwd, dataFolder ?? (isRoot ? DATA_FOLDER_OF_ROOT : 'data'))
  return {
    kind: 'ok',
    config: {
      ...asRead,
      dataFolder: folder,
      keyFile: keyFile === null ? path.join(folder, 'master.key') : path.resolve(cwd, keyFile),
      database: databaseUrl === null ? { kind: 'embedded' } : { kind: 'external', url: databaseUrl },
      language,
    },
  }
}
