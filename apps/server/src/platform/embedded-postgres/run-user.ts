import { readFileSync, statSync } from 'node:fs'
import type { StartProblem } from './problems.ts'

/** The user as whom PostgreSQL runs when we are root: it refuses to run as root. */
export type RunUser = { readonly name: string; readonly uid: number; readonly gid: number }

export type RunUserResult =
  | { kind: 'self' }
  | { kind: 'other'; user: RunUser }
  | { kind: 'refused'; problem: StartProblem }

const PREFERRED = ['postgres', 'nobody', 'daemon', 'www-data']

/** An existing cluster decides: PostgreSQL runs as its owner. A new one goes to the best user there is. */
export function chooseRunUser(cluster: string): RunUserResult {
  if (process.getuid?.() !== 0) return { kind: 'self' }
  const users = readUsers(readFileSync('/etc/passwd', 'utf8'))
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (found !== undefined) {
    const owner = users.find(({ uid }) => uid === found.uid)
    if (owner === undefined) return refused({ code: 'owner-unknown', folder: cluster, uid: found.uid })
    return { kind: 'other', user: { ...owner, gid: found.gid } }
  }
  const user =
    PREFERRED.map((name) => users.find((one) => one.name === name)).find((one) => one !== undefined) ?? users[0]
  return user === undefined ? refused({ code: 'no-user' }) : { kind: 'other', user }
}

/** All users of a passwd file but root and its likes. */
export function readUsers(passwd: string): RunUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && uid > 0 && gid > 0)
}

/** What `spawn` must be given to run as that user, and with nothing of our environment: PG* variables would change it. */
export function spawnAs(user: RunUser | null): {
  uid?: number
  gid?: number
  cwd: string
  env: Record<string, string>
} {
  const common = { cwd: '/', env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '/usr/bin:/bin' } }
  return user === null ? common : { ...common, uid: user.uid, gid: user.gid }
}

function refused(problem: StartProblem): RunUserResult {
  return { kind: 'refused', problem }
}
