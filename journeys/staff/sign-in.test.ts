import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { DESK, type Library, openLibrary } from '../support/library.ts'
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

test('who is not let in is told what is wrong, and keeps the user name that was typed', async () => {
  const { page } = await browser.open()
  await page.goto(`${library.url}/staff/`)
  await page.getByRole('button', { name: '登录' }).click()
  expect(await page.getByText('请填写').count()).toBe(2)
  await page.getByLabel('用户名').fill('desk')
  await page.getByLabel('密码').fill('not the password')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('用户名或密码不正确').waitFor()
  expect(await page.getByLabel('用户名').inputValue()).toBe('desk')
})

test('a session that ends leaves the page as it is and asks to sign in over it', async () => {
  const { page, context } = await browser.open()
  await openStaffPage(page, library, DESK, '/patrons')
  await context.clearCookies()
  const search = page.getByRole('main').getByRole('searchbox').or(page.getByRole('main').getByRole('textbox')).first()
  await search.fill('读者')
  await search.press('Enter')
  const dialog = page.getByRole('dialog', { name: '登录过期了' })
  await dialog.waitFor()
  await dialog.getByLabel('用户名').fill(DESK.username)
  await dialog.getByLabel('密码').fill(DESK.password)
  await dialog.getByRole('button', { name: '登录' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await search.inputValue()).toBe('读者')
})

test('the way in has no barriers in either theme', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page } = await browser.open({ theme })
    await page.goto(`${library.url}/staff/`)
    await page.getByRole('button', { name: '登录' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
  }
})
