import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
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

async function openHelp(path = '/help'): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, DESK, path)
  return page
}

test('a word finds the pages that speak of it, and the page itself is a step away', async () => {
  const page = await openHelp()
  await page.getByLabel('在帮助里找').pressSequentially('现场码')
  await page.getByRole('heading', { name: '现场屏' }).waitFor()
  await page.getByRole('heading', { name: '预约', exact: true }).waitFor({ state: 'detached' })
  await page.waitForURL(/q=/)
  await page.reload()
  expect(await page.getByLabel('在帮助里找').inputValue()).toBe('现场码')
  await page.getByLabel('在帮助里找').fill('')
  await page.getByRole('link', { name: '打开这一页：预约', exact: true }).click()
  await page.waitForURL(/\/holds/)
  await page.getByRole('heading', { level: 1, name: '预约' }).waitFor()
})

test('a page leads to its own help, and the help speaks English too', async () => {
  const page = await openHelp('/calendar')
  await page.getByRole('link', { name: '这一页怎么用' }).click()
  await page.waitForURL(/\/help#help-calendar/)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Help' }).waitFor()
  await page.getByRole('heading', { name: 'Overview' }).waitFor()
  expect(
    await page
      .getByRole('main')
      .getByText(/[\u4e00-\u9fff]/)
      .count(),
  ).toBe(0)
})

test('the tour of the first day is begun from here, and ends at the desk', async () => {
  const page = await openHelp()
  await page.getByRole('link', { name: '开始走一遍' }).click()
  const guide = page.getByRole('dialog')
  await guide.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await guide.getByRole('button', { name: '下一步' }).click()
  await guide.getByRole('button', { name: '跳过' }).click()
  await guide.waitFor({ state: 'detached' })
  await page.getByLabel('扫描框').waitFor()
})

test('odd things typed find nothing, harmlessly, and far too much is told', async () => {
  const page = await openHelp()
  const box = page.getByLabel('在帮助里找')
  await box.fill('<script>alert(1)</script> مرحبا')
  await page.getByText(/^帮助里没有/).waitFor()
  await box.fill('长'.repeat(10_000))
  await page.getByText('太长了，最多 200 个字').waitFor()
  await page.getByRole('button', { name: '看全部' }).click()
  await page.getByRole('heading', { name: '现场屏' }).waitFor()
  expect(await box.inputValue()).toBe('')
})

test('the page has no barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await browser.open({ theme, size })
    await openStaffPage(page, library, HEAD, '/help')
    await page.getByRole('heading', { name: '现场屏' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
