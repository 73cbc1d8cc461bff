export type { Difference } from './compare-fields.ts'
export { findScenarioFiles } from './find-scenario-files.ts'
export { type Done, performAct } from './perform-act.ts'
export type { Expects, ScenarioProblem } from './problem.ts'
export { sayProblem } from './problem-words.ts'
export { type PolicyFile, readPolicyFile } from './read-policy-file.ts'
export { type ReadScenario, readScenario } from './read-scenario.ts'
export type { StepReport } from './run-scenario.ts'
export { type FileReport, type RunOptions, runScenarioFiles, type ScenarioRun } from './run-scenario-files.ts'
export { runAsJson, sayRun } from './say-run.ts'
export type {
  Scenario,
  ScenarioBranch,
  ScenarioItem,
  ScenarioNetwork,
  ScenarioPatron,
  ScenarioPolicy,
  ScenarioStaff,
  ScenarioTitle,
} from './scenario.ts'
export type * from './step.ts'
export type * from './world.ts'
