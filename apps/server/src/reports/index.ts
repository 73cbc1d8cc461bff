export { reportRoutes } from './report-routes.ts'
export { reportScope } from './report-scope.ts'
export type { Scope } from './tally-store.ts'
