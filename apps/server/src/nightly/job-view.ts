import type { JobRunView } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { JobRunRow, JobStepRow } from './job-runs-store.ts'

/** A run with every step that it was asked for, in the night's order. */
export function viewJobRun(run: JobRunRow, steps: readonly JobStepRow[], zone: Zone): JobRunView {
  const say = (at: number | null) => (at === null ? null : formatInstant(at, zone))
  const { started_at: started, ended_at: ended } = run
  return {
    id: run.id,
    job: 'nightly',
    plannedOn: run.planned_on,
    at: say(run.as_of_at),
    askedBy: run.asked_by,
    askedAt: formatInstant(run.asked_at, zone),
    state: run.state,
    startedAt: say(started),
    endedAt: say(ended),
    tookMs: started === null || ended === null ? null : Math.max(0, ended - started),
    steps: run.steps.map((name) => {
      const step = steps.find((row) => row.step === name)
      if (step === undefined) {
        return { step: name, state: 'waiting', startedAt: null, endedAt: null, count: null, problem: null }
      }
      return {
        step: name,
        state: step.state,
        startedAt: say(step.started_at),
        endedAt: say(step.ended_at),
        count: step.count === null ? null : Number(step.count),
        problem: step.problem,
      }
    }),
  }
}
