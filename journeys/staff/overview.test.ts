import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { freeCopies, inGoodStanding, readersWho } from '../support/pick.ts'
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

async function openOverview(path = '/overview'): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, HEAD, path)
  await page.getByRole('region', { name: '今天每小时借出，本' }).waitFor()
  return page
}

/** One figure of today, by its name. */
function figure(page: Page, name: string): Locator {
  const today = page.getByRole('region', { name: '今天', exact: true })
  return today
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('b')
}

async function numberOf(page: Page, name: string): Promise<number> {
  return Number(await figure(page, name).textContent())
}

test('a loan at another place is counted while one looks on, and by its own branch alone', async () => {
  const [[copy], [reader]] = await Promise.all([freeCopies(library, 'campus', 1), readersWho(library, inGoodStanding)])
  const [page, mainOnly] = [await openOverview(), await openOverview('/overview?branch=main')]
  const [all, atMain] = [await numberOf(page, '借出'), await numberOf(mainOnly, '借出')]
  const desk = await signInElsewhere(library, 'staff', DESK)
  const lent = await desk({ path: '/loans', body: { item: copy?.barcode, patron: reader?.card, branch: 'campus' } })
  expect(lent.status, JSON.stringify(lent.body)).toBe(201)
  await figure(page, '借出')
    .filter({ hasText: new RegExp(`^${all + 1}$`) })
    .waitFor()
  await mainOnly.reload()
  await figure(mainOnly, '借出').waitFor()
  expect(await numberOf(mainOnly, '借出')).toBe(atMain)
})

test('every chart is read as a table too, and the month goes along in the address', async () => {
  const page = await openOverview()
  const hours = page.getByRole('region', { name: '今天每小时借出，本' })
  await hours.getByRole('img', { name: /今天借出 \d+ 本，上周三全天 \d+ 本/ }).waitFor()
  await hours.getByRole('button', { name: '看表格' }).click()
  await hours.getByRole('row', { name: /^10 时/ }).waitFor()
  await hours.getByRole('button', { name: '看图' }).click()
  await hours.getByRole('img').waitFor()

  expect(await page.getByRole('button', { name: '下一个月，还没到' }).getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: '上一个月' }).click()
  await page
    .getByRole('region', { name: /^2026年10月/ })
    .first()
    .waitFor()
  await page.waitForURL(/month=2026-10/)
  await page
    .getByText(/^前一个月/)
    .first()
    .waitFor()
  await page.reload()
  await page
    .getByRole('region', { name: /^2026年10月/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: '回到本月' }).click()
  await page
    .getByRole('region', { name: /^2026年11月/ })
    .first()
    .waitFor()
  await page.goBack()
  await page
    .getByRole('region', { name: /^2026年10月/ })
    .first()
    .waitFor()
})

test('the month is taken along as a table for spreadsheets', async () => {
  const page = await openOverview()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('总览-2026-11.csv')
  const text = await readFile(await file.path(), 'utf8')
  expect(text.split('\r\n')[0]).toBe('\ufeff日,借出,还回,续借,新预约')
  expect(text).toContain('\r\n2026-11-25,')
})

test('an address that means nothing shows the month that is running, and a branch that is not there says so', async () => {
  const page = await openOverview('/overview?month=9999-99')
  await page
    .getByRole('region', { name: /^2026年11月/ })
    .first()
    .waitFor()
  await page.goto(`${library.url}/staff/overview?branch=nowhere`)
  await page.getByRole('button', { name: '再试一次' }).waitFor()
  await page.getByLabel('哪个馆').selectOption('main')
  await figure(page, '借出').waitFor()
})

test('the page has no barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, HEAD, '/overview')
    await page.getByRole('img', { name: /今天借出/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '看表格' }).first().click()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
