import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeWorld } from './fake-world.ts'
import { runScenarioFiles } from './run-scenario-files.ts'
import { runAsJson, sayRun } from './say-run.ts'

const HEAD = 'scenario: 借书\npatrons: { ann: }\ntitles: { t1: }\nitems: { i1: { title: t1 } }\nsteps:\n'
const step = (due: string) =>
  `${HEAD}  - at: 2027-03-01 10:00\n    checkout: { patron: ann, item: i1 }\n    expect: { due: ${due} }\n`
const RIGHT = step('2027-03-29')
const WRONG = step('2027-03-30')
const SLIP = step('2027-02-30')

let folder = ''
const closed: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenario-'))
  closed.length = 0
})
afterEach(() => rm(folder, { recursive: true }))

async function run(files: Record<string, string>, paths = ['.'], parallel = 1) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const makeWorld = async ({ file }: { file: string }) => {
    if (file.includes('bug')) throw new Error('no such table')
    const { world } = fakeWorld([{ kind: 'lent', due: '2027-03-29' }])
    return { ...world, close: async () => void closed.push(file) }
  }
  const result = await runScenarioFiles(
    paths.map((path) => join(folder, path)),
    makeWorld,
    { parallel },
  )
  return { ...result, text: sayRun(result, 'en').replaceAll(folder, '') }
}

describe('Running scenario files', () => {
  it('exits with 0 when every expectation held, and drops each world', async () => {
    const result = await run({ 'a.yaml': RIGHT, 'deep/b.yml': RIGHT, 'notes.txt': 'no scenario' }, ['.'], 4)
    expect(result).toMatchObject({ exitCode: 0, passed: 2, failed: 0, text: '2 passed, 0 failed' })
    expect(closed).toHaveLength(2)
  })

  it('exits with 1 when one failed, and says what was expected and what was got', async () => {
    const result = await run({ 'a.yaml': WRONG, 'b.yaml': RIGHT })
    expect(result).toMatchObject({ exitCode: 1, passed: 1, failed: 1 })
    expect(result.text.split('\n')).toEqual([
      '/a.yaml  借书',
      '  /a.yaml:6  2027-03-01 10:00  checkout ann i1',
      '    8: due: expected 2027-03-30 | got 2027-03-29',
      '',
      '1 passed, 1 failed',
    ])
  })

  it('exits with 2 when one cannot be read, and runs the others', async () => {
    const result = await run({ 'a.yaml': SLIP, 'b.yaml': WRONG, 'c.yaml': RIGHT })
    expect(result).toMatchObject({ exitCode: 2, passed: 1, failed: 2 })
    expect(result.text).toContain('/a.yaml:8: met 2027-02-30; right would be a day, as 2026-10-01')
  })

  it.each([
    ['a file that is not there', 'gone.yaml', 'a file that can be read'],
    ['a folder without scenarios', 'empty', 'a folder with .yaml files'],
  ])('exits with 2 for %s', async (_, path, words) => {
    const result = await run({ 'empty/notes.txt': '' }, [path])
    expect(result).toMatchObject({ exitCode: 2, failed: 1 })
    expect(result.text).toContain(words)
  })

  it('exits with 1 when a bug ended a file, and runs the others', async () => {
    const result = await run({ 'bug.yaml': RIGHT, 'c.yaml': RIGHT })
    expect(result).toMatchObject({ exitCode: 1, passed: 1, failed: 1 })
    expect(result.text).toContain('no such table')
  })

  it('is told in Chinese too, and as JSON with the same counts', async () => {
    const { text: _, ...result } = await run({ 'a.yaml': SLIP, 'b.yaml': WRONG })
    expect(sayRun(result, 'zh-CN')).toContain('预期 2027-03-30 | 实际 2027-03-29')
    expect(sayRun(result, 'zh-CN')).toMatch(/0 passed, 2 failed$/)
    const json = JSON.parse(runAsJson(result, 'zh-CN'))
    expect(json).toMatchObject({ passed: 0, failed: 2, exitCode: 2 })
    expect(json.files[0].problems[0].text).toContain('读到 2027-02-30')
  })
})
