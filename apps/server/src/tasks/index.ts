export { endStatement, endTasks, openStatement, openTask, openTasks } from './open-task.ts'
export type { TaskDraft, TaskEnd } from './task-draft.ts'
export type { TaskEffect, TaskEffectResult, TaskEffects } from './task-effects.ts'
export { taskRoutes } from './task-routes.ts'
