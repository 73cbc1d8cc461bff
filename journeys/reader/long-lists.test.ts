import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { type Library, openLibrary } from '../support/library.ts'

let library: Library
let browser: TestBrowser
/** A few stretches of twenty rows: what lies on the screen, and a screen and a half above and below. */
const MOST_DRAWN = 100

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

const drawnRows = (page: Page) => page.locator('main li h2').count()

/** The part of the page that scrolls. */
const SCROLLER = '.taro_page_show'

async function scrollTo(page: Page, where: 'top' | 'end'): Promise<void> {
  await page.locator(SCROLLER).evaluate((part, to) => part.scrollTo(0, to === 'top' ? 0 : part.scrollHeight), where)
}

/** Down to where all of it has been fetched. */
async function scrollThrough(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: '再看一些' })
  for (let height = await heightOf(page); (await more.count()) > 0; height = await heightOf(page)) {
    await scrollTo(page, 'end')
    // Where the end was reached by scrolling it is being fetched already, and this does nothing.
    await more.evaluateAll((buttons: HTMLElement[]) => buttons[0]?.click())
    await page.waitForFunction(([scroller, before]) => (document.querySelector(scroller)?.scrollHeight ?? 0) > before, [
      SCROLLER,
      height,
    ] as const)
    await page.getByRole('button', { name: '正在取…' }).waitFor({ state: 'detached' })
  }
}

function heightOf(page: Page): Promise<number> {
  return page.locator(SCROLLER).evaluate((part) => part.scrollHeight)
}

function textOf(element: Locator): Promise<string> {
  return element.evaluate((node) => node.textContent ?? '')
}

test('of three hundred results only those near the screen are drawn, and the way back is whole', async () => {
  const { page, errors } = await browser.open({ size: PHONE })
  await page.goto(`${library.url}/pages/search/index?sort=title`)
  const rows = page.locator('main li h2')
  const first = await textOf(rows.first())
  const total = Number(/\d+/.exec(await textOf(page.getByText(/^\d+ 种$/)))?.[0])
  expect(total).toBeGreaterThan(300)

  await scrollThrough(page)
  await page.waitForFunction((most) => document.querySelectorAll('main li h2').length <= most, MOST_DRAWN)
  expect(await page.getByRole('heading', { name: first, exact: true }).count()).toBe(0)

  await scrollTo(page, 'top')
  await page.getByRole('heading', { name: first, exact: true }).waitFor()
  expect(await drawnRows(page)).toBeLessThanOrEqual(MOST_DRAWN)
  expect(errors).toEqual([])
})

test('a title opened from deep in the list leads back to the same place', async () => {
  const { page, errors } = await browser.open({ size: PHONE })
  await page.goto(`${library.url}/pages/search/index?sort=title`)
  await page.locator('main li h2').first().waitFor()
  await scrollThrough(page)
  const last = page.locator('main li h2').last()
  const name = await textOf(last)
  await last.click()
  await page.getByRole('heading', { name: '纸本在哪里' }).waitFor()
  await page.goBack()
  await page.locator('main li').getByRole('heading', { name, exact: true }).waitFor()
  expect(await page.locator('main li').getByRole('heading', { name, exact: true }).isVisible()).toBe(true)
  expect(errors).toEqual([])
})

test('the row that has the focus stays, however far one scrolls', async () => {
  const { page } = await browser.open({ size: PHONE })
  await page.goto(`${library.url}/pages/search/index?sort=title`)
  const row = page.locator('main li a').first()
  await row.focus()
  await scrollThrough(page)
  await page.waitForFunction((most) => document.querySelectorAll('main li h2').length <= most, MOST_DRAWN)
  expect(await row.evaluate((link) => link === document.activeElement)).toBe(true)
})

test('results are narrowed to a span of years, and a reload keeps it', async () => {
  const { page, errors } = await browser.open({ size: PHONE })
  await page.goto(`${library.url}/pages/search/index?sort=title`)
  await page.getByRole('button', { name: '出版年' }).click()
  const sheet = page.getByRole('dialog', { name: '出版年' })
  await sheet.getByLabel('从哪年').fill('2015')
  await sheet.getByLabel('到哪年').fill('2012')
  await sheet.getByRole('button', { name: '看这些年的' }).click()
  await sheet.getByText('比开始的年份还早').waitFor()
  await sheet.getByLabel('从哪年').fill('2012')
  await sheet.getByRole('button', { name: '看这些年的' }).click()
  await page.getByRole('button', { name: '2012 年', pressed: true }).waitFor()
  await page
    .getByText(/ 2012$/)
    .first()
    .waitFor()
  await page.reload()
  await page.getByRole('button', { name: '2012 年', pressed: true }).waitFor()
  expect(errors).toEqual([])
})
