export type { SimAct, SimBorrow, SimItem, SimKeeping, SimOut, SimPatron, SimRecord } from './record.ts'
export type { SimRules } from './rules.ts'
export { simulate } from './simulate.ts'
export type { RefusableAct, SimGroup, SimMonth, SimSide, Spread } from './tally.ts'
