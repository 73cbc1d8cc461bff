import type { Environment } from './config.ts'
import { PHOTO_STORE_REGION, PHOTO_STORE_VARIABLES } from './config-photo-store.ts'
import { WECHAT_PAY_VARIABLES } from './config-wechat-pay.ts'

/** What would have been right. */
export type Expected =
  | { kind: 'port'; max: number }
  | { kind: 'host' }
  | { kind: 'path' }
  | { kind: 'database-url' }
  | { kind: 'password'; minLength: number }
  | { kind: 'one-of'; words: readonly string[] }
  | { kind: 'zone' }
  | { kind: 'app-id' }
  | { kind: 'app-secret' }
  | { kind: 'web-address' }

export type ConfigProblem =
  | {
      code: 'bad-value'
      variable: string
      met: { text: string } | { hidden: true; length: number }
      expected: Expected
    }
  /** Makes no sense without the other. */
  | { code: 'alone'; variable: string; missing: string }
  | { code: 'unknown-variable'; variable: string; nearest: string | null }

const PREFIX = 'WENYUAN_'
const SETTINGS = [
  'DATA',
  'KEY_FILE',
  'ADMIN_PASSWORD',
  'DEMO',
  'ROLE',
  'TIMEZONE',
  'LOG_LEVEL',
  'WECHAT_APPID',
  'WECHAT_SECRET',
  'WECHAT_BASE_URL',
]
  .map((s) => PREFIX + s)
  .concat(WECHAT_PAY_VARIABLES)
  .concat(PHOTO_STORE_VARIABLES, PHOTO_STORE_REGION)
// Not the server's, but rightly in its environment: the command line's and the test suite's.
const OTHERS = ['URL', 'TOKEN', 'TEST_DATABASE_URL', 'TEST_FOLDER'].map((s) => PREFIX + s)

/** A variable that begins as ours do and is not one of ours is a slip that would otherwise pass unseen. */
export function unknownVariables(env: Environment): ConfigProblem[] {
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !SETTINGS.includes(name) && !OTHERS.includes(name))
    .sort()
    .map((variable) => ({ code: 'unknown-variable', variable, nearest: nearestTo(variable) }))
}

/** So many letters wrong, missing or too many are still taken for a slip. */
const SLIP_LIMIT = 4

function nearestTo(variable: string): string | null {
  const [nearest] = SETTINGS.map((name) => ({ name, slips: slipsBetween(name, variable) })).sort(
    (a, b) => a.slips - b.slips,
  )
  return nearest !== undefined && nearest.slips <= SLIP_LIMIT ? nearest.name : null
}

/** Levenshtein's distance. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
