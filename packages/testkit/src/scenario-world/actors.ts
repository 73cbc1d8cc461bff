import { type Actor, PERMISSIONS_OF } from '@wenyuan/domain/access'
import type { ActorRef } from '../scenario/index.ts'
import { type Ground, SCENARIO_ACTOR } from './ground.ts'

/** Machines at the desk's side: what the desk may do, everywhere. */
const MACHINE_IDS = { kiosk: '1', sip: '2' } as const

/** `patronId`: whom `by: reader` means in this act. */
export function actorOf(ground: Ground, by: ActorRef, patronId: string): Actor {
  switch (by.kind) {
    case 'everyone':
      return SCENARIO_ACTOR
    case 'reader':
      return { kind: 'reader', patronId }
    case 'kiosk':
    case 'sip': {
      const grants = PERMISSIONS_OF.desk.map((permission) => ({ permission, branch: '*' }))
      return { kind: 'machine', id: MACHINE_IDS[by.kind], name: by.kind, grants }
    }
    case 'staff': {
      const staff = ground.planted.staff.get(by.name)
      if (staff === undefined) throw new Error(`the scenario's reader let an unknown name pass: ${by.name}`)
      return staff
    }
  }
}
