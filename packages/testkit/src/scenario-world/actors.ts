import { type Actor, PERMISSIONS_OF } from '@wenyuan/domain/access'
import type { ActorRef } from '../scenario/index.ts'
import { type Ground, NOBODY, SCENARIO_ACTOR } from './ground.ts'

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
    case 'patron':
      return { kind: 'reader', patronId: idOfPatron(ground, by.card), actsFor: actedForBy(ground, by.card) }
    case 'staff': {
      const staff = ground.planted.staff.get(by.name)
      if (staff === undefined) throw new Error(`the scenario's reader let an unknown name pass: ${by.name}`)
      return staff
    }
  }
}

function idOfPatron({ planted }: Ground, card: string): string {
  return planted.patronIdOf.get(card) ?? NOBODY
}

/** As the session of this reader would say it today: relations that are not over, and groups that they answer for. */
function actedForBy(ground: Ground, card: string): string[] {
  const { scenario, network, clock, planted } = ground
  const today = network.zone.dateOf(clock.now())
  const cardOf = new Map(scenario.patrons.map((patron) => [patron.name, patron.card]))
  const isThis = (named: string | null) => named !== null && (cardOf.get(named) ?? named) === card
  const wards = scenario.relations
    .filter(({ by, untilOn }) => isThis(by) && (untilOn === null || untilOn >= today))
    .map(({ of }) => planted.patronIdOf.get(cardOf.get(of) ?? of) ?? NOBODY)
  const groups = scenario.patrons
    .filter(({ responsible }) => isThis(responsible))
    .map((group) => planted.patronIdOf.get(group.card) ?? NOBODY)
  return [...wards, ...groups]
}
