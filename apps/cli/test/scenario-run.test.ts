import { mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeFolder, PASSABLE } from '@wenyuan/server/platform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runWenyuan } from './run-wenyuan.ts'

const HEAD = `scenario: 借书
policy: [{ loanPeriod: 28d }]
patrons: { ann: }
titles: { t1: }
items: { i1: { title: t1 } }
steps:
`
const due = (day: string) =>
  `${HEAD}  - at: 2027-03-01 10:00\n    checkout: { patron: ann, item: i1 }\n    expect: { due: ${day} }\n`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
}

/** Where the command keeps its server, to see that nothing of it stays. */
function ownTemporary(): { TMPDIR: string } {
  const TMPDIR = path.join(os.tmpdir(), `${path.basename(folder)}-tmp`)
  makeFolder(TMPDIR, PASSABLE)
  return { TMPDIR }
}

test('exit 0 when every expectation holds, and nothing of its server stays', async () => {
  write({ 'a.yaml': due('2027-03-29'), 'b.yml': due('2027-03-29'), 'c.txt': 'no scenario' })
  const env = ownTemporary()
  expect(await runWenyuan(['scenario', 'run', folder], { env })).toEqual({
    code: 0,
    out: '2 passed, 0 failed\n',
    err: '',
  })
  expect(readdirSync(env.TMPDIR)).toEqual([])
  rmSync(env.TMPDIR, { recursive: true })
})

test('exit 1 with expected, got and why for each step that differs', async () => {
  write({ 'a.yaml': due('2027-03-30'), 'b.yaml': due('2027-03-29') })
  const { code, out } = await runWenyuan(['scenario', 'run', 'a.yaml', 'b.yaml'], { cwd: folder })
  expect(code).toBe(1)
  expect(out.split('\n')).toEqual([
    'a.yaml  借书',
    '  a.yaml:7  2027-03-01 10:00  checkout ann i1',
    '    9: due: expected 2027-03-30 | got 2027-03-29',
    '    why: 28 days from 1 March 2027 = 29 March',
    '',
    '1 passed, 1 failed',
    '',
  ])
  const chinese = await runWenyuan(['scenario', 'run', 'a.yaml', '--lang', 'zh-CN'], { cwd: folder })
  expect(chinese.out).toContain('    9: due: 预期 2027-03-30 | 实际 2027-03-29\n    说明: ')
  expect(chinese.out).toMatch(/0 passed, 1 failed\n$/)
})

test('exit 2 with file, line and what would be right when a file can not be read', async () => {
  write({ 'a.yaml': due('2027-02-30') })
  const { code, out } = await runWenyuan(['scenario', 'run', 'a.yaml', 'gone.yaml'], { cwd: folder })
  expect(code).toBe(2)
  expect(out).toContain('a.yaml:9: met 2027-02-30; right would be a day')
  expect(out).toContain('gone.yaml: ')
  expect(out).toMatch(/0 passed, 2 failed\n$/)
})

test('--json gives the whole as JSON', async () => {
  write({ 'a.yaml': due('2027-03-30') })
  const { code, out } = await runWenyuan(['scenario', 'run', 'a.yaml', '--json', '--jobs=1'], { cwd: folder })
  expect(code).toBe(1)
  const difference = { line: 9, key: 'due', expected: '2027-03-30', got: '2027-03-29' }
  const steps = [{ line: 7, act: 'checkout ann i1', differences: [difference] }]
  expect(JSON.parse(out)).toMatchObject({ passed: 0, failed: 1, files: [{ file: 'a.yaml', outcome: 'failed', steps }] })
})

test('Ctrl-C ends it with 130, and its server is gone', async () => {
  write({ 'a.yaml': due('2027-03-29') })
  const env = ownTemporary()
  const { code, out } = await runWenyuan(['scenario', 'run', folder], {
    env,
    onStart: (process) => {
      const watcher = watch(env.TMPDIR, () => {
        watcher.close()
        process.kill('SIGINT')
      })
    },
  })
  expect({ code, out }).toEqual({ code: 130, out: '' })
  expect(readdirSync(env.TMPDIR)).toEqual([])
  rmSync(env.TMPDIR, { recursive: true })
})
