import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { HEAD, type Library, MORNING, openLibrary } from '../support/library.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

const AUTUMN = 'from=2026-09-01&to=2026-11-30'

async function openStatistics(search = ''): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, HEAD, `/statistics${search}`)
  return page
}

/** One figure of the whole period. */
function figure(page: Page, name: string): Locator {
  return page
    .locator('.statistics-figures dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('b')
}

async function countBySql(sql: string): Promise<Record<string, number>> {
  const values = [new Date(MORNING).toISOString()]
  const { rows } = await library.network.db.query<Record<string, number>>(null, sql, values)
  return rows[0] ?? {}
}

test('loans that fell due and those that were late are as many as the loans themselves say', async () => {
  const page = await openStatistics(`?tab=overdue&by=branch&${AUTUMN}`)
  const within = `due_at >= '2026-09-01T00:00:00+08' AND due_at <= $1 AND closed_how IS DISTINCT FROM 'undone'`
  const counted = await countBySql(`SELECT count(*)::int AS due,
    count(*) FILTER (WHERE coalesce(effective_return_at, $1) > due_at)::int AS late,
    count(*) FILTER (WHERE branch_code = 'campus' AND coalesce(effective_return_at, $1) > due_at)::int AS campus
    FROM loan WHERE ${within}`)
  await figure(page, '到期').waitFor()
  expect(await figure(page, '到期').textContent()).toBe(String(counted['due']))
  expect(await figure(page, '超期').textContent()).toBe(String(counted['late']))
  expect(counted['late']).toBeGreaterThan(0)
  await page.getByRole('button', { name: '看表格' }).first().click()
  const campus = page.getByRole('row', { name: /^校园馆/ })
  expect(await campus.getByRole('cell').first().textContent()).toBe(String(counted['campus']))
})

test('renewals and holds are as many as the record and the queue say', async () => {
  const page = await openStatistics(`?${AUTUMN}`)
  const renewed = await countBySql(`SELECT count(*)::int AS count FROM event
    WHERE kind = 'loan.renewed' AND recorded_at >= '2026-09-01T00:00:00+08' AND recorded_at <= $1`)
  const held = await countBySql(`SELECT count(*)::int AS count FROM hold
    WHERE placed_at >= '2026-09-01T00:00:00+08' AND placed_at <= $1`)
  await figure(page, '续借').waitFor()
  expect(await figure(page, '续借').textContent()).toBe(String(renewed['count']))
  await page.getByRole('tab', { name: '续借' }).press('ArrowRight')
  await page.waitForURL(/tab=holds/)
  await figure(page, '新预约').waitFor()
  expect(await figure(page, '新预约').textContent()).toBe(String(held['count']))
})

test('what is asked goes along in the address, and the period before stands beside', async () => {
  const page = await openStatistics('?tab=overdue')
  await page.getByRole('button', { name: '上个月' }).click()
  await page.waitForURL(/from=2026-10-01&to=2026-10-31/)
  await page.getByText('前一期是 9月1日 周二 至 9月30日 周三。').waitFor()
  await page.getByLabel('按什么分').selectOption('week')
  await page.getByLabel('馆', { exact: true }).selectOption('main')
  await page.waitForURL(/by=week.*branch=main/)
  await page.getByText(/^总馆　10月1日 周四 至 10月31日 周六/).waitFor()
  await page.reload()
  await page.getByRole('img', { name: /超期\s按周/ }).waitFor()
  expect(await page.getByLabel('馆', { exact: true }).inputValue()).toBe('main')
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('branch'))
})

test('both files hold the figures of the screen', async () => {
  const page = await openStatistics(`?tab=overdue&by=patronType&${AUTUMN}`)
  await figure(page, '到期').waitFor()
  const take = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  const csv = await take('导出 CSV')
  expect(csv.name).toBe('超期-2026-09-01-2026-11-25.csv')
  const total = csv.bytes
    .toString('utf8')
    .split('\r\n')
    .find((line) => line.startsWith('合计,'))
  const shown = await Promise.all(['超期', '到期', '超期率'].map((name) => figure(page, name).textContent()))
  expect(total?.split(',').slice(1, 4)).toEqual(shown)
  const xlsx = await take('导出 Excel')
  expect([xlsx.name, xlsx.bytes.subarray(0, 2).toString()]).toEqual(['超期-2026-09-01-2026-11-25.xlsx', 'PK'])
})

test('days in the wrong order are marked where they stand, and nothing counted says so', async () => {
  const page = await openStatistics('?from=2026-11-20&to=2026-11-10')
  await page.getByText('没有统计：请改上面标红的一项。').waitFor()
  expect(await page.getByLabel('到', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  await page.getByRole('button', { name: '本月' }).click()
  await figure(page, '续借').waitFor()
  await page.goto(`${library.url}/staff/statistics?tab=waivers&from=2020-01-01&to=2020-01-31`)
  await page.getByText('这一期和前一期都没有').waitFor()
  await page.getByText('这一期还没有可以量的').waitFor()
})

test('on paper stand the tables, without what is only pressed', async () => {
  const page = await openStatistics(`?tab=holds&by=branch&${AUTUMN}`)
  await figure(page, '新预约').waitFor()
  expect(await page.locator('.statistics-paper').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.statistics-paper table').count()).toBe(2)
  expect(await page.locator('.statistics-paper').isVisible()).toBe(true)
  expect(await page.getByLabel('按什么分').isVisible()).toBe(false)
  expect(await page.locator('nav.side').isVisible()).toBe(false)
})

test('the page has no barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, HEAD, `/statistics?tab=overdue&by=month&${AUTUMN}`)
    await page.getByRole('img', { name: /超期\s按月/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '看表格' }).first().click()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
