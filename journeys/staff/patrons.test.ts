import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from '../support/accessible.ts'
import { openBrowser, type TestBrowser } from '../support/browser.ts'
import { CATALOGUER, DESK, HEAD, type Library, openLibrary } from '../support/library.ts'
import { type Reader, readersWho } from '../support/pick.ts'
import { scan } from '../support/scanner.ts'
import { openStaffPage } from '../support/sign-in.ts'

let library: Library
let browser: TestBrowser
let debtor: Reader
beforeAll(async () => {
  library = await openLibrary()
  browser = await openBrowser()
  const [reader] = await readersWho(library, ({ owed, loans }) => owed >= 200 && loans > 0)
  if (reader === undefined) throw new Error('the demonstration library has someone who owes')
  debtor = reader
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

async function openPatrons(who: typeof DESK | typeof HEAD, path = '/patrons'): Promise<Page> {
  const { page } = await browser.open()
  await openStaffPage(page, library, who, path)
  return page
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog')
}

test('a reader is registered with a scanned card, and what is wrong stands at its field', async () => {
  const page = await openPatrons(DESK)
  await page.getByRole('button', { name: '登记读者' }).click()
  const dialog = dialogOf(page)
  // The scanner ends with Enter, which must not send a form that is filled in by half.
  await scan(page, 'N20261125')
  await dialog.getByLabel('电话').fill('没有')
  await dialog.getByLabel('密码', { exact: true }).fill('1')
  await dialog.getByLabel('再输一遍密码').fill('2')
  await dialog.getByRole('button', { name: '登记读者' }).click()
  await dialog.getByText('两遍不一样').waitFor()
  await dialog.getByLabel('再输一遍密码').fill('1')
  await dialog.getByRole('button', { name: '登记读者' }).click()
  await dialog.getByText('请填写').waitFor()
  await dialog.getByText('太短了，至少 4 个字').waitFor()
  expect(await dialog.getByLabel('读者证').inputValue()).toBe('N20261125')

  await dialog.getByLabel('姓名').fill('<b>沈</b>清溪 😀')
  await dialog.getByLabel('电话').fill('138 0013 8000')
  await dialog.getByRole('button', { name: '随机生成' }).click()
  await dialog.getByRole('button', { name: '登记读者' }).click()
  await page.getByRole('heading', { name: '<b>沈</b>清溪 😀' }).waitFor()
  await page.getByText('可以借书').waitFor()
})

test('a scanned card leads to its patron; the way back does not lead round', async () => {
  const { card, name } = debtor
  const page = await openPatrons(DESK)
  await scan(page, card)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '读者' }).waitFor()
})

test('a text that is too long is said to be so, and nothing is asked', async () => {
  const page = await openPatrons(DESK)
  await page.getByRole('searchbox').fill('字'.repeat(10_000))
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('太长了，最多 200 个字').waitFor()
})

test('a card is reported lost and another given; a block stops and is lifted', async () => {
  const { id } = debtor
  const page = await openPatrons(DESK, `/patrons/${id}`)
  await page.getByRole('button', { name: /^挂失/ }).click()
  await page.getByText('已挂失', { exact: true }).waitFor()
  await page.getByRole('button', { name: '发新证' }).click()
  await scan(page, 'N20261126')
  await page.getByText('新证 N20261126 可以用了').waitFor()

  await page.getByRole('button', { name: '添加停借' }).click()
  await dialogOf(page).getByRole('button', { name: '停借' }).click()
  await dialogOf(page).getByText('请填写').waitFor()
  await dialogOf(page).getByLabel('原因').fill('证件未核对')
  await dialogOf(page).getByLabel('预约').uncheck()
  await dialogOf(page).getByRole('button', { name: '停借' }).click()
  await page.getByText('不能借书').waitFor()
  await page.getByText('可以预约').waitFor()
  await page.getByRole('button', { name: '解除停借：证件未核对' }).click()
  await page.getByText('不能借书').waitFor({ state: 'detached' })
})

test('one takes money and asks for a waiver, another decides it', async () => {
  const { id } = debtor
  const desk = await openPatrons(DESK, `/patrons/${id}`)
  await desk.getByRole('button', { name: '收费' }).click()
  await dialogOf(desk).getByLabel('收多少').fill('零')
  await dialogOf(desk).getByRole('button', { name: '收费' }).click()
  await dialogOf(desk).getByText('请写成 2.40 这样').waitFor()
  await dialogOf(desk).getByLabel('收多少').fill('１')
  await dialogOf(desk).getByRole('button', { name: '收费' }).dblclick()
  await dialogOf(desk).getByText('实收 1.00 元').waitFor()
  const { rows } = await library.network.db.query(
    null,
    "SELECT FROM account_line WHERE patron_id = $1 AND kind = 'payment' AND amount_fen = -100 AND actor LIKE 'staff:%'",
    [id],
  )
  expect(rows).toHaveLength(1)
  await desk.keyboard.press('Escape')

  await desk.getByRole('button', { name: '申请减免' }).click()
  await dialogOf(desk).getByLabel('收多少').fill('0.50')
  await dialogOf(desk).getByRole('button', { name: '申请减免' }).click()
  await desk.getByText('申请交上去了').waitFor()

  const head = await openPatrons(HEAD, `/patrons/${id}`)
  await head.getByRole('button', { name: '批准' }).click()
  await head.getByText('减免批准了，已记账').waitFor()
  await head.getByRole('region', { name: '账户' }).getByText('减免', { exact: true }).waitFor()
})

test('history opens by a press, for those who may, and the record knows', async () => {
  const { id } = debtor
  const desk = await openPatrons(DESK, `/patrons/${id}`)
  await desk.getByRole('button', { name: '打开借阅历史' }).waitFor()
  await desk.getByText('需要“查看借阅历史”权限').waitFor()
  const head = await openPatrons(HEAD, `/patrons/${id}`)
  await head.getByRole('button', { name: '打开借阅历史' }).click()
  await head.getByRole('columnheader', { name: '还回' }).waitFor()
})

test('who may not read patrons is told which permission it takes', async () => {
  const { page } = await browser.open()
  await openStaffPage(page, library, CATALOGUER, '/patrons')
  await page.getByText('这一页需要“查看读者”权限').waitFor()
})

test('the pages have no barriers in either theme', async () => {
  const { id } = debtor
  for (const theme of ['light', 'dark'] as const) {
    const { page, errors } = await browser.open({ theme })
    await openStaffPage(page, library, HEAD, '/patrons')
    await page.getByRole('columnheader', { name: '姓名' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '登记读者' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.goto(`${library.url}/staff/patrons/${id}`)
    await page.getByRole('columnheader', { name: '金额' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  }
})
