export { branchRoutes } from './branch-routes.ts'
export { type BranchRow, insertBranchRow } from './branches-store.ts'
export { type CreateBranchResult, createBranch } from './create-branch.ts'
export { type SetCalendarResult, setCalendar } from './set-calendar.ts'
