import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, PHONE, TABLET, type TestBrowser } from '../support/browser.ts'
import { type Library, openLibrary } from '../support/library.ts'
import { inGoodStanding, readersWho } from '../support/pick.ts'
import { fillSignIn } from './app.ts'

let library: Library
let browser: TestBrowser
/** All copies of it are lent, and people wait. */
const LENT = '红楼梦'

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function openHome(size: typeof PHONE | typeof TABLET = PHONE) {
  const opened = await browser.open({ size })
  await opened.page.goto(library.url)
  await opened.page.getByRole('heading', { name: '这个月借得多' }).waitFor()
  return opened
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: '书名、作者、ISBN' }).click()
  await page.getByRole('searchbox').fill(words)
}

test('someone who never signed in finds a book while typing, and the way back keeps the words', async () => {
  const { page, errors } = await openHome()
  await search(page, '红')
  await page.getByRole('heading', { name: LENT }).click()
  await page.getByRole('heading', { name: '纸本在哪里' }).waitFor()
  await page.getByText('预计归还').first().waitFor()
  await page.goBack()
  expect(await page.getByRole('searchbox').inputValue()).toBe('红')
  await page.reload()
  await page.getByRole('heading', { name: LENT }).waitFor()
  expect(errors).toEqual([])
})

test('a hold is placed once, however often one taps, and where the sign-in interrupted', async () => {
  const { page, errors } = await openHome()
  const [reader] = await readersWho(library, inGoodStanding)
  const placed: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/holds')) placed.push(request.url())
  })
  await search(page, LENT)
  await page.getByRole('heading', { name: LENT }).click()
  await page.getByRole('button', { name: '登录后预约' }).click()
  await fillSignIn(page, reader?.card ?? '')
  await page.getByRole('button', { name: `预约到馆取《${LENT}》` }).click()
  await page.getByText(/^你会排在第 \d+ 位$/).waitFor()
  await page.getByRole('button', { name: '预约', exact: true }).evaluate((button: HTMLElement) => {
    button.click()
    button.click()
    button.click()
  })
  await page.getByRole('heading', { name: /^约好了，排在第 \d+ 位$/ }).waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await page.getByText(/已预约此书/).waitFor()
  expect(placed).toHaveLength(1)
  expect(errors).toEqual([])
})

test('the last content stands without a network, with its age, and one tap asks again', async () => {
  const { page, context } = await openHome()
  await page.getByRole('link', { name: '附近' }).click()
  await page.getByRole('heading', { name: '总馆' }).waitFor()
  await context.setOffline(true)
  await page.getByRole('link', { name: '首页' }).click()
  await page.getByText('现在没有网络').waitFor()
  await page.getByText('下面是刚才的内容').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByText('现在没有网络').waitFor({ state: 'hidden' })
})

test('odd and hostile words find nothing and break nothing', async () => {
  const { page, errors } = await openHome()
  await search(page, '<img src=x onerror=alert(1)>')
  await page.getByRole('heading', { name: '没有找到“<img src=x onerror=alert(1)>”' }).waitFor()
  await page.getByRole('searchbox').fill('\u202e😀%'.repeat(2_500))
  await page.getByRole('heading', { name: '没有找到' }).waitFor()
  await page.goto(`${library.url}/pages/title/index?id=999999`)
  await page.getByRole('heading', { name: '没有这本书' }).first().waitFor()
  await page.goto(`${library.url}/no/such/page`)
  await page.getByText('没有找到').waitFor()
  await page.getByRole('heading', { name: '这个月借得多' }).waitFor()
  expect(errors).toEqual([])
})

const pages = ['home', 'nearby', 'search', 'browse', 'sign-in']

test.each([
  ['phone', PHONE],
  ['tablet', TABLET],
] as const)('every page to find things by is free of barriers on a %s', async (_, size) => {
  const { page } = await openHome(size)
  for (const name of pages) {
    await page.goto(`${library.url}/pages/${name}/index${name === 'search' ? '?sort=popular' : ''}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('status', { name: '正在打开…' }).first().waitFor({ state: 'detached' })
    expect([name, await findBarriers(page)]).toEqual([name, []])
  }
  await search(await goHome(page), LENT)
  await page.getByRole('heading', { name: LENT }).click()
  await page.getByRole('heading', { name: '纸本在哪里' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

async function goHome(page: Page): Promise<Page> {
  await page.goto(library.url)
  return page
}
