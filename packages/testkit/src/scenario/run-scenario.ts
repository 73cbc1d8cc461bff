import { zoneOf } from '@wenyuan/domain/kernel'
import type { Difference } from './compare-fields.ts'
import { compareStep, type DoneDeed } from './compare-step.ts'
import { performAct } from './perform-act.ts'
import type { ScenarioProblem } from './problem.ts'
import { momentText, type Scenario } from './scenario.ts'
import type { Deed, Step } from './step.ts'
import type { ScenarioWorld } from './world.ts'

/** A step that differs from what its file expects. `explanation`: the decision's own words. */
export type StepReport = {
  readonly line: number
  readonly at: string
  readonly act: string
  readonly differences: readonly Difference[]
  readonly explanation: readonly string[]
}

export type ScenarioReport =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly steps: readonly StepReport[] }
  | { readonly kind: 'not-yet'; readonly problem: ScenarioProblem }

/** Plays all steps on the clock, also after one that differs: the first difference is seldom the telling one. */
export async function runScenario(scenario: Scenario, world: ScenarioWorld): Promise<ScenarioReport> {
  const zone = zoneOf(scenario.timezone)
  const holds = new Map<string, string>()
  const steps: StepReport[] = []
  for (const step of scenario.steps) {
    await world.setClock(zone.toInstant(step.at.on, step.at.minute))
    const { report, later } = await runStep(world, step, holds)
    if (later !== undefined) {
      const problem = { file: scenario.file, line: step.line, met: later, expects: { what: 'not-yet' } } as const
      return { kind: 'not-yet', problem }
    }
    if (report.differences.length > 0) steps.push(report)
  }
  return steps.length === 0 ? { kind: 'passed' } : { kind: 'failed', steps }
}

async function runStep(world: ScenarioWorld, step: Step, holds: Map<string, string>) {
  const before = await world.mark()
  const deeds: DoneDeed[] = []
  for (let time = 0; time < step.repeat; time++) deeds.push(...(await performDeeds(world, step, holds)))
  const after = await world.mark()
  const notices = await world.noticesSince(before)

  const later = deeds.find(({ done }) => done.kind === 'not-yet')?.done
  const explanation = deeds.flatMap(({ done }) => ('explanation' in done ? done.explanation : []))
  const differences = compareStep(step, { deeds, notices, before, after })
  const report: StepReport = {
    line: step.line,
    at: momentText(step.at),
    act: step.does.kind === 'together' ? 'together' : nameAct(step.does),
    differences: [...new Map(differences.map((one) => [JSON.stringify(one), one])).values()],
    explanation: [...new Set(explanation)],
  }
  return { report, later: later?.kind === 'not-yet' ? later.what : undefined }
}

async function performDeeds(world: ScenarioWorld, { does }: Step, holds: Map<string, string>): Promise<DoneDeed[]> {
  const deeds = does.kind === 'together' ? does.deeds.flatMap((deed) => Array<Deed>(deed.repeat).fill(deed)) : [does]
  const done = await Promise.all(deeds.map(async (deed) => ({ deed, done: await performAct(world, deed.act, holds) })))
  for (const { deed, done: outcome } of done) {
    const id = outcome.kind === 'permitted' ? outcome.actuals[0]?.['id'] : undefined
    if (deed.as !== null && typeof id === 'string') holds.set(deed.as, id)
  }
  return done
}

/** `checkout ann i1`, to find the step again. */
function nameAct({ act }: Deed): string {
  const words: string[] = [act.kind]
  if ('card' in act && act.card !== null) words.push(act.card)
  if ('barcode' in act && act.barcode !== null) words.push(act.barcode)
  if ('barcodes' in act) words.push(...act.barcodes)
  if ('hold' in act) words.push(act.hold)
  if (act.kind === 'hold') words.push('title' in act.of ? act.of.title : act.of.barcode)
  return words.join(' ')
}
