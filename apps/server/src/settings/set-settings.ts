import type { SettingsBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import { lockSettings, type Stored, writeSettings } from './settings-store.ts'
import { versionOf } from './settings-view.ts'

export type SetSettingsResult =
  | { kind: 'set'; stored: Stored }
  | { kind: 'forbidden' }
  | { kind: 'stale' }
  /** The zone is a setting of the program (WENYUAN_TIMEZONE): days that are stored already can't change under it. */
  | { kind: 'timezone-fixed'; timezone: string }

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
