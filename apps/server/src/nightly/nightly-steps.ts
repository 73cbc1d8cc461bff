import { nightlySteps } from '@wenyuan/contract'
import {
  type ActContext,
  countHotTitles,
  declareLost,
  endHoldRequests,
  expireHolds,
  remindOfHolds,
  renewLoansAutomatically,
  takeCreditForLateness,
} from '../circulation/index.ts'
import { finishClosures } from '../closures/index.ts'
import { endBlocks, markOverdueLoans, remindDueSoon } from '../overdue/index.ts'
import { loseOverdueTransits } from '../transits/index.ts'
import { learnWaits } from '../waits/index.ts'

/** One part of the night's work; each is safe to repeat and to stop in the middle (docs/operations/jobs.md). */
export type NightlyStep = {
  readonly name: NightlyStepName
  /** Gives how many things it changed. */
  run(context: ActContext): Promise<number>
}

/**
 * The order is fixed: what a step frees, books or ends is there for the ones after it. A copy that a late hold gives
 * back can serve the next reader before that reader's own request ends; a loan that renews itself is not overdue; one
 * that is overdue long enough is lost; only what is left is reminded of.
 */
export const NIGHTLY_STEP_NAMES = nightlySteps
export type NightlyStepName = (typeof NIGHTLY_STEP_NAMES)[number]

const RUNS: Readonly<Partial<Record<NightlyStepName, NightlyStep['run']>>> = {
  'holds-expire': expireHolds,
  'hold-requests-end': endHoldRequests,
  // What a closure has left unmoved is moved before anything is called late.
  'mark-overdue': async (context) => (await finishClosures(context)) + (await markOverdueLoans(context)),
  'declare-lost': declareLost,
  'lose-transits': loseOverdueTransits,
  'end-blocks': endBlocks,
  credit: takeCreditForLateness,
  'remind-due': remindDueSoon,
  'renew-automatically': renewLoansAutomatically,
  'hot-titles': countHotTitles,
  'remind-holds': remindOfHolds,
  'learn-waits': ({ network }) => learnWaits(network),
}

/** A capability's step is added to `RUNS` and nowhere else. */
export const NIGHTLY_STEPS: readonly NightlyStep[] = NIGHTLY_STEP_NAMES.flatMap((name) => {
  const run = RUNS[name]
  return run === undefined ? [] : [{ name, run }]
})
