const RETRYABLE = new Set(['40001', '40P01']) // serialization_failure, deadlock_detected

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300', // too_many_connections
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now: starting up or shutting down
])

// node-postgres gives these no code.
const AWAY_MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
]

const BUSY = new Set(['55P03', '57014']) // lock_not_available, query_canceled (statement_timeout)

/** The database can't be reached or is going away: what was asked may be asked again later (503). */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== null && (AWAY.has(code) || code.startsWith('08'))) return true
  // The socket file is gone; any other ENOENT is some other file's.
  if (code === 'ENOENT') return error instanceof Error && 'syscall' in error && error.syscall === 'connect'
  return error instanceof Error && AWAY_MESSAGES.some((words) => error.message.startsWith(words))
}

/** The database answered, but a statement waited too long for a lock or ran too long. */
export function isDatabaseBusy(error: unknown): boolean {
  return BUSY.has(codeOf(error) ?? '')
}

/** Two transactions were in each other's way: the same work, done again, can succeed. */
export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(codeOf(error) ?? '')
}

/** The SQLSTATE or system error code, else null. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
