import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { DESKTOP, openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { signInElsewhere } from '../support/call-api.ts'
import { CATALOGUER, DESK, type Library, openLibrary, READER_PIN } from '../support/library.ts'
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

/** It has no navigation to wait for: one signs in elsewhere, then puts it up. */
async function openPlace(
  branch: string,
  theme: 'light' | 'dark' = 'light',
  size: typeof DESKTOP | typeof TABLET = DESKTOP,
) {
  const { page, errors } = await browser.open({ theme, size })
  await openStaffPage(page, library, DESK, '/help')
  await page.goto(`${library.url}/staff/place?branch=${branch}`)
  return { page, errors }
}

async function digitsOf(page: Page): Promise<string> {
  const said = await page.getByRole('img', { name: /^现场码 [\d ]+$/ }).getAttribute('aria-label')
  return said?.replace(/\D/g, '') ?? ''
}

test('a reader borrows with the code on the screen, and not without', async () => {
  const [[copy], [reader]] = await Promise.all([
    freeCopies(library, 'children', 1, 'children'),
    readersWho(library, inGoodStanding),
  ])
  const { page } = await openPlace('children')
  await page.getByRole('heading', { name: '少儿馆' }).waitFor()
  await page.getByRole('img', { name: '少儿馆 现在的现场码，二维码' }).waitFor()
  const phone = await signInElsewhere(library, 'reader', { card: reader?.card, pin: READER_PIN })
  const borrow = (proof?: string) =>
    phone({
      path: '/loans',
      body: { item: copy?.barcode, branch: 'children', ...(proof === undefined ? {} : { proof }) },
    })
  const refused = await borrow()
  expect(refused.status).toBe(403)
  expect(JSON.stringify(refused.body)).toContain('SHOW_PROOF')
  const lent = await borrow(await digitsOf(page))
  expect(lent.status, JSON.stringify(lent.body)).toBe(201)
})

test('the code is renewed when its time is over', async () => {
  const { page } = await openPlace('main')
  await page.getByText(/^\d+ 秒后换新的$/).waitFor()
  const before = await digitsOf(page)
  // The page's own clock goes on; the server's code of the next half minute may be asked for a little early.
  const renewed = page.waitForResponse((response) => response.url().includes('/branches/main/proof'))
  await page.clock.fastForward('00:31')
  expect((await renewed).status()).toBe(200)
  expect(before).toMatch(/^\d{6}$/)
})

test('without the server it says so instead of showing a code, and comes back by itself', async () => {
  const { page } = await openPlace('main')
  await page.getByRole('img', { name: /^现场码/ }).waitFor()
  await library.unplug()
  await page.clock.fastForward('01:05')
  await page.getByText('连不上服务器，暂时没有现场码').waitFor()
  await library.plugIn()
  await page.clock.fastForward('00:10')
  await page.getByRole('img', { name: /^现场码/ }).waitFor()
})

test('a place that is not there is told, and another chosen', async () => {
  const { page } = await openPlace('nowhere')
  await page.getByText('没有“nowhere”这个馆').waitFor()
  await page.getByLabel('这块屏在哪个馆').selectOption('campus')
  await page.getByRole('heading', { name: '校园馆' }).waitFor()
  await page.waitForURL(/branch=campus/)
  await page.getByRole('img', { name: /^现场码/ }).waitFor()
})

test('who may not lend is told what it takes', async () => {
  const { page } = await browser.open()
  await openStaffPage(page, library, CATALOGUER, '/place')
  await page.getByText(/^这一页需要“.+”权限$/).waitFor()
})

test('the screen has no barriers in either theme', async () => {
  for (const [theme, size] of [
    ['light', DESKTOP],
    ['dark', TABLET],
  ] as const) {
    const { page, errors } = await openPlace('main', theme, size)
    await page.getByRole('img', { name: /二维码$/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
