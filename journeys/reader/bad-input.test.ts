import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, PHONE, type TestBrowser } from '../support/browser.ts'
import { DESK, type Library, openLibrary, READER_PIN } from '../support/library.ts'
import { type Copy, freeCopies, inGoodStanding, type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'
import { fillSignIn, openScan, openSignedIn, typeCode } from './app.ts'

let library: Library
let browser: TestBrowser
let reader: Reader
let copy: Copy
let page: Page
let errors: readonly string[]

/** Ten thousand of everything that a field could stumble over. */
const HOSTILE = '<img src=x onerror=alert(1)>\u202e%27;--😀\u0000龘'.repeat(260).slice(0, 10_000)

beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [found] = await readersWho(library, inGoodStanding)
  const [free] = await freeCopies(library, 'main', 1)
  if (found === undefined || free === undefined) throw new Error('the library has both')
  reader = found
  copy = free
  const opened = await openSignedIn({ browser, library }, reader.card, PHONE)
  page = opened.page
  errors = opened.errors
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function count(sql: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await library.network.db.query<{ count: number }>(
    null,
    `SELECT count(*)::int AS count ${sql}`,
    values,
  )
  return rows[0]?.count ?? 0
}

const openLoans = () =>
  count('FROM loan l JOIN item i ON i.id = l.item_id WHERE i.barcode = $1 AND l.closed_at IS NULL', [copy.barcode])

test('ten thousand hostile characters in the sign-in are told apart from a card, and stay', async () => {
  const { page: stranger, errors: faults } = await browser.open({ size: PHONE })
  await stranger.goto(`${library.url}/pages/sign-in/index`)
  await stranger.getByLabel('读者证号').fill(HOSTILE)
  await stranger.getByLabel('密码').fill(HOSTILE)
  await stranger.getByRole('button', { name: '登录', exact: true }).click()
  await stranger.getByText('证号或密码不对').waitFor()
  expect(await stranger.getByLabel('读者证号').inputValue()).toHaveLength(64)
  expect(faults).toEqual([])
})

test('a card is not made of ten thousand hostile characters; each field says what is wrong', async () => {
  const { page: stranger, errors: faults } = await browser.open({ size: PHONE })
  await stranger.goto(`${library.url}/pages/register/index`)
  const submit = () => stranger.getByRole('button', { name: '办证', exact: true }).click()
  await stranger.getByLabel('姓名').fill(HOSTILE)
  await stranger.getByLabel('手机号').fill(HOSTILE)
  await submit()
  await stranger.getByText('手机号不对').waitFor()
  await stranger.getByLabel('手机号').fill('13800002222')
  await stranger.getByLabel('密码', { exact: true }).fill(HOSTILE)
  await stranger.getByLabel('再写一次密码').fill('2469')
  await submit()
  await stranger.getByText('两次写的不一样').waitFor()
  await stranger.getByLabel('密码', { exact: true }).fill('2468')
  await stranger.getByLabel('再写一次密码').fill('2468')
  await stranger.getByLabel('姓名').fill('<b>读者乙</b> 😀')
  await submit()
  await stranger.getByRole('heading', { name: '<b>读者乙</b> 😀' }).waitFor()
  expect(faults).toEqual([])
})

test('in every other field of the app the same is refused in words, and breaks nothing', async () => {
  await openScan(page, library, '借书')
  await typeCode(page, HOSTILE)
  await page.getByText('没有读出条码').first().waitFor()
  await openScan(page, library, '还书')
  await typeCode(page, copy.barcode)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')

  await page.goto(`${library.url}/pages/settings/index`)
  await page.getByLabel('现在的密码').fill(READER_PIN)
  await page.getByLabel('新密码', { exact: true }).fill(HOSTILE)
  await page.getByLabel('再写一次新密码').fill('2')
  await page.getByRole('button', { name: '改密码' }).click()
  await page.getByText('两次写的不一样').waitFor()

  await page.goto(`${library.url}/pages/search/index?sort=title`)
  await page.getByRole('button', { name: '出版年' }).click()
  await page.getByLabel('从哪年').fill(HOSTILE)
  await page.getByRole('button', { name: '看这些年的' }).click()
  await page.getByText('写四位年份').waitFor()
  expect(errors).toEqual([])
})

test.each([
  ['scan', `?scene=${encodeURIComponent(HOSTILE.slice(0, 500))}`],
  ['scan', `?branch=elsewhere&item=${'9'.repeat(300)}`],
  ['title', `?id=${encodeURIComponent(HOSTILE.slice(0, 500))}`],
  ['search', `?years=<b>&sort=price&branch=${encodeURIComponent('\u202e')}`],
])('a broken link to %s opens a page that leads on', async (name, query) => {
  await page.goto(`${library.url}/pages/${name}/index${query}`)
  await page.getByRole('main').waitFor()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(errors).toEqual([])
})

test('going back in the middle of a loan or a hold does neither, and it can be begun anew', async () => {
  await page.goto(`${library.url}/pages/title/index?id=${copy.titleId}`)
  await page.getByRole('heading', { name: '纸本在哪里' }).waitFor()
  await openScan(page, library, '借书')
  await typeCode(page, copy.barcode)
  await page.getByRole('dialog', { name: '可以借' }).waitFor()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await openLoans()).toBe(0)

  await openScan(page, library, '借书')
  await typeCode(page, copy.barcode)
  await page.getByRole('dialog', { name: '可以借' }).getByRole('button', { name: '先放下' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  const holds = () => count('FROM hold WHERE patron_id = $1 AND ended_at IS NULL', [reader.id])
  const before = await holds()
  await page.goto(`${library.url}/pages/search/index?q=${encodeURIComponent('红楼梦')}`)
  await page.getByRole('heading', { name: '红楼梦' }).click()
  await page.getByRole('button', { name: '预约到馆取《红楼梦》' }).click()
  await page
    .getByRole('dialog')
    .getByText(/^你会排在第/)
    .waitFor()
  await page.goBack()
  await page.getByRole('searchbox').waitFor()
  await page.goForward()
  await page.getByRole('button', { name: '预约到馆取《红楼梦》' }).waitFor()
  expect(await holds()).toBe(before)
  expect(errors).toEqual([])
})

test('a session that ends while a PIN is being changed keeps what was typed, through the sign-in', async () => {
  const { page: own } = await openSignedIn({ browser, library }, reader.card, PHONE)
  await own.goto(`${library.url}/pages/settings/index`)
  await own.getByLabel('现在的密码').fill(READER_PIN)
  await own.getByLabel('新密码', { exact: true }).fill('97531')
  await own.getByLabel('再写一次新密码').fill('97531')
  await own.context().clearCookies()
  await own.getByRole('button', { name: '改密码' }).click()
  await own.getByText('登录过期了').waitFor()
  await own.getByRole('button', { name: '登录', exact: true }).click()
  await fillSignIn(own, reader.card)
  await own.getByRole('heading', { name: '设置' }).waitFor()
  expect(await own.getByLabel('新密码', { exact: true }).inputValue()).toBe('97531')
})

test("a card's code that was photographed works once, and the desk says so the second time", async () => {
  const given = page.waitForResponse((response) => response.url().endsWith('/me/card-codes') && response.ok())
  await page.goto(`${library.url}/pages/card/index`)
  const { code } = (await (await given).json()) as { code: string }
  const { page: desk } = await browser.open()
  await openStaffPage(desk, library, DESK)
  await scan(desk, code)
  await desk.getByText(reader.name).first().waitFor()
  await scan(desk, code)
  await desk.getByText(/用过/).first().waitFor()
})
