import type { SettingsBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import { type Directory, type Network, touchDirectory } from '../network/index.ts'
import { lockSettings, type Stored, writeSettings } from './settings-store.ts'
import { versionOf } from './settings-view.ts'

export type SetSettingsResult =
  | { kind: 'set'; stored: Stored }
  | { kind: 'forbidden' }
  | { kind: 'stale' }
  /** The zone is a setting of the program (WENYUAN_TIMEZONE): days that are stored already can't change under it. */
  | { kind: 'timezone-fixed'; timezone: string }
  | { kind: 'unknown'; path: string; expected: string }

/** More codes than this are no help to anyone. */
const MAX_KNOWN_TOLD = 50

/** Settings hold for all branches, so changing one takes the permission everywhere. */
export function setSettings(
  network: Network,
  actor: Actor,
  { body, ifMatch }: { body: SettingsBody; ifMatch: number | null },
): Promise<SetSettingsResult> {
  return network.db.transaction(async (tx) => {
    if (!isAllowed(actor, 'setting.write', '*')) return { kind: 'forbidden' }
    const stored = await lockSettings(tx)
    const version = versionOf(stored)
    if (ifMatch !== null && ifMatch !== version) return { kind: 'stale' }
    const { timezone, ...given } = body
    if (timezone !== undefined && timezone !== network.zone.id) {
      return { kind: 'timezone-fixed', timezone: network.zone.id }
    }
    const unknown = findUnknown(await network.directory.current(tx), given.selfRegistration)
    if (unknown !== null) return unknown
    const changed = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Stored
    const next = { ...changed, settingsVersion: version + 1 }
    await writeSettings(tx, next)
    await touchDirectory(tx)
    await appendEvents(tx, network.recorder, network.clock.now(), [
      { kind: 'setting.changed', actor, subject: 'settings', data: { ...changed } },
    ])
    return { kind: 'set', stored: { ...stored, ...next } }
  })
}

/** Readers can be registered only as a type and at a branch that are there. */
function findUnknown(
  { patronTypes, branches }: Directory,
  rule: SettingsBody['selfRegistration'],
): Extract<SetSettingsResult, { kind: 'unknown' }> | null {
  if (rule === undefined || rule === null) return null
  const unknown = (field: string, known: Iterable<string>) =>
    ({
      kind: 'unknown',
      path: `selfRegistration.${field}`,
      expected: [...known].slice(0, MAX_KNOWN_TOLD).join(', '),
    }) as const
  if (!patronTypes.has(rule.type)) return unknown('type', patronTypes)
  return branches.has(rule.branch) ? null : unknown('branch', branches.keys())
}
