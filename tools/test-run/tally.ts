/** What came of the tests; those that did not pass by name. */
export type Tally = { readonly passed: number; readonly failed: readonly string[]; readonly skipped: readonly string[] }

export const emptyTally: Tally = { passed: 0, failed: [], skipped: [] }

export function addTally(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: [...a.failed, ...b.failed],
    skipped: [...a.skipped, ...b.skipped],
  }
}

export function tallyOfCheck(title: string, exitCode: number): Tally {
  return exitCode === 0 ? { ...emptyTally, passed: 1 } : { ...emptyTally, failed: [title] }
}
