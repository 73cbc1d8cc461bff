export { jobRoutes } from './job-routes.ts'
export { NIGHTLY_STEP_NAMES, NIGHTLY_STEPS, type NightlyStep, type NightlyStepName } from './nightly-steps.ts'
export { type NightlyOptions, runNightly } from './run-nightly.ts'
export { type JobWork, workOnJobs } from './work-on-jobs.ts'
