import type { Role } from '@wenyuan/domain/access'
import type { BuildOptions } from '../../../src/index.ts'
import { touchDirectory } from '../../../src/network/index.ts'
import { timestamptz } from '../../../src/platform/index.ts'
import { hashSecret } from '../../../src/sessions/index.ts'
import { type Library, type LibraryPlan, plantLibrary, plantPolicy, times } from '../../races/plant-library.ts'
import { openTestApp, type TestAnswer, type TestApp, type TestAsk } from '../test-app.ts'

const PIN = '246810'
const PASSWORD = 'password-of-a-test'
export const DAY_MS = 86_400_000

/** The real application with a small library: branches main and east, readers P1 … P8, titles T1 … T12 of two copies. */
export type Desk = TestApp & {
  readonly library: Library
  /** As admin unless a token is given. */
  post(path: string, body?: unknown, options?: TestAsk): Promise<TestAnswer>
  get(path: string, options?: TestAsk): Promise<TestAnswer>
  patch(path: string, body: unknown, options?: TestAsk): Promise<TestAnswer>
  remove(path: string, options?: TestAsk): Promise<TestAnswer>
  /** A member of staff with a role, everywhere or at one branch; their token. */
  hire(role: Role, branch?: string): Promise<string>
  /** The token of reader P1, P2 … */
  reader(n: number): Promise<string>
  /** Time goes on, and whoever was signed in still is. */
  later(byMs: number): Promise<void>
  /** Policy lines in force from now on. */
  setPolicy(...lines: object[]): Promise<void>
  /** Everything that an act may change, as one text to compare. */
  state(): Promise<string>
  /** The codes of the refusals recorded so far, oldest first. */
  refusals(): Promise<string[]>
}

/** Beside the acts: sessions come and go, refusals and kept answers are looked at for themselves. */
const NOT_STATE = ['refusal', 'idempotency', 'session', 'sign_in_failure', 'proof_attempt', 'event_seal', 'event_head']

export async function openDesk(plan: Partial<LibraryPlan> = {}, options: BuildOptions = {}): Promise<Desk> {
  const app = await openTestApp(options)
  const { db } = app.network
  const pinHash = await hashSecret(PIN)
  const library = await plantLibrary(db, {
    branches: [{ code: 'main' }, { code: 'east' }],
    patrons: times(8, () => ({ pinHash })),
    titles: times(12, () => ({ copies: [{}, { branch: 'east' }] })),
    ...plan,
  })
  await db.transaction(touchDirectory)
  let hired = 0
  let policyAt = app.clock.now()

  return {
    ...app,
    library,
    post: (path, body, options) => app.ask('POST', path, { body, ...options }),
    get: (path, options) => app.ask('GET', path, options),
    patch: (path, body, options) => app.ask('PATCH', path, { body, ...options }),
    remove: (path, options) => app.ask('DELETE', path, options),
    async hire(role, branch) {
      hired += 1
      const username = `${role}-${hired}`
      const roles = [branch === undefined ? { role } : { role, branch }]
      const answer = await app.ask('POST', '/staff', { body: { username, name: username, password: PASSWORD, roles } })
      if (answer.status !== 201) throw new Error(answer.text)
      return app.signIn(username, PASSWORD)
    },
    async reader(n) {
      const answer = await app.ask('POST', '/session/reader', { token: null, body: { card: `P${n}`, pin: PIN } })
      return answer.body.token
    },
    async later(byMs) {
      app.clock.advance(byMs)
      await db.query(null, 'UPDATE session SET expires_at = $1', [timestamptz(app.clock.now() + DAY_MS)])
      app.app.identities.forgetAll()
    },
    async setPolicy(...lines) {
      policyAt += 1
      policyAt = Math.max(app.clock.now(), policyAt)
      app.clock.set(policyAt)
      await plantPolicy(db, lines, policyAt)
      await db.transaction(touchDirectory)
    },
    async state() {
      const { rows } = await db.query<{ tablename: string }>(
        null,
        'SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL($1) ORDER BY tablename',
        [NOT_STATE],
      )
      const sums = rows.map(
        ({ tablename }) =>
          `SELECT '${tablename}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${tablename} t`,
      )
      // Ordered as a whole: parts of a long union are read beside each other.
      return JSON.stringify((await db.query(null, `${sums.join(' UNION ALL ')} ORDER BY name`)).rows)
    },
    async refusals() {
      const { rows } = await db.query<{ codes: string[] }>(null, 'SELECT codes FROM refusal ORDER BY id')
      return rows.map(({ codes }) => codes.join(' '))
    },
  }
}

/** The reason codes of a refusal. */
export function codes(answer: TestAnswer): string[] {
  const reasons: { code: string }[] = answer.body.reasons ?? answer.body.findings ?? []
  return reasons.map(({ code }) => code)
}
