/** What is wrong with a file of loans: told where, and what would be right. */
export type LoanFileProblem = {
  readonly code: 'HEADER' | 'NO_LOANS' | 'BAD_DAY' | 'TOO_MANY' | 'UNREADABLE'
  /** Of the file, from 1; 0: of the whole. */
  readonly row: number
  readonly met: string
}
