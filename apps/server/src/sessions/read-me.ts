import type { MeView } from '@wenyuan/contract'
import { formatInstant } from '@wenyuan/domain/kernel'
import type { Identity } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { permissionsOf } from './session-view.ts'
import { findReaderName } from './sessions-store.ts'

/** Who the token belongs to. */
export async function readMe({ db, zone }: Network, { actor, expiresAt }: Identity): Promise<MeView> {
  const ends = expiresAt === null ? null : formatInstant(expiresAt, zone)
  switch (actor.kind) {
    case 'staff':
      return {
        kind: 'staff',
        expiresAt: ends,
        staff: { id: actor.id, name: actor.name, permissions: permissionsOf(actor) },
      }
    case 'machine':
      return {
        kind: 'machine',
        expiresAt: ends,
        machine: { id: actor.id, name: actor.name, scopes: permissionsOf(actor) },
      }
    case 'reader': {
      const { name = '', card = null, wechat = false } = (await findReaderName(db, actor.patronId)) ?? {}
      return { kind: 'reader', expiresAt: ends, patron: { id: actor.patronId, card: card ?? '', name, wechat } }
    }
    case 'system':
      throw new Error('the system has no token')
  }
}
