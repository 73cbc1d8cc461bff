import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readVitestReport } from './vitest-report.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function read(testResults: object[], code: number) {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify({ testResults }))
  return readVitestReport(file, { root: '/repo', title: 'all', code })
}

const result = (status: string, ...tests: string[]) => ({
  name: '/repo/a.test.ts',
  status,
  assertionResults: tests.map((one) => ({ status: one, fullName: `is ${one}` })),
})

test('each test is counted once, and those that did not pass are named with their file', () => {
  expect(read([result('failed', 'passed', 'failed', 'skipped', 'pending', 'todo')], 1)).toEqual({
    passed: 1,
    failed: ['a.test.ts: is failed'],
    skipped: ['a.test.ts: is skipped', 'a.test.ts: is pending', 'a.test.ts: is todo'],
  })
})

test('a file that can not be loaded is a failure', () => {
  expect(read([result('failed')], 1).failed).toEqual(['a.test.ts: the file itself'])
})

test('an error outside of any test is a failure', () => {
  expect(read([result('passed', 'passed')], 1)).toEqual({
    passed: 1,
    failed: ['all: vitest ended with exit code 1'],
    skipped: [],
  })
})

test('a run without a report is a failure', () => {
  const missing = readVitestReport(path.join(folder, 'none.json'), { root: '/repo', title: 'all', code: 1 })
  expect(missing.failed).toHaveLength(1)
})
