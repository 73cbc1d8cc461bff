import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../server/test/http/circulation/open-desk.ts'
import { runWenyuan } from './run-wenyuan.ts'

let it: Desk
let env: { WENYUAN_URL: string; WENYUAN_TOKEN: string }
let folder: string
beforeAll(async () => {
  it = await openDesk()
  const url = await it.app.fastify.listen({ host: '127.0.0.1', port: 0 })
  env = { WENYUAN_URL: url, WENYUAN_TOKEN: it.adminToken }
  folder = mkdtempSync(path.join(tmpdir(), 'wenyuan-back-entry-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await it.close()
})

test('jobs list names the runs, and jobs run says what is no step', async () => {
  await it.post('/jobs', { job: 'nightly' })
  expect((await runWenyuan(['jobs', 'list'], { env })).out).toMatch(/^1 {2}2026-09-01T10:00:00\+08:00 {2}waiting/)
  const wrong = await runWenyuan(['jobs', 'run', 'nightly', '--step', 'hold-expire'], { env })
  expect(wrong).toMatchObject({ code: 2, err: 'no step hold-expire: holds-expire\n' })
  expect((await runWenyuan(['jobs', 'run', 'weekly'], { env })).code).toBe(2)
})

test('a CSV is entered; what stands against it is said with what is proposed: exit 1', async () => {
  const file = path.join(folder, 'paper.csv')
  const item = it.library.titles[0]?.barcodes[0]
  writeFileSync(file, `act,at,patron,item\ncheckout,2026-09-01 09:00,P1,${item}\nreturn,2026-09-01 09:30,,NONE\n`)
  const entered = await runWenyuan(['back-entry', file], { env })
  expect(entered.code).toBe(1)
  expect(entered.out).toContain('batch 1: 2 rows, 1 done, 0 entered before, 1 to be settled')
  expect(entered.out).toContain('row 2 2026-09-01T09:30:00+08:00 NONE: There is no such barcode. Proposed:')
  expect((await runWenyuan(['back-entry', path.join(folder, 'none.csv')], { env })).code).toBe(2)
})

test('the audit and the replay of the record find nothing, then what was changed by hand', async () => {
  expect(await runWenyuan(['audit'], { env })).toMatchObject({ code: 0 })
  expect((await runWenyuan(['events', 'replay'], { env })).code).toBe(2)
  const loans = async () => {
    const { out } = await runWenyuan(['events', 'replay', '--check', '--json'], { env })
    const { differences } = JSON.parse(out)
    return differences
      .map(({ subject }: { subject: string }) => subject)
      .filter((subject: string) => subject.startsWith('loan:'))
  }
  expect(await loans()).toEqual([])
  const { rows } = await it.network.db.query<{ id: string }>(null, 'UPDATE loan SET due_on = due_on + 1 RETURNING id')
  expect(await loans()).toEqual([`loan:${rows[0]?.id}`])
  const found = await runWenyuan(['audit'], { env })
  expect(found.code).toBe(1)
  expect(found.out).toContain(`LOAN_STATE loan:${rows[0]?.id}`)
})
