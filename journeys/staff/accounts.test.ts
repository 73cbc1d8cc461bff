import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, TABLET, type TestBrowser } from '../support/browser.ts'
import { DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { type Reader, readersWho } from '../support/pick.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
let debtor: Reader
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [reader] = await readersWho(library, ({ owed }) => owed >= 100)
  if (reader === undefined) throw new Error('the demonstration library has someone who owes a yuan')
  debtor = reader
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function openAs(who: typeof DESK | typeof HEAD, path: string): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog')
const figure = (page: Page, name: string): Locator =>
  page.locator('.account-figures > div').filter({ hasText: name }).locator('.account-figure')

async function linesOf(kind: string): Promise<number> {
  const { rows } = await library.network.db.query(
    null,
    "SELECT FROM account_line WHERE patron_id = $1 AND kind = $2 AND actor LIKE 'staff:%'",
    [debtor.id, kind],
  )
  return rows.length
}

test('a charge is paid in part, a mistake goes back by another line, and both have papers', async () => {
  const page = await openAs(HEAD, `/patrons/${debtor.id}`)
  await page.getByRole('link', { name: '全部账目' }).click()
  await page.getByRole('heading', { level: 1, name: `${debtor.name}的账目` }).waitFor()
  const owed = await figure(page, '应缴').textContent()
  await page
    .getByRole('button', { name: /^收这一笔：/ })
    .first()
    .click()
  await dialogOf(page).getByLabel('收多少').fill('0.10')
  const before = await linesOf('payment')
  await dialogOf(page).getByRole('button', { name: '收费' }).dblclick()
  await dialogOf(page).getByText('实收 0.10 元').waitFor()
  expect(await linesOf('payment')).toBe(before + 1)

  await dialogOf(page).getByLabel('纸卷').selectOption('58 毫米')
  await dialogOf(page).getByRole('region', { name: '小票' }).getByText('0.10').first().waitFor()
  const pdf = page.waitForEvent('download')
  await dialogOf(page).getByRole('button', { name: 'A6 PDF' }).click()
  expect((await pdf).suggestedFilename()).toMatch(/^main-2026-\d{6}\.pdf$/)
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page
    .getByRole('button', { name: /^收错了/ })
    .first()
    .click()
  await dialogOf(page).getByRole('button', { name: '收错了' }).click()
  await dialogOf(page).getByText('请填写').waitFor()
  await dialogOf(page).getByLabel('原因').fill('<i>按错了</i> 🧾')
  await dialogOf(page).getByRole('button', { name: '收错了' }).click()
  await dialogOf(page).getByText('退出 0.10 元').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('更正（撤销缴费）').first().waitFor()
  expect(await figure(page, '应缴').textContent()).toBe(owed)
})

test('credit is set off, a deposit is held apart, and no more comes back than is there', async () => {
  const page = await openAs(HEAD, `/patrons/${debtor.id}/account`)
  await page.getByRole('button', { name: '记一笔' }).click()
  await dialogOf(page).getByLabel('多少').fill('2,40')
  await dialogOf(page).getByRole('button', { name: '记一笔' }).click()
  await dialogOf(page).getByText('请写成 2.40 这样').waitFor()
  await dialogOf(page).getByLabel('多少').fill('3')
  await dialogOf(page).getByLabel('原因').fill('丢了储物柜钥匙')
  await dialogOf(page).getByRole('button', { name: '记一笔' }).click()
  await page.getByText('记了 3.00 元').waitFor()
  const charge = page.getByRole('article', { name: '人工收费' })
  await charge.getByRole('button', { name: '更正人工收费' }).click()
  await dialogOf(page).getByLabel('多少').fill('1')
  await dialogOf(page).getByLabel('原因').fill('钥匙找到了一把')
  await dialogOf(page).getByRole('button', { name: '更正' }).click()
  await charge.getByText('还差的，共 3.00 元').waitFor()

  await page.getByRole('button', { name: '收押金' }).click()
  await dialogOf(page).getByLabel('多少').fill('50')
  await dialogOf(page).getByRole('button', { name: '收押金' }).click()
  await dialogOf(page).getByText('实收 50.00 元').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '退押金' }).click()
  await dialogOf(page).getByLabel('多少').fill('50.01')
  await dialogOf(page).getByRole('button', { name: '退押金' }).click()
  await dialogOf(page).getByText('50.00', { exact: false }).nth(1).waitFor()
  await page.keyboard.press('Escape')
  expect(await figure(page, '押金').textContent()).toBe('50.00')
  for (const [button, name] of [
    ['下载对账单', /^statement-.+\.pdf$/],
    ['下载追索材料', /^legal-.+\.zip$/],
  ] as const) {
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    expect((await file).suggestedFilename()).toMatch(name)
  }
})

