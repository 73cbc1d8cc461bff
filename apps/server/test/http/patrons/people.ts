import type { Role } from '@wenyuan/domain/access'
import { openTestApp, type TestAnswer, type TestApp, type TestAsk } from '../test-app.ts'

export const PIN = '246810'
const PASSWORD = 'password-of-a-test'

export type Person = { readonly id: string; readonly card: string; readonly token: string }

/** A planted network with a second branch, a member of staff of each role, and two readers, all signed in. */
export type Library = TestApp & {
  readonly tokens: Readonly<Record<Role, string>>
  readonly ann: Person
  readonly bob: Person
  /** As one of the roles; `reader` is Ann. */
  as(role: Role, method: string, path: string, options?: TestAsk): Promise<TestAnswer>
  /** Staff with a role at one branch only. */
  hire(username: string, role: Role, branch: string): Promise<string>
  register(card: string, more?: object): Promise<Person>
  /** What the record holds since the start, oldest first. */
  events(
    kind: string,
  ): Promise<{ actor: string; patron: string | null; subject: string | null; data: Record<string, unknown> }[]>
}

export async function openLibrary(options: Parameters<typeof openTestApp>[0] = {}): Promise<Library> {
  const app = await openTestApp(options)
  const good = async (answer: Promise<TestAnswer>) => {
    const { status, body, text } = await answer
    if (status >= 300) throw new Error(`${status}: ${text}`)
    return body
  }
  await good(app.ask('POST', '/branches', { body: { code: 'east', name: '东馆' } }))

  async function hire(username: string, role: Role, branch?: string): Promise<string> {
    const roles = [branch === undefined ? { role } : { role, branch }]
    await good(app.ask('POST', '/staff', { body: { username, name: username, password: PASSWORD, roles } }))
    return app.signIn(username, PASSWORD)
  }
  async function register(card: string, more: object = {}): Promise<Person> {
    const body = { card, name: card, type: 'student', branch: 'main', expires: '2027-06-30', pin: PIN, ...more }
    const { id } = await good(app.ask('POST', '/patrons', { body }))
    const session = await good(app.ask('POST', '/session/reader', { token: null, body: { card, pin: PIN } }))
    return { id, card, token: session.token }
  }
  const ann = await register('R1', { name: '安小红', phone: '138 0000 1234', born: '2001-02-03' })
  const bob = await register('R2', { name: 'Bob_100%', type: 'teacher', branch: 'east' })
  const tokens = {
    admin: app.adminToken,
    head: await hire('head', 'head'),
    desk: await hire('desk', 'desk'),
    cataloguer: await hire('cataloguer', 'cataloguer'),
    auditor: await hire('auditor', 'auditor'),
    reader: ann.token,
  }
  return {
    ...app,
    tokens,
    ann,
    bob,
    as: (role, method, path, options = {}) => app.ask(method, path, { ...options, token: tokens[role] }),
    hire,
    register,
    async events(kind) {
      const sql = `SELECT body FROM event WHERE kind = $1 ORDER BY id`
      const { rows } = await app.network.db.query<{ body: never }>(null, sql, [kind])
      return rows.map((row) => row.body)
    },
  }
}

/** The roles, of all six, that are not turned away with 403. */
export async function rolesAdmitted(library: Library, method: string, path: string, body?: unknown): Promise<Role[]> {
  const admitted: Role[] = []
  for (const role of Object.keys(library.tokens) as Role[]) {
    const { status } = await library.as(role, method, path, body === undefined ? {} : { body })
    if (status === 500) throw new Error(`500 for ${role}`)
    if (status !== 403) admitted.push(role)
  }
  return admitted
}
