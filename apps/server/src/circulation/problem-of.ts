import type { ProblemAnswer } from '../http/index.ts'
import { problem } from '../http/index.ts'
import { notDone } from './act-answer.ts'
import type { Outcome } from './acts.ts'
import { isNotDone } from './loan-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import { type Viewer, viewFindings, viewHelps } from './viewer.ts'

/** What is said of an act that was not done; null: it was. */
export async function problemOf(context: ActContext, outcome: Outcome, viewer: Viewer): Promise<ProblemAnswer | null> {
  if (isNotDone(outcome)) return notDone(outcome)
  if (outcome.kind !== 'refused') return null
  const reasons = viewFindings(await readActWorld(context, emptyKeys()), outcome.findings, viewer)
  return problem('refused', { reasons, helps: viewHelps(reasons) })
}
