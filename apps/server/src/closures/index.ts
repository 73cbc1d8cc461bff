export { carryOutClosure, finishClosures } from './carry-out-closure.ts'
export { closureRoutes } from './closure-routes.ts'
export { type DeclareClosureResult, declareClosure } from './declare-closure.ts'
