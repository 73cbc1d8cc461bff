import { readBlock, readCorrect, readPay, readUnblock, readWaive } from './read-account-acts.ts'
import type { StepWide } from './read-act-base.ts'
import { readCloseAfterwards } from './read-closure-act.ts'
import { readCancelHold, readExtendHold, readHold, readMoveHold, readSuspendHold } from './read-hold-acts.ts'
import { readCheckout, readRenew, readReturn } from './read-loan-acts.ts'
import { readPolicyLines } from './read-policy-lines.ts'
import { readShow } from './read-show.ts'
import {
  readClaimReturned,
  readDecideDispute,
  readDispute,
  readReplaceLost,
  readReportLost,
  readResolveClaim,
} from './read-trouble-acts.ts'
import { readOneOf } from './read-values.ts'
import type { ScenarioPeriods } from './scenario.ts'
import { type Act, type ActivatePolicyAct, JOBS, type JobsAct } from './step.ts'
import type { Place } from './yaml-place.ts'

/** What reading an act needs beside its own place. */
export type StepContext = StepWide & { readonly periods: { readonly written: ScenarioPeriods; readonly place: Place } }

type ReadAct = (place: Place, step: StepContext) => Act | undefined

const ACTS: { readonly [K in Act['kind']]: ReadAct } = {
  checkout: readCheckout,
  return: readReturn,
  renew: readRenew,
  hold: readHold,
  cancelHold: readCancelHold,
  suspendHold: readSuspendHold,
  moveHold: readMoveHold,
  extendHold: readExtendHold,
  pay: readPay,
  waive: readWaive,
  correct: readCorrect,
  block: readBlock,
  unblock: readUnblock,
  closeAfterwards: readCloseAfterwards,
  reportLost: readReportLost,
  replaceLost: readReplaceLost,
  claimReturned: readClaimReturned,
  resolveClaim: readResolveClaim,
  dispute: readDispute,
  decideDispute: readDecideDispute,
  jobs: readJobs,
  activatePolicy: readActivatePolicy,
  show: readShow,
}

const READERS: Readonly<Record<string, ReadAct>> = ACTS

/** Every act that a step may hold; `together` holds steps. */
export const ACT_KEYS = Object.keys(READERS)

export function readAct(kind: string, place: Place, step: StepContext): Act | undefined {
  return READERS[kind]?.(place, step)
}

function readJobs(place: Place): JobsAct | undefined {
  const jobs = readOneOf(JOBS)(place)
  return jobs && { kind: 'jobs', jobs }
}

function readActivatePolicy(place: Place, { periods }: StepContext): ActivatePolicyAct {
  return { kind: 'activatePolicy', lines: readPolicyLines(place, periods).lines }
}
