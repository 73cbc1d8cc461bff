import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Tally } from './tally.ts'

type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Reads vitest's JSON report. What it does not say, its exit code does: a crash, or an error outside of any test. */
export function readVitestReport(file: string, run: { root: string; title: string; code: number }): Tally {
  const report = readReport(file)
  const tally = report === null ? { passed: 0, failed: [], skipped: [] } : tallyOf(report, run.root)
  if (run.code === 0 || tally.failed.length > 0) return tally
  return { ...tally, failed: [`${run.title}: vitest ended with exit code ${run.code}`] }
}

function tallyOf({ testResults }: Report, root: string): Tally {
  const failed: string[] = []
  const skipped: string[] = []
  let passed = 0
  for (const { name, status, assertionResults } of testResults) {
    const file = path.relative(root, name)
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1
      else if (test.status === 'failed') failed.push(`${file}: ${test.fullName}`)
      else skipped.push(`${file}: ${test.fullName}`)
    }
    // A file that can't be loaded, or whose set-up fails, has no failed test to show.
    const hasFailed = assertionResults.some((test) => test.status === 'failed')
    if (status === 'failed' && !hasFailed) failed.push(`${file}: the file itself`)
  }
  return { passed, failed, skipped }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}
