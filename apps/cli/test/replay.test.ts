import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runWenyuan } from './run-wenyuan.ts'

const LOG = path.resolve(import.meta.dirname, '../../../../shared/data/loans/uestc_loans.csv.xz')

test('a replay without a month, of no file or with a wrong model: exit 2, with what would be right', async () => {
  const noMonth = await runWenyuan(['replay', 'loans.csv', '--lang', 'en'])
  expect(noMonth).toMatchObject({ code: 2, err: 'say which month: --month 2020-09\n' })
  const noFile = await runWenyuan(['replay', 'nowhere.csv', '--month', '2020-09', '--lang', 'en'])
  expect(noFile).toMatchObject({ code: 2, err: 'there is no file nowhere.csv\n' })
  const wrong = ['replay', import.meta.filename, '--month', '2020-09', '--model', 'late=many', '--lang', 'en']
  expect(await runWenyuan(wrong)).toMatchObject({ code: 2, err: expect.stringContaining('latePercent=12') })
})

describe.skipIf(!existsSync(LOG))('the real log (needs ../shared)', () => {
  test('a few loans of a month are played and everything that must be true is: exit 0', async () => {
    const args = ['replay', LOG, '--month', '2020-09', '--limit', '60', '--json', '--lang', 'en']
    const { code, out } = await runWenyuan(args)
    expect(code).toBe(0)
    const report = JSON.parse(out) as { played: { acts: { checkout: number } }; audit: { breaches: unknown[] } }
    expect(report.played.acts.checkout).toBe(60)
    expect(report.audit.breaches).toEqual([])
  }, 120_000)
})
