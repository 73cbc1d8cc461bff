import type { LoanFileProblem } from './loan-file-problem.ts'
import type { Period } from './record-store.ts'
import type { BothPolicies, BothSides, Surroundings } from './simulate-sides.ts'
import type { RowBatch } from './simulated-rows.ts'

/** `file` null: the rows that were sent. `branch`: of loans of a file that name none. */
export type Go = {
  readonly kind: 'go'
  readonly period: Period
  readonly file: string | null
  readonly branch: string
  readonly policies: BothPolicies
  readonly surroundings: Surroundings
}

export type ToWorker = { readonly kind: 'rows'; readonly batch: RowBatch } | Go

export type FromWorker =
  | { readonly kind: 'taken' }
  | { readonly kind: 'progress'; readonly acts: number; readonly total: number }
  | { readonly kind: 'refused'; readonly problem: LoanFileProblem }
  | { readonly kind: 'done'; readonly sides: BothSides; readonly total: number }