test('a waiver is withdrawn by who asked, and decided by somebody else only', async () => {
  const page = await openAs(DESK, `/patrons/${debtor.id}/account`)
  const waivers = page.getByRole('region', { name: '减免', exact: true })
  for (const evidence of ['社区证明 12 号', '社区证明 13 号']) {
    await page.getByRole('button', { name: '申请减免', exact: true }).first().click()
    await dialogOf(page).getByLabel('减免多少').fill('0.10')
    await dialogOf(page).getByLabel('证明').fill(evidence)
    await dialogOf(page).getByRole('button', { name: '申请减免' }).click()
    await waivers.getByText(evidence).waitFor()
  }
  await waivers.getByText('没有“减免费用”权限').first().waitFor()
  await waivers.getByRole('button', { name: '撤回' }).first().click()
  await page.getByText('撤回了申请').waitFor()

  const head = await openAs(HEAD, '/accounts')
  const waiting = head.getByRole('listitem').filter({ hasText: '社区证明 12 号' })
  await waiting.getByRole('button', { name: '批准' }).click()
  await head.getByText('减免批准了，已记账').waitFor()
  await waiting.waitFor({ state: 'detached' })
})

test('the desk counts its money once; what is taken later belongs to the next', async () => {
  const page = await openAs(DESK, '/accounts?tab=till')
  await page.getByText('还没有结过账').first().waitFor()
  await page.getByRole('button', { name: '结账' }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('数出来的现金').fill('很多')
  await dialog.getByRole('button', { name: '结账' }).click()
  await dialog.getByText('请写成 120.50 这样').waitFor()
  await dialog.getByLabel('数出来的现金').fill('0')
  await dialog.getByText(/^少 /).waitFor()
  await dialog.getByLabel('附言').fill('钱箱交给馆长了')
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '结账' }).dblclick()
  await page.getByText('第 1 期结好了').waitFor()
  await page.getByText('还没有收过钱').waitFor()
  await page.getByRole('region', { name: '以前结的账' }).getByText('钱箱交给馆长了').waitFor()

  await page.getByRole('tab', { name: '收据' }).click()
  await page.getByText(/号码连续，没有缺号/).waitFor()
  await page
    .getByRole('button', { name: /^打开收据/ })
    .first()
    .click()
  await dialogOf(page).getByRole('region', { name: '小票' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('柜台').fill('字'.repeat(41))
  await page.getByText('太长了，最多 40 个字').waitFor()
  await page.getByLabel('柜台').fill('2')
  await page.keyboard.press('Enter')
  await page.getByText('这里没有收据').waitFor()
  await page.getByRole('tab', { name: '手机支付' }).click()
  await page.getByText('这个图书馆没有开通手机支付').waitFor()
})

test('in the dark on a tablet the account has no barriers and fits', async () => {
  const { page, errors } = await browser.open({ theme: 'dark', size: TABLET })
  await openStaffPage(page, library, DESK, `/patrons/${debtor.id}/account`)
  await page.getByRole('region', { name: '往来' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.goto(`${library.url}/staff/patrons/999999/account`)
  await page.getByText('没有这位读者').waitFor()
  expect(errors).toEqual([])
})
