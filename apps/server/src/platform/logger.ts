import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type { Logger } from 'pino'

const SECRETS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'pin',
  'phone',
  'token',
  'secret',
  'wechatCode',
  'bindingTicket',
] as const
/** How many objects deep a secret is still found: `log.info({ request: { body: { pin } } })` is depth 2. */
const REDACTED_DEPTH = 3

/** One JSON object per line; secrets and personal numbers never reach it. */
export function createLogger({ level, destination }: { level: LogLevel; destination?: DestinationStream }): Logger {
  const options = { level, base: null, redact: { paths: redactedPaths(), censor: '[redacted]' } }
  return destination === undefined ? pino(options) : pino(options, destination)
}

function redactedPaths(): string[] {
  const paths = ['err.detail', 'err.where'] // PostgreSQL quotes the row's values there
  for (let depth = 0; depth <= REDACTED_DEPTH; depth += 1) {
    for (const secret of SECRETS) paths.push(`${'*.'.repeat(depth)}["${secret}"]`.replace('.[', '['))
  }
  return paths
}
