import { pino } from 'pino'
import { createLogger, type Logger, type LogLevel } from '../platform/index.ts'

const STANDARD_OUTPUT = 1
/** Lines are written together: a write for each would cost as much as a fifth of the request it tells of. */
const WRITE_AT_BYTES = 8_192
const WRITE_AFTER_MS = 200

/** The log on standard output, at most a moment behind; whole when the program ends, however it ends by itself. */
export function openLog(level: LogLevel): Logger {
  const output = pino.destination({ dest: STANDARD_OUTPUT, minLength: WRITE_AT_BYTES, sync: true })
  setInterval(() => output.flush(), WRITE_AFTER_MS).unref()
  process.on('exit', () => output.flushSync())
  return createLogger({ level, destination: output })
}
