import { actOnClosure } from './act-on-closure.ts'
import type { ActCommand, Outcome } from './acts.ts'
import { cancelHold, changeHold, endHoldRequest, expireHold } from './change-hold.ts'
import { checkOutBatch, checkOutItem } from './check-out-item.ts'
import { endTransit } from './end-transit.ts'
import { enterPastLoan } from './enter-past-loan.ts'
import { passTurn } from './pass-turn.ts'
import { performTroubleAct } from './perform-trouble-act.ts'
import { placeHold } from './place-hold.ts'
import { renewAutomatically } from './renew-automatically.ts'
import { renewAll, renewLoan } from './renew-loan.ts'
import { returnItem } from './return-item.ts'
import { takeLateness } from './take-lateness.ts'
import { undoLoan, undoReturn } from './undo-act.ts'
import { undoRenewal } from './undo-renewal.ts'
import type { World } from './world.ts'

/** Decides and does one command on the facts as they stand; what it changes is in the world. */
export function perform(world: World, command: ActCommand): Outcome {
  switch (command.act) {
    case 'checkout':
      return checkOutItem(world, command)
    case 'checkout-batch':
      return checkOutBatch(world, command)
    case 'past-loan':
      return enterPastLoan(world, command)
    case 'return':
      return returnItem(world, command)
    case 'renew':
      return renewLoan(world, command)
    case 'renew-all':
      return renewAll(world, command)
    case 'hold':
      return placeHold(world, command)
    case 'cancel-hold':
      return cancelHold(world, command)
    case 'change-hold':
      return changeHold(world, command)
    case 'expire-hold':
      return expireHold(world, command)
    case 'end-hold-request':
      return endHoldRequest(world, command)
    case 'pass-turn':
      return passTurn(world, command)
    case 'abort-transit':
    case 'lose-transit':
      return endTransit(world, command)
    case 'take-lateness':
      return takeLateness(world, command)
    case 'undo-loan':
      return undoLoan(world, command)
    case 'renew-automatically':
      return renewAutomatically(world, command)
    case 'undo-renewal':
      return undoRenewal(world, command)
    case 'shift-loan':
    case 'shift-hold':
    case 'put-back-loan':
    case 'put-back-hold':
      return actOnClosure(world, command)
    case 'undo-return':
      return undoReturn(world, command)
    default:
      return performTroubleAct(world, command)
  }
}
