import type { ActCommand, Outcome } from './acts.ts'
import { claimReturned, resolveClaim } from './claim-returned.ts'
import { endRepair, offerItem } from './end-repair.ts'
import { freezeLoan, takeBack } from './freeze-loan.ts'
import { loseLoan } from './lose-loan.ts'
import { replaceLoss, settleLoss } from './settle-loss.ts'
import type { TroubleAct } from './trouble-acts.ts'
import type { World } from './world.ts'

/** Acts on losses, damage, claims and disputes. */
export function performTroubleAct(world: World, command: ActCommand & TroubleAct): Outcome {
  switch (command.act) {
    case 'lose':
      return loseLoan(world, command)
    case 'settle-loss':
      return settleLoss(world, command)
    case 'replace':
      return replaceLoss(world, command)
    case 'claim':
      return claimReturned(world, command)
    case 'resolve-claim':
      return resolveClaim(world, command)
    case 'freeze-loan':
    case 'thaw-loan':
      return freezeLoan(world, command)
    case 'take-back':
      return takeBack(world, command)
    case 'end-repair':
      return endRepair(world, command)
    case 'offer-item':
      return offerItem(world, command)
  }
}
