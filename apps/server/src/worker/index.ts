export { type RunningTasks, runTasks, type WorkerTask } from './run-tasks.ts'
export { workerTasks } from './worker-tasks.ts'
