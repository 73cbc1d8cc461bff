import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../server/test/http/test-app.ts'
import { type Ran, runWenyuan } from './run-wenyuan.ts'

let it: TestApp
let folder = ''
let env: { WENYUAN_URL: string; WENYUAN_TOKEN: string }
beforeAll(async () => {
  it = await openTestApp()
  const url = await it.app.fastify.listen({ host: '127.0.0.1', port: 0 })
  env = { WENYUAN_URL: url, WENYUAN_TOKEN: it.adminToken }
  folder = mkdtempSync(path.join(os.tmpdir(), 'wenyuan-cli-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await it.close()
})

function wenyuan(...args: string[]): Promise<Ran> {
  return runWenyuan(args, { env, cwd: folder })
}

function write(name: string, rows: readonly string[]): string {
  writeFileSync(path.join(folder, name), rows.join('\n'))
  return name
}

test('a file is brought in, the skipped rows are written beside it, and it is undone but for what was used', async () => {
  const file = write('书.csv', ['题目,条码', '红楼梦,b1', ',b2', '呐喊,b3'])
  const done = await wenyuan('import', file, '--map', 'title=题目', '--map=barcode=条码', '--branch', 'main')
  expect(done).toMatchObject({ code: 0, err: '' })
  const [, id] =
    /^import (\d+) 书\.csv: done, 3\/3 rows read, 2 titles new, 0 merged, 2 items new, 1 rows skipped/.exec(
      done.out,
    ) ?? [undefined, 'not as expected']
  expect(done.out).toContain('skipped rows are in 书.csv.errors.csv\n')
  expect(readFileSync(path.join(folder, '书.csv.errors.csv'), 'utf8')).toContain('b2')
  expect(await wenyuan('import', 'status', id)).toEqual({ code: 0, out: done.out.split(/(?<=\n)/)[0], err: '' })

  await it.network.db.script(`UPDATE item SET shelf = 'A1', version = version + 1 WHERE barcode = 'b1'`)
  const undone = await wenyuan('import', 'undo', id)
  expect(undone).toMatchObject({ code: 0, err: '' })
  expect(undone.out.split('\n')).toEqual([
    `import ${id} undone: 1 titles and 1 items removed`,
    '  kept item b1 (changed since)',
    '  kept title 红楼梦 (has an item)',
    '',
  ])
})

test('an import that there is not: exit 2, in the words of the server', async () => {
  expect(await wenyuan('import', 'status', '999')).toEqual({ code: 2, out: '', err: 'Not found\n' })
  expect(await wenyuan('import', 'undo', '999')).toEqual({ code: 2, out: '', err: 'Not found\n' })
})

test('a branch that there is not: exit 2, and nothing was begun', async () => {
  const file = write('b.csv', ['title', '家'])
  const { code, err } = await wenyuan('import', file, '--branch', 'nowhere')
  expect(code).toBe(2)
  expect(err).toContain('branch')
})
