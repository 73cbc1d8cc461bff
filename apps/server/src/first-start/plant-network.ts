import type { Actor } from '@wenyuan/domain/access'
import { insertBranchRow } from '../branches/index.ts'
import { appendEvents, type EventDraft } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { DEFAULT_NAME, lockSettings, upsertTypes, writeSettings } from '../settings/index.ts'
import { createStaff, makePassword } from '../staff/index.ts'
import { insertFirstPolicy } from './first-policy.ts'

export const ADMIN_USERNAME = 'admin'
const ADMIN_NAME = '系统管理员'
const SETUP: Actor = { kind: 'system', name: 'first-start' }

const FIRST_BRANCH = { code: 'main', name: '总馆', kind: 'library', location: null, calendar: {} } as const
const PATRON_TYPES = [
  { code: 'student', name: '学生' },
  { code: 'graduate', name: '研究生' },
  { code: 'teacher', name: '教师' },
  { code: 'adult', name: '成人读者' },
  { code: 'child', name: '少儿读者' },
]
const ITEM_TYPES = [{ code: 'book', name: '图书' }]

export type FirstStart =
  /** `madePassword`: the admin's, made here and to be told once; null where one was given. */
  { kind: 'planted'; madePassword: string | null } | { kind: 'there-already' }

/**
 * Makes an empty database a network that can be worked with; does nothing to one that is there. `demo`: it is to be the
 * demonstration library, which is planted afterwards and perhaps only at the next start.
 */
export function plantNetwork(
  network: Network,
  { adminPassword, demo = false }: { adminPassword: string | null; demo?: boolean },
): Promise<FirstStart> {
  return network.db.transaction(async (tx) => {
    // Another server that starts at the same moment waits here and then finds the work done.
    const stored = await lockSettings(tx)
    if (stored.createdAt !== undefined) return { kind: 'there-already' }
    const password = adminPassword ?? makePassword()
    await plant(tx, network, password)
    if (demo) await writeSettings(tx, { demo: 'wanted' })
    return { kind: 'planted', madePassword: adminPassword === null ? password : null }
  })
}

async function plant(tx: Tx, network: Network, adminPassword: string): Promise<void> {
  const at = network.clock.now()
  await writeSettings(tx, { createdAt: at, name: DEFAULT_NAME, settingsVersion: 1 })
  await insertBranchRow(tx, FIRST_BRANCH)
  await upsertTypes(tx, 'patron_type', PATRON_TYPES)
  await upsertTypes(tx, 'item_type', ITEM_TYPES)
  const policy = await insertFirstPolicy(tx, { actor: SETUP, at })
  await touchDirectory(tx)
  const drafts: EventDraft[] = [
    { kind: 'network.created', actor: SETUP, data: { name: DEFAULT_NAME, timezone: network.zone.id } },
    { kind: 'branch.created', actor: SETUP, subject: `branch:${FIRST_BRANCH.code}`, data: FIRST_BRANCH },
    ...PATRON_TYPES.map((type) => typeEvent('patron_type', type)),
    ...ITEM_TYPES.map((type) => typeEvent('item_type', type)),
    { kind: 'policy.activated', actor: SETUP, subject: `policy:${policy.version}`, data: policy },
  ]
  await appendEvents(tx, network.recorder, at, drafts)
  const roles = [{ role: 'admin' as const }]
  const body = { username: ADMIN_USERNAME, name: ADMIN_NAME, roles, password: adminPassword }
  const admin = await createStaff(tx, network, SETUP, body)
  if (admin.kind !== 'created') throw new Error(`the first account could not be made: ${admin.kind}`)
}

function typeEvent(table: 'patron_type' | 'item_type', type: { code: string; name: string }): EventDraft {
  const subject = `${table.replace('_', '-')}:${type.code}`
  return { kind: 'type.changed', actor: SETUP, subject, data: { table, ...type } }
}
