import { runNightly } from '@wenyuan/server/nightly'
import type { ScenarioWorld } from '../scenario/index.ts'
import { correct, pay, waive } from './account-acts.ts'
import { closeAfterwards } from './close-afterwards.ts'
import { dispute, settleDispute } from './dispute-acts.ts'
import type { Ground } from './ground.ts'
import { cancelHold, extendHold, moveHold, placeHold, suspendHold } from './hold-acts.ts'
import { checkOut, renew, returnItems } from './loan-acts.ts'
import { markRecords, noticesSince } from './records.ts'
import { showHold, showItem, showLoan, showPatron } from './show.ts'
import { activatePolicy, liftAllBlocks, placeOneBlock } from './standing-acts.ts'
import { claimReturned, replaceLost, reportLost, resolveClaim } from './trouble-acts.ts'

/** The scenario's library over the real use cases. */
export function scenarioWorld(ground: Ground, close: () => Promise<void>): ScenarioWorld {
  return {
    setClock: async (at) => ground.clock.set(at),
    checkout: (act) => checkOut(ground, act),
    renew: (act) => renew(ground, act),
    returnItems: (act) => returnItems(ground, act),
    hold: (act) => placeHold(ground, act),
    cancelHold: (act) => cancelHold(ground, act),
    suspendHold: (act) => suspendHold(ground, act),
    moveHold: (act) => moveHold(ground, act),
    extendHold: (act) => extendHold(ground, act),
    pay: (act) => pay(ground, act),
    waive: (act) => waive(ground, act),
    correct: (act) => correct(ground, act),
    block: (act) => placeOneBlock(ground, act),
    unblock: (act) => liftAllBlocks(ground, act),
    closeAfterwards: (act) => closeAfterwards(ground, act),
    reportLost: (act) => reportLost(ground, act),
    replaceLost: (act) => replaceLost(ground, act),
    claimReturned: (act) => claimReturned(ground, act),
    resolveClaim: (act) => resolveClaim(ground, act),
    dispute: (act) => dispute(ground, act),
    decideDispute: (act) => settleDispute(ground, act),
    activatePolicy: (lines) => activatePolicy(ground, lines),
    runNightlyJobs: async () => void (await runNightly(ground.acts)),
    // Every view shows the same numbers: they are computed in one place.
    showPatron: (card) => showPatron(ground, card),
    showItem: (barcode) => showItem(ground, barcode),
    showLoan: (barcode) => showLoan(ground, barcode),
    showHold: (id) => showHold(ground, id),
    mark: () => markRecords(ground),
    noticesSince: (mark) => noticesSince(ground, mark),
    close,
  }
}
