import { CREDIT_LEVELS, type CreditLevel } from '../policy/index.ts'

/** Every patron begins here; no move leads below the lowest or above the highest. */
export const STARTING_CREDIT = 100
export const LOWEST_CREDIT = 0
export const HIGHEST_CREDIT = 150

/** From so many points on; below C it is D. */
export type CreditLevels = { readonly A: number; readonly B: number; readonly C: number }

/** Points for what happens; those that take away are negative. */
export type CreditWeights = {
  readonly onTime: number
  readonly overduePerDay: number
  /** What being late takes away at most for one loan. */
  readonly overdueMost: number
  readonly holdMissed: number
  readonly damage: number
  readonly loss: number
  readonly lossPaid: number
}

export type CreditRules = { readonly levels: CreditLevels; readonly weights: CreditWeights }

export const DEFAULT_CREDIT_RULES: CreditRules = {
  levels: { A: 120, B: 80, C: 50 },
  weights: { onTime: 1, overduePerDay: -1, overdueMost: -20, holdMissed: -3, damage: -10, loss: -20, lossPaid: 10 },
}

/** What moves a credit. `reversal` takes another move back. */
export const CREDIT_CAUSES = ['on-time', 'overdue', 'hold-missed', 'damage', 'loss', 'loss-paid', 'reversal'] as const
export type CreditCause = (typeof CREDIT_CAUSES)[number]

/** A patron's credit at a moment; `levels` says where each level begins, for who asks what is missing. */
export type Credit = { readonly score: number; readonly level: CreditLevel; readonly levels: CreditLevels }

export function creditOf(score: number, levels: CreditLevels): Credit {
  return { score, level: levelOf(score, levels), levels }
}

/** Exactly the points of a level are that level. */
export function levelOf(score: number, levels: CreditLevels): CreditLevel {
  if (score >= levels.A) return 'A'
  if (score >= levels.B) return 'B'
  return score >= levels.C ? 'C' : 'D'
}

/** Exactly the level asked for is enough. */
export function isBelow(level: CreditLevel, asked: CreditLevel): boolean {
  return CREDIT_LEVELS.indexOf(level) > CREDIT_LEVELS.indexOf(asked)
}

/** The first score of a level; D begins at the bottom. */
export function scoreOf(level: CreditLevel, levels: CreditLevels): number {
  return level === 'D' ? LOWEST_CREDIT : levels[level]
}

/** The score after a move: cut where it would leave the scale. */
export function moveScore(score: number, points: number): number {
  return Math.min(HIGHEST_CREDIT, Math.max(LOWEST_CREDIT, score + points))
}

/**
 * What is still to be taken for a loan that is late by so many overdue days: the days' points, at most the most of one
 * loan, less what was taken already. Positive where too much was taken: the return turned out to be earlier.
 */
export function latenessPoints(
  { overdueDays, settled, running }: { overdueDays: number; settled: number; running: number },
  { overduePerDay, overdueMost }: CreditWeights,
): number {
  // What earlier stretches of the loan (before a renewal) took counts towards its most.
  const left = Math.min(0, overdueMost - settled)
  // `|| 0`: minus zero is no number of points.
  return Math.max(left, overdueDays * overduePerDay) - running || 0
}
