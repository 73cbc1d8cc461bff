export { NIGHTLY_STEP_NAMES, NIGHTLY_STEPS, type NightlyStep, type NightlyStepName } from './nightly-steps.ts'
export { type NightlyOptions, runNightly } from './run-nightly.ts'
